package uk.dasv.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;

/** A hundred thousand requests of people who have not signed in and keep no cookie. */
public class Nobody extends Simulation {

    static final int REQUESTS = 100_000;
    private static final int USERS = 8;
    private static final String NAME = "without a cookie|" + USERS;

    public Nobody() {
        ChainBuilder round = exec(asked("/sign-in", 200))
                .exec(asked("/plans?body=ERE", 302))
                .exec(asked("/", 302))
                .exec(asked("/no-such-page", 302))
                .exec(asked("/set-password?token=unknown", 200));
        setUp(scenario("nobody").repeat(REQUESTS / USERS / 5).on(round).injectOpen(atOnceUsers(USERS)))
                .protocols(People.browsers(System.getProperty("dasv.bench.url")));
    }

    private static ChainBuilder asked(String path, int expected) {
        return exec(flushCookieJar())
                .exec(http(NAME)
                        .get(path)
                        .check(status().is(expected), header("Set-Cookie").notExists()));
    }
}
