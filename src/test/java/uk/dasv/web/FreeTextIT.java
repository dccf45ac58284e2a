package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dasv.testing.Form;
import uk.dasv.testing.InServer;

/** No record of any victim, perpetrator or case is held here, and every box into which one could be typed says so. */
@InServer
@RunAsClient
class FreeTextIT {

    private static final String WARNING = "Do not include anything that could identify a person at risk.";

    static Stream<FormPage> forms() {
        return FormPages.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void everyBoxForProseSaysWhatNotToWrite(FormPage page) {
        Document shown = Form.parsed(page.visitor().get(page.newAddress()));
        Elements boxes = shown.select("textarea");
        if (!page.page().startsWith("/plans/plan")) {
            boxes.addAll(shown.select("input[name=title], input[name=pathStep]"));
        }

        assertThat(boxes.stream().filter(box -> !warns(shown, box)).map(Element::id))
                .as("boxes without the warning")
                .isEmpty();
    }

    private static boolean warns(Document page, Element box) {
        return List.of(box.attr("aria-describedby").split(" ")).stream()
                .map(page::getElementById)
                .anyMatch(hint -> hint != null && hint.text().equals(WARNING));
    }
}
