package uk.dasv.bench;

import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.FeederBuilder;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.nio.file.Path;

/** What people do with the tracker, as steps of a load test; each step's request has the name it is reported under. */
final class People {

    private final Path data;

    People(Path data) {
        this.data = data;
    }

    /** Browsers that take compressed pages and follow no redirect, so that each request is measured alone. */
    static HttpProtocolBuilder browsers(String url) {
        return http.baseUrl(url)
                .acceptHeader("text/html,application/xhtml+xml")
                .acceptEncodingHeader("gzip")
                .disableFollowRedirect()
                .disableCaching()
                .disableWarmUp();
    }

    /** Signs in as one of the sample people; not reported. */
    static ChainBuilder signIn(String who) {
        return exec(http("sign-in page")
                        .get("/sign-in")
                        .check(regex("<input[^>]*\\bname=\"([^\"]+)\"[^>]*\\bvalue=\"" + who + "\"")
                                .saveAs("button"))
                        .silent())
                .exec(http("sign in")
                        .post("/sign-in")
                        .formParam("sample-form", "sample-form")
                        .formParam("#{button}", who)
                        .formParam("jakarta.faces.ViewState", "stateless")
                        .check(status().is(302))
                        .silent());
    }

    /** Twenty-five actions of all that the partnership has. */
    ChainBuilder list(String name) {
        return exec(session -> session.set("page", 1 + (int) (Math.random() * 20)))
                .exec(http(name)
                        .get("/plans?page=#{page}")
                        .check(
                                status().is(200),
                                regex("/plans/action\\?ref=").count().is(25)));
    }

    /** Twenty-five of those that need attention, by due date. */
    ChainBuilder listByRating(String name) {
        return exec(session -> session.set("page", 1 + (int) (Math.random() * 20)))
                .exec(http(name)
                        .get("/plans?rating=RED,AMBER&page=#{page}")
                        .check(
                                status().is(200),
                                regex("/plans/action\\?ref=").count().is(25)));
    }

    /** Twenty-five actions as they stood at the end of a day three months ago. */
    ChainBuilder listAsAt(String name) {
        String day = java.time.LocalDate.now(java.time.Clock.systemUTC())
                .minusMonths(3)
                .toString();
        return exec(http(name)
                .get("/plans?asAt=" + day)
                .check(status().is(200), regex("/plans/action\\?ref=").count().is(25)));
    }

    /** One action with its updates and its history. */
    ChainBuilder item(String name) {
        return feed(references("actions.csv"))
                .exec(http(name)
                        .get("/plans/action?ref=#{ref}")
                        .check(status().is(200), regex("class=\"t-history").exists()));
    }

    /** Opens the form, which is not reported, and posts this month's progress, which is. */
    ChainBuilder update(String name) {
        return feed(references("updatable.csv"))
                .exec(http("form")
                        .get("/plans/update?ref=#{ref}")
                        .check(regex("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"")
                                .saveAs("state"))
                        .silent())
                .exec(http(name)
                        .post("/plans/update")
                        .formParam("form", "form")
                        .formParam("jakarta.faces.ViewState", "#{state}")
                        .formParam("done", "Met with partners and agreed the next part of the work.")
                        .formParam("nextSteps", "Carry on in the areas that have not begun.")
                        .formParam("helpNeeded", "A decision on who pays for cover.")
                        .formParam("percentDone", "45")
                        .formParam("rating", "RED")
                        .formParam("ratingReason", "A partner has told us that staff will be short.")
                        .formParam("pathStep", "Agree cover with the partner")
                        .formParam("pathWho", "The lead")
                        .formParam("pathBy", "1")
                        .formParam("pathBy-month", "6")
                        .formParam("pathBy-year", "2035")
                        .formParam("save", "Save update")
                        .check(status().is(302)));
    }

    /** Twenty-five risks. */
    ChainBuilder register(String name) {
        return exec(session -> session.set("page", 1 + (int) (Math.random() * 20)))
                .exec(http(name)
                        .get("/risks?page=#{page}")
                        .check(
                                status().is(200),
                                regex("/risks/risk\\?ref=").count().is(25)));
    }

    ChainBuilder heatMap(String name) {
        return exec(http(name)
                .get("/risks/heat-map")
                .check(status().is(200), regex("t-heat").exists()));
    }

    /** All actions as CSV. */
    ChainBuilder csvOfAll(String name) {
        return exec(http(name)
                .get("/plans/export.csv")
                .check(status().is(200), regex("\\r\\n").count().gte(10_000)));
    }

    private FeederBuilder<String> references(String file) {
        return csv(data.resolve(file).toString()).circular();
    }
}
