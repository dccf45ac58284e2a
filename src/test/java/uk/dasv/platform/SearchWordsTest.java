package uk.dasv.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "  x  "})
    void refusesWhatIsTooShortToFindAnything(String typed) {
        assertThatThrownBy(() -> SearchWords.of(typed))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.field()).contains("words"))
                .hasMessageContaining("search.short");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> SearchWords.of("x".repeat(101))).hasMessageContaining("search.long");
        assertThat(SearchWords.of("x".repeat(100)).are("X".repeat(100))).isTrue();
    }

    @Test
    void whatMeansAnythingToADatabaseMeansItself() {
        assertThat(SearchWords.within("100%_Sure!\\")).isEqualTo("%100!%!_sure!!\\%");
    }

    @Test
    void aReferenceIsKnownInAnyCaseAndWithSpaceAround() {
        assertThat(SearchWords.of("  ere-prev-02 ").are("ERE-PREV-02")).isTrue();
        assertThat(SearchWords.of("ere-prev-0").are("ERE-PREV-02")).isFalse();
    }

    @Test
    void everyWordHasToStandInOneOfTheFields() {
        assertThat(SearchWords.of("refuge  places").in("a.title", "a.what"))
                .isEqualTo("(LOWER(a.title) LIKE :word0 ESCAPE '!' OR LOWER(a.what) LIKE :word0 ESCAPE '!')"
                        + " AND (LOWER(a.title) LIKE :word1 ESCAPE '!' OR LOWER(a.what) LIKE :word1 ESCAPE '!')");
    }
}
