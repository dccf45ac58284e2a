package uk.dasv.testing;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A form as a browser finds it on a page: its fields with what stands in them, and everything that
 * the browser sends along unseen. Filled and sent like a browser without scripts does.
 */
public final class Form {

    /** How a field is filled in. */
    public enum Kind {
        TEXT,
        PASSWORD,
        CHOICE,
        TICK
    }

    /** One field; {@code choices} are the values that can be chosen, without the empty one. */
    public record Field(String name, Kind kind, List<String> choices) {

        /** The field whose error covers this one: the three parts of a date have one between them. */
        public String base() {
            return name.replaceFirst("-(month|year)$", "");
        }
    }

    private final Visitor visitor;
    private final Element element;
    private final Map<String, String> sent = new LinkedHashMap<>();
    private final List<Field> fields = new ArrayList<>();

    private Form(Visitor visitor, Element element) {
        this.visitor = visitor;
        this.element = element;
        read();
    }

    /** The form with that id on the page that was answered. */
    public static Form on(Visitor visitor, HttpResponse<String> page, String id) {
        Element form = parsed(page).getElementById(id);
        if (form == null || !form.normalName().equals("form")) {
            throw new AssertionError("no form " + id + " on " + page.uri() + " (" + page.statusCode() + ", "
                    + parsed(page).title() + ")");
        }
        return new Form(visitor, form);
    }

    /** The page that was answered, to look into. */
    public static Document parsed(HttpResponse<String> page) {
        return Jsoup.parse(page.body(), page.uri().toString());
    }

    private void read() {
        for (Element input : element.select("input[name], textarea[name], select[name]")) {
            String name = input.attr("name");
            switch (input.normalName() + ":" + input.attr("type")) {
                case "input:hidden" -> sent.put(name, input.attr("value"));
                case "input:submit" -> {
                    // only the one that is pressed is sent
                }
                case "input:radio" -> choice(name, input.attr("value"), input.hasAttr("checked"));
                case "input:checkbox" -> {
                    fields.add(new Field(name, Kind.TICK, List.of()));
                    if (input.hasAttr("checked")) {
                        sent.put(name, "on");
                    }
                }
                case "select:" -> {
                    fields.add(new Field(name, Kind.CHOICE, new ArrayList<>()));
                    sent.put(name, "");
                    input.select("option")
                            .forEach(option -> choice(name, option.attr("value"), option.hasAttr("selected")));
                }
                case "textarea:" -> {
                    fields.add(new Field(name, Kind.TEXT, List.of()));
                    // the line break after the tag is not part of the text
                    sent.put(name, input.wholeText().replaceFirst("^\\r?\\n", ""));
                }
                default -> {
                    boolean secret = input.attr("type").equals("password");
                    fields.add(new Field(name, secret ? Kind.PASSWORD : Kind.TEXT, List.of()));
                    sent.put(name, input.attr("value"));
                }
            }
        }
    }

    private void choice(String name, String value, boolean chosen) {
        Field field = field(name);
        if (field == null) {
            field = new Field(name, Kind.CHOICE, new ArrayList<>());
            fields.add(field);
        }
        if (!value.isEmpty()) {
            field.choices().add(value);
        }
        if (chosen) {
            sent.put(name, value);
        }
    }

    private Field field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst().orElse(null);
    }

    /** Every field that somebody can fill in, in the order of the page. */
    public List<Field> fields() {
        return List.copyOf(fields);
    }

    /** What stands in the field and would be sent; null for a choice or tick that nobody made. */
    public String value(String name) {
        return sent.get(name);
    }

    /** Fills in a field; null unticks it, or takes a choice back. */
    public Form with(String name, String value) {
        if (value == null) {
            sent.remove(name);
        } else {
            sent.put(name, value);
        }
        return this;
    }

    /** Chooses from a list by the words that stand there. */
    public Form choose(String name, String words) {
        String value = element.select("select[name=" + name + "] option").stream()
                .filter(option -> option.text().equals(words))
                .map(option -> option.attr("value"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " cannot be chosen as " + name));
        return with(name, value);
    }

    /** Fills in every field as another form of the same page has it. */
    public Form like(Form other) {
        fields.forEach(field -> with(field.name(), other.value(field.name())));
        return this;
    }

    /** Sends the form by that button. */
    public HttpResponse<String> press(String button) {
        return visitor.post(action(), pressed(button));
    }

    /** Sends the form by that button twice at once, and returns both answers. */
    public List<HttpResponse<String>> pressTwice(String button) {
        Map<String, String> content = pressed(button);
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> visitor.post(action(), content));
        HttpResponse<String> second = visitor.post(action(), content);
        return List.of(first.join(), second);
    }

    /** Where the form is sent. */
    public String action() {
        return element.attr("action");
    }

    /** What a browser sends when that button is pressed. */
    public Map<String, String> sentBy(String button) {
        return pressed(button);
    }

    Map<String, String> pressed(String button) {
        Element pressed = element.select("input[type=submit], button").stream()
                .filter(b -> b.attr("name").equals(button) || b.attr("value").equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + button + " in " + element.id()));
        Map<String, String> content = new LinkedHashMap<>(sent);
        content.put(pressed.attr("name"), pressed.attr("value"));
        return content;
    }
}
