package uk.dasv.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Somebody who talks plain HTTP to the program: with cookies of their own, without a browser, and
 * never following a redirect, so that a test sees every answer as it was given.
 */
public final class Visitor {

    private final String server;

    /** Somebody who talks to the server that all tests share. */
    public Visitor() {
        this(null);
    }

    /** Somebody who talks to another server; null for the one that all tests share. */
    public Visitor(String server) {
        this.server = server;
    }

    // what browsers and proxies speak to a server without TLS
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Asks for a page by its path, {@code /plans?body=…}. */
    public HttpResponse<String> get(String path) {
        return send(to(path).GET());
    }

    /** Asks for a file and gives it as soon as its first byte is there. */
    public HttpResponse<InputStream> open(String path) {
        return send(to(path).GET(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Asks for a page or a file as browsers do, and gives it as it came over the line. */
    public HttpResponse<byte[]> getCompressed(String path) {
        return send(
                request(path).header("Accept-Encoding", "gzip, deflate").GET(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Posts a form to a path. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        return send(formRequest(path, form));
    }

    /** A request that posts a form, to be sent by {@link #send} with headers of its own. */
    public HttpRequest.Builder formRequest(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** Asks for a page and tells how many statements that sent to the database. */
    public Counted countOf(String path) {
        return counted(name -> send(request(path).header(Readings.HEADER, name).GET()));
    }

    /** Sends a form by that button and tells how many statements that sent to the database. */
    public Counted countOf(Form form, String button) {
        return counted(
                name -> send(formRequest(form.action(), form.pressed(button)).header(Readings.HEADER, name)));
    }

    /** An answer with the statements it took. */
    public record Counted(HttpResponse<String> answer, int statements) {}

    private Counted counted(Function<String, HttpResponse<String>> asked) {
        String name = UUID.randomUUID().toString();
        HttpResponse<String> answer = asked.apply(name);
        return new Counted(
                answer, Integer.parseInt(get(Readings.STATEMENTS + name).body()));
    }

    /** How many sessions the server has made since it started, and below it who made the last one. */
    public List<String> sessions() {
        return get(Readings.SESSIONS).body().lines().toList();
    }

    /** Signs in as one of the people of the sample data, by the words on their button. */
    public Visitor signInAs(String sampleSignIn) {
        HttpResponse<String> entered =
                Form.on(this, get("/sign-in"), "sample-form").press(sampleSignIn);
        if (entered.statusCode() != 302) {
            throw new AssertionError("could not sign in as " + sampleSignIn + ": " + entered.statusCode());
        }
        return this;
    }

    /** Goes where an answer sends the browser; an answer that sends nowhere is the page itself. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(to -> get(to.replaceFirst("^https?://[^/]+", "")))
                .orElse(answer);
    }

    /** Sends any other request; start it with {@link #request}. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> as) {
        try {
            return client.send(request.build(), as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request for that path of the program. */
    public static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(SharedServer.url() + path)).timeout(Duration.ofSeconds(30));
    }

    private HttpRequest.Builder to(String path) {
        return server == null
                ? request(path)
                : HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(30));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
