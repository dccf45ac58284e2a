package uk.dasv.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import uk.dasv.platform.ClockProducer;
import uk.dasv.testing.Form;
import uk.dasv.testing.Visitor;

/**
 * A form of the program and what a test has to know to fill it in rightly: for whom it is, where
 * it is found, and which of its fields may be empty or have a shape of their own. Everything else –
 * which fields there are, and what can be chosen – is read from the page.
 */
final class FormPage {

    private final String page;
    private final String who;
    private final Map<String, Supplier<String>> filled = new HashMap<>();
    private final Map<String, List<String>> shaped = new LinkedHashMap<>();
    private final Set<String> optional = new HashSet<>();
    private final Set<String> unseen = new HashSet<>();
    private final List<Shown> shown = new ArrayList<>();
    private String name = "";
    private String form = "form";
    private String button = "save";
    private Supplier<String> address;
    private String ticked;
    private String repeated;
    private String repeatedBy;

    /** Where what was typed can be seen afterwards; the address is made from that of the next page. */
    record Shown(String who, Function<String, String> address) {}

    private FormPage(String page, String who) {
        this.page = page;
        this.who = who;
        this.address = () -> page;
    }

    /** The form of the page below {@code webapp}, for one of the sample people. */
    static FormPage of(String page, String who) {
        return new FormPage(page, who);
    }

    /** The page's address; makes what it is about, afresh for every form that was sent. */
    FormPage at(Supplier<String> newAddress) {
        this.address = newAddress;
        return this;
    }

    FormPage at(String newAddress) {
        return at(() -> newAddress);
    }

    /** A name for what its button does, where the same button does several things. */
    FormPage called(String newName) {
        this.name = newName;
        return this;
    }

    FormPage form(String newForm, String newButton) {
        this.form = newForm;
        this.button = newButton;
        return this;
    }

    /** Right content of a field, where the first choice or some words will not do. */
    FormPage fill(String field, Supplier<String> value) {
        filled.put(field, value);
        return this;
    }

    FormPage fill(String field, String value) {
        return fill(field, () -> value);
    }

    /** A date so many days from today; {@code none} below says which dates may be missing. */
    FormPage date(String field, Supplier<Integer> days) {
        Supplier<LocalDate> day = () -> LocalDate.now(ClockProducer.LONDON).plusDays(days.get());
        LocalDate[] same = new LocalDate[1];
        fill(field, () -> String.valueOf((same[0] = day.get()).getDayOfMonth()));
        fill(field + "-month", () -> String.valueOf(same[0].getMonthValue()));
        return fill(field + "-year", () -> String.valueOf(same[0].getYear()));
    }

    /** Fields that may be left empty. */
    FormPage optional(String... fields) {
        optional.addAll(List.of(fields));
        return this;
    }

    /** A field that is no free text, with some of what it refuses. */
    FormPage shaped(String field, String... refused) {
        shaped.put(field, List.of(refused));
        return this;
    }

    /** Checkboxes whose names begin so, of which the first is ticked; what they are called is only known on the page. */
    FormPage tickFirst(String start) {
        ticked = start;
        return this;
    }

    /** A field whose content has to be typed again in another one. */
    FormPage typedAgain(String field, String again) {
        repeated = field;
        repeatedBy = again;
        return this;
    }

    /** Where else than on the next page what was typed can be read. */
    FormPage shownOn(String somebody, Function<String, String> from) {
        shown.add(new Shown(somebody, from));
        return this;
    }

    /** Fields that are kept but nowhere shown, or not kept at all, such as a password. */
    FormPage unseen(String... fields) {
        unseen.addAll(List.of(fields));
        return this;
    }

    String page() {
        return page;
    }

    String button() {
        return button;
    }

    Visitor visitor() {
        return Someone.called(who);
    }

    /** A new thing to work on, where one is needed. */
    String newAddress() {
        return address.get();
    }

    /** The form on a page that was just opened, filled in rightly. */
    Form open(String where) {
        return fillIn(Form.on(visitor(), visitor().get(where), form));
    }

    /** The form on a page that came back. */
    Form on(java.net.http.HttpResponse<String> answer) {
        return Form.on(visitor(), answer, form);
    }

    Form fillIn(Form blank) {
        for (Form.Field field : blank.fields()) {
            if (filled.containsKey(field.name())) {
                blank.with(field.name(), filled.get(field.name()).get());
            } else if (!mayBeEmpty(field) && empty(blank.value(field.name()))) {
                switch (field.kind()) {
                    case TEXT -> blank.with(field.name(), "Words of a test " + unique());
                    case CHOICE -> blank.with(field.name(), field.choices().get(0));
                    default -> {
                        // a tick that nobody made is right
                    }
                }
            }
        }
        if (ticked != null) {
            blank.fields().stream()
                    .map(Form.Field::name)
                    .filter(field -> field.startsWith(ticked))
                    .findFirst()
                    .ifPresent(field -> blank.with(field, "on"));
        }
        return blank;
    }

    boolean mayBeEmpty(Form.Field field) {
        return optional.contains(field.base()) || field.kind() == Form.Kind.TICK;
    }

    /** The form with other content in that field. */
    Form with(Form right, Form.Field field, String content) {
        if (field.name().equals(repeated)) {
            right.with(repeatedBy, content);
        }
        return right.with(field.name(), content);
    }

    /** What a field that is no free text refuses; empty for free text. */
    List<String> refused(Form.Field field, List<Form.Field> all) {
        if (all.stream().anyMatch(f -> f.name().equals(field.base() + "-month"))) {
            // the three parts are read by one piece of code: what one of them refuses they all do
            return field.name().endsWith("-year")
                    ? List.of("1", "1e3")
                    : field.name().endsWith("-month") ? List.of("13", "-1") : List.of("abc", "0", "1.5", "99999");
        }
        return shaped.getOrDefault(field.name(), field.kind() == Form.Kind.CHOICE ? List.of("NONSENSE") : List.of());
    }

    /** Whether anything can be typed into the field. */
    boolean isFree(Form.Field field, List<Form.Field> all) {
        return field.kind() == Form.Kind.TEXT && refused(field, all).isEmpty();
    }

    boolean isSeen(Form.Field field) {
        return !unseen.contains(field.name());
    }

    List<Shown> shown() {
        return List.copyOf(shown);
    }

    private static boolean empty(String text) {
        return text == null || text.isEmpty();
    }

    /** Something that no other test has typed. */
    static String unique() {
        return Long.toString(System.nanoTime(), 36);
    }

    @Override
    public String toString() {
        return page
                + (name.isEmpty() ? "" : " " + name)
                + (form.equals("form") ? "" : "#" + form)
                + (button.equals("save") ? "" : " " + button);
    }
}
