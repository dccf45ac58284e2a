package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Ledger;

/** Every button, clicked twice at once. */
@InServer
@RunAsClient
class SecondClickIT {

    static Stream<FormPage> forms() {
        return Stream.concat(FormPages.all(), FormPages.furtherButtons());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void twoClicksDoItOnceAndBothEndWhereOneWouldHave(FormPage page) {
        Form once = page.open(page.newAddress());
        Map<String, String> before = Ledger.read(page.visitor());
        HttpResponse<String> only = once.press(page.button());
        Map<String, Ledger.Change> byOne = Ledger.change(before, Ledger.read(page.visitor()));

        Form twice = page.open(page.newAddress());
        before = Ledger.read(page.visitor());
        List<HttpResponse<String>> both = twice.pressTwice(page.button());
        Map<String, Ledger.Change> byTwo = Ledger.change(before, Ledger.read(page.visitor()));

        assertThat(byOne).as("a click does something").isNotEmpty();
        byTwo.forEach((table, change) -> {
            Ledger.Change one = byOne.getOrDefault(table, new Ledger.Change(0, 0));
            assertThat(change.rows()).as("new rows of %s", table).isEqualTo(one.rows());
            // kept states are never changed, but carry the versions of what they were states of
            if (!table.endsWith("_history")) {
                // the first click may have changed what the second thing needs no more
                assertThat(change.versions()).as("changes of %s", table).isLessThanOrEqualTo(one.versions());
            }
        });
        for (HttpResponse<String> answer : both) {
            assertThat(answer.statusCode()).isEqualTo(only.statusCode());
            HttpResponse<String> next = page.visitor().follow(answer);
            assertThat(next.statusCode()).isEqualTo(200);
            assertThat(Form.parsed(next).title()).doesNotStartWith("Error:");
        }
        assertThat(both.get(0).headers().firstValue("Location"))
                .isEqualTo(both.get(1).headers().firstValue("Location"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void theSameClickLongAfterChangesNothingEither(FormPage page) {
        Form form = page.open(page.newAddress());
        HttpResponse<String> first = form.press(page.button());
        Map<String, String> before = Ledger.read(page.visitor());

        HttpResponse<String> again = form.press(page.button());

        assertThat(Ledger.change(before, Ledger.read(page.visitor()))).isEmpty();
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
    }
}
