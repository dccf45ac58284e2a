package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people are sent back to is always a page of this program. */
class FrontDoorTest {

    private static String cameFrom(String referer) {
        return FrontDoor.cameFrom((HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> referer));
    }

    @ParameterizedTest
    @CsvSource({
        "https://tracker.example.org/plans/update?ref=ERE-PREV-02, /plans/update?ref=ERE-PREV-02",
        "http://localhost:8080/, /",
        "https://tracker.example.org/search?q=%F0%9F%99%82, /search?q=%F0%9F%99%82"
    })
    void goesBackToThePageOfTheForm(String referer, String page) {
        assertThat(cameFrom(referer)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tracker.example.org//evil.example/plans",
                "https://tracker.example.org///evil.example",
                "//evil.example",
                "mailto:somebody@evil.example",
                "https://tracker.example.org/\\evil.example",
                "https://tracker.example.org",
                "nonsense",
                ""
            })
    void goesToMyWorkFromAnywhereElse(String referer) {
        assertThat(cameFrom(referer)).isEqualTo("/");
    }
}
