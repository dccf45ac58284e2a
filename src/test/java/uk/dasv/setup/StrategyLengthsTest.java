package uk.dasv.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.Column;
import jakarta.persistence.Enumerated;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What strategy files accept is what the columns hold: not one character more, with the file and the line. */
class StrategyLengthsTest {

    /** Texts that the loader makes itself, or that no strategy file fills. */
    private static final Set<String> NOT_FROM_FILES = Set.of(
            "Strategy.code",
            "Strategy.publishedFor",
            "Body.path",
            "Measure.unit",
            "Risk.category",
            "RiskMatrixLevel.description",
            "SupportContact.phone",
            "SupportService.area",
            "SupportService.riskLevel");

    @TempDir
    private Path temporary;

    static List<FullestStrategy.Place> places() {
        return FullestStrategy.places();
    }

    @Test
    void takesTextsAsLongAsTheirColumns() {
        FullestStrategy.write(temporary, null);

        assertThatCode(() -> StrategyContent.read(StrategySource.folder(temporary)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("places")
    void refusesOneCharacterMore(FullestStrategy.Place place) {
        FullestStrategy.write(temporary, place);

        assertThatExceptionOfType(BrokenStrategyFile.class)
                .isThrownBy(() -> StrategyContent.read(StrategySource.folder(temporary)))
                .withMessageStartingWith(place.file() + ", line " + place.line() + ": ")
                .withMessageEndingWith(
                        "is too long: " + (place.length() + 1) + " characters, and at most " + place.length() + " fit");
    }

    @Test
    void triesEveryColumnThatStrategyFilesFill() {
        Set<String> columns = FullestStrategy.ENTITIES.values().stream()
                .flatMap(entity -> Stream.of(entity.getDeclaredFields())
                        .filter(f -> f.getType() == String.class
                                && !f.isAnnotationPresent(Enumerated.class)
                                && f.isAnnotationPresent(Column.class)
                                && f.getAnnotation(Column.class)
                                        .columnDefinition()
                                        .isEmpty())
                        .map(f -> entity.getSimpleName() + "." + f.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        columns.removeAll(NOT_FROM_FILES);

        assertThat(places().stream().map(FullestStrategy.Place::column).filter(c -> c.contains(".")))
                .containsAll(columns);
    }

    @Test
    void refusesATitleThatIsTooLongForTheHeadOfEveryPageUnlessAShorterOneStandsBesideIt() {
        StrategyFolder folder = new StrategyFolder(temporary)
                .replacing("strategy.yaml", "title: Anywhere Strategy", "title: " + "x".repeat(121));
        assertBroken("strategy.yaml, line 1: title is too long to stand at the head of every page: at most 120");

        folder.replacing("strategy.yaml", "areas:", "short-title: Anywhere\nareas:");
        assertThat(folder.read().strategy().shortTitle()).isEqualTo("Anywhere");
    }

    @Test
    void refusesAnAreaOfTwoNamesThatDoNotFitTogether() {
        new StrategyFolder(temporary)
                .replacing(
                        "strategy.yaml",
                        "name: Anytown",
                        "name: " + words(50) + "\n  - code: MOOR\n    name: " + "y".repeat(50))
                .with("services.yaml", "services:\n  - {code: S1, group: All, name: Refuge, areas: [TOWN, MOOR]}\n");
        assertBroken("services.yaml, line 2: areas is too long with what is written beside it: 105 characters, and at"
                + " most 80 fit");
    }

    @Test
    void refusesProvidersThatDoNotFitTogether() {
        String service = "services:\n  - code: S1\n    group: All\n    areas: [TOWN]\n    name: Refuge\n";
        new StrategyFolder(temporary)
                .with(
                        "services.yaml",
                        service + "    providers:\n      - " + words(100) + "\n      - One more " + words(70) + "\n");
        assertBroken("services.yaml, line 7: providers is too long with what is written beside it: 181 characters");
    }

    @Test
    void refusesHoursThatDoNotFitBesideTheTelephoneNumber() {
        String service = "services:\n  - {code: S1, group: All, areas: [TOWN], name: Refuge, phone: 0123 456 789,";
        new StrategyFolder(temporary).with("services.yaml", service + "\n     hours: " + words(190) + "}\n");
        assertBroken("services.yaml, line 3: hours is too long with what is written beside it: 204 characters");
    }

    @Test
    void refusesATitleOfTheStrategyBeforeThatDoesNotFitWithItsYears() {
        new StrategyFolder(temporary)
                .replacing(
                        "strategy.yaml",
                        "areas:",
                        "follows:\n  title: " + words(226) + "\n  start-year: 2015\n  end-year: 2018\nareas:");
        assertBroken("strategy.yaml, line 3: title is too long with what is written beside it: 241 characters");
    }

    @Test
    void refusesAMeaningThatDoesNotFitWithItsNote() {
        new StrategyFolder(temporary)
                .with(
                        "glossary.yaml",
                        "terms:\n  - term: A\n    meaning: " + words(200) + "\n    note: " + words(120) + "\n");
        assertBroken("glossary.yaml, line 4: note is too long with what is written beside it: 323 characters");
    }

    @Test
    void refusesTermsOfReferenceThatDoNotFitTogether() {
        String terms = IntStream.range(0, 40)
                .mapToObj(i -> "      - " + (i + 10) + words(200) + "\n")
                .collect(Collectors.joining("", "\n    terms-of-reference:\n", ""));
        new StrategyFolder(temporary)
                .replacing("bodies.yaml", "name: Partnership Board\n", "name: Partnership Board" + terms);
        assertBroken("bodies.yaml, line 6: terms-of-reference is too long with what is written beside it: 8119");
    }

    @Test
    void refusesANameThatIsTooLongForListsUnlessAShorterOneStandsBesideIt() {
        StrategyFolder folder =
                new StrategyFolder(temporary).replacing("bodies.yaml", "name: Leads' Group", "name: " + words(61));
        assertBroken("bodies.yaml, line 7: name is too long for lists: at most 60");

        folder.replacing("bodies.yaml", "parent: PB", "parent: PB\n    short-name: Leads");
        assertThat(folder.read().bodies().bodies().get(1).shortName()).isEqualTo("Leads");
    }

    @Test
    void refusesALineOfEscalationThatIsTooLongToBeKept() {
        StringBuilder bodies = new StringBuilder("bodies:\n");
        for (int i = 10; i < 30; i++) {
            bodies.append("  - {code: LONGLEVEL-%d, name: Level %d, kind: %s%s}%n"
                    .formatted(
                            i,
                            i,
                            i == 10 ? "GOVERNANCE_BOARD" : "CHAIRS_GROUP",
                            i == 10 ? "" : ", parent: LONGLEVEL-" + (i - 1)));
        }
        new StrategyFolder(temporary).with("bodies.yaml", bodies.toString());
        assertBroken("parent is too long with what is written beside it: 209 characters, and at most 200 fit");
    }

    @Test
    void refusesABandThatTheRegisterDoesNotKnow() {
        FullestStrategy.write(temporary, null);
        StrategyFolder folder = new StrategyFolder(temporary).replacing("matrix.yaml", "code: LOW", "code: TINY");
        assertThatExceptionOfType(BrokenStrategyFile.class)
                .isThrownBy(folder::read)
                .withMessage("matrix.yaml, line 15: code \"TINY\" is not one of LOW, MODERATE, HIGH, EXTREME");
    }

    @Test
    void refusesTwoMeasuresOfOneName() {
        String measure = "  - {code: M%d, name: Calls, unit: COUNT, source: The helpline}\n";
        new StrategyFolder(temporary)
                .with("measures.yaml", "measures:\n" + measure.formatted(1) + measure.formatted(2));
        assertBroken("measures.yaml, line 3: name \"Calls\" is already in line 2");
    }

    private static String words(int length) {
        return "x".repeat(length);
    }

    private void assertBroken(String told) {
        assertThatExceptionOfType(BrokenStrategyFile.class)
                .isThrownBy(() -> StrategyContent.read(StrategySource.folder(temporary)))
                .withMessageContaining(told);
    }
}
