package uk.dasv.testing;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.dasv.platform.BaseEntity;

/** A file that somebody brings to the import of action plans or of a register, one step after the other, as a browser without scripts does. */
public final class Brought {

    private static final String BOUNDARY = "a-part-of-a-test";

    private static final String PLANS = "/plans";
    private static final String RISKS = "/risks";

    private final Visitor visitor;
    private final String list;
    private final HttpResponse<String> uploaded;

    private Brought(Visitor visitor, String list, HttpResponse<String> uploaded) {
        this.visitor = visitor;
        this.list = list;
        this.uploaded = uploaded;
    }

    /** Uploads the file for the plan of the body. */
    public static Brought upload(Visitor visitor, String body, String name, byte[] file) {
        return upload(visitor, PLANS, body, name, file);
    }

    /** Uploads a CSV for the register of the body. */
    public static Brought risks(Visitor visitor, String body, String csv) {
        return upload(visitor, RISKS, body, "risks.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Uploads the file for the register of the body. */
    public static Brought risks(Visitor visitor, String body, String name, byte[] file) {
        return upload(visitor, RISKS, body, name, file);
    }

    private static Brought upload(Visitor visitor, String list, String body, String name, byte[] file) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        part(sent, "name=\"id\"", String.valueOf(BaseEntity.newId()).getBytes(StandardCharsets.UTF_8));
        part(sent, "name=\"body\"", body.getBytes(StandardCharsets.UTF_8));
        part(sent, "name=\"file\"; filename=\"" + name + "\"", file);
        sent.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = visitor.formRequest(list + "/import/file", Map.of())
                .setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(sent.toByteArray()));
        return new Brought(visitor, list, visitor.send(request));
    }

    /** Uploads a CSV. */
    public static Brought upload(Visitor visitor, String body, String csv) {
        return upload(visitor, body, "plan.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(ByteArrayOutputStream sent, String what, byte[] content) {
        sent.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        sent.writeBytes(content);
        sent.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** What the server said to the upload. */
    public HttpResponse<String> uploaded() {
        return uploaded;
    }

    /** Whether the file was taken, so that its columns can be mapped. */
    public boolean isTaken() {
        return where().contains(list + "/import/map?job=");
    }

    /** Where the upload led. */
    public String where() {
        return uploaded.headers().firstValue("Location").orElse("");
    }

    /** The words with which the file was refused. */
    public String refusal() {
        return Form.parsed(visitor.follow(uploaded))
                .select(".govuk-error-summary__body")
                .text();
    }

    /** The number of the import. */
    public String job() {
        Matcher job = Pattern.compile("job=(\\d+)").matcher(where());
        if (!job.find()) {
            throw new AssertionError("not taken: " + uploaded.statusCode() + " " + where() + " " + refusal());
        }
        return job.group(1);
    }

    /** The form that says which column is which, as it was guessed. */
    public Form mapping() {
        return Form.on(visitor, visitor.get(list + "/import/map?job=" + job()), "form");
    }

    /** Has the rows checked by the mapping as guessed, and gives the page that says what would happen. */
    public HttpResponse<String> check() {
        return check(mapping());
    }

    /** Has the rows checked by that mapping. */
    public HttpResponse<String> check(Form mapping) {
        return visitor.follow(mapping.press("save"));
    }

    /** The page that says what would happen, or one of its lists. */
    public HttpResponse<String> checked(String rows) {
        return visitor.get(list + "/import/check?job=" + job() + "&show=" + rows);
    }

    /** Takes the right rows, and gives the page that says what was done. */
    public HttpResponse<String> bringIn() {
        HttpResponse<String> answer = Form.on(visitor, checked(""), "form").press("save");
        if (answer.statusCode() != 302) {
            throw new AssertionError("not imported: " + answer.statusCode() + " "
                    + Form.parsed(answer).text());
        }
        return visitor.follow(answer);
    }

    /** The rows that were not taken, as a CSV. */
    public String rest() {
        return visitor.get(list + "/import/rest.csv?job=" + job()).body();
    }

    /** A fact of the last page by its label. */
    public static String fact(HttpResponse<String> done, String label) {
        return Form.parsed(done)
                .selectXpath("//dt[normalize-space()='" + label + "']/following-sibling::dd")
                .text();
    }

    /** How many rows are right and how many are not, in the page's words. */
    public static String counts(HttpResponse<String> checked) {
        return Form.parsed(checked).select("#counts").text();
    }
}
