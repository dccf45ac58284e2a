package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ListStateTest {

    private enum Column {
        DUE,
        TITLE
    }

    private enum Colour {
        RED,
        BLUE
    }

    @Test
    void anEmptyAddressAsksForTheFirstPageInTheUsualOrder() {
        ListState asked = asked(Map.of());

        assertThat(asked.address()).hasToString("/plans");
        assertThat(asked.sortedBy(Column.class)).isEqualTo(Column.DUE);
        assertThat(asked.isDescending()).isFalse();
        assertThat(asked.page().number()).isEqualTo(1);
        assertThat(asked.kept("colour")).isEmpty();
        assertThat(asked.getShown()).isEqualTo(Map.of("sort", "due"));
    }

    @Test
    void whatStandsInTheAddressIsInEveryAddressItLeadsToButThePage() {
        ListState asked = asked(Map.of("text", " a&b ", "colour", "RED", "mine", "true", "sort", "title", "page", "3"));

        assertThat(asked.address()).hasToString("/plans?text=a%26b&colour=RED&mine=true&sort=title");
        assertThat(asked.sortUrl("title")).isEqualTo("/plans?text=a%26b&colour=RED&mine=true&sort=title-desc");
        assertThat(asked.sortUrl("due")).isEqualTo("/plans?text=a%26b&colour=RED&mine=true");
        assertThat(asked.getPageUrl()).isEqualTo("/plans?text=a%26b&colour=RED&mine=true&sort=title&page=");
        assertThat(asked.page().number()).isEqualTo(3);
        assertThat(asked.one(Colour.class, "colour")).contains(Colour.RED);
        assertThat(asked.on("mine")).isTrue();
        assertThat(asked.kept("colour")).containsExactly(Map.entry("colour", "RED"), Map.entry("sort", "title"));
    }

    @Test
    void theUsualOrderTurnsRoundAndBack() {
        assertThat(asked(Map.of()).sortUrl("due")).isEqualTo("/plans?sort=due-desc");
        ListState turned = asked(Map.of("sort", "due-desc"));
        assertThat(turned.isDescending()).isTrue();
        assertThat(turned.sortUrl("due")).isEqualTo("/plans");
    }

    @Test
    void whatItDoesNotKnowRestrictsNothing() {
        ListState asked = asked(Map.of(
                "colour",
                "PURPLE",
                "sort",
                "owner; DROP",
                "page",
                "-1",
                "mine",
                "perhaps",
                "other",
                "x",
                "text",
                "  "));

        assertThat(asked.one(Colour.class, "colour")).isEmpty();
        assertThat(asked.sortedBy(Column.class)).isEqualTo(Column.DUE);
        assertThat(asked.page().number()).isEqualTo(1);
        assertThat(asked.on("mine")).isFalse();
        assertThat(asked.text("text")).isNull();
        assertThat(asked.address().toString()).doesNotContain("other").doesNotContain("sort");
        for (String page : new String[] {"", "0", "two", "99999999999", "1.5"}) {
            assertThat(asked(Map.of("page", page)).page().number()).isEqualTo(1);
        }
    }

    @Test
    void longWordsAreCut() {
        assertThat(asked(Map.of("text", "x".repeat(5000))).text("text")).hasSize(200);
    }

    private static ListState asked(Map<String, String> parameters) {
        return new ListState("/plans", parameters::get, Column.DUE, "text", "colour", "mine");
    }
}
