package uk.dasv.setup;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dasv.risk.matrix.Band;
import uk.dasv.setup.BodiesText.BodyText;
import uk.dasv.setup.BodiesText.Kind;
import uk.dasv.setup.BodiesText.LinkKind;
import uk.dasv.setup.BodiesText.LinkText;
import uk.dasv.setup.ServicesText.RiskLevel;
import uk.dasv.setup.ServicesText.ServiceText;

/** Holds the built-in files against the published strategy: nothing lost, nothing added. */
class BuiltInStrategyTest {

    private final StrategyContent content = StrategyContent.read(StrategySource.builtIn());

    @Test
    void saysWhatTheStrategyWants() {
        StrategyText strategy = content.strategy();
        assertThat(strategy.title()).isEqualTo("Derby and Derbyshire Domestic Abuse and Sexual Violence Strategy");
        assertThat(strategy.ambition()).get().asString().contains("can live a safe life", "tolerate it");
        assertThat(strategy.purpose()).get().asString().contains("live, work and play");
        assertThat(strategy.aim()).get().asString().contains("best partnership", "positive social change");
        assertThat(strategy.values())
                .containsExactly(
                        "Collaboration",
                        "Being responsible",
                        "Relishing difference",
                        "Being fair",
                        "Having humility",
                        "Being positive");
        assertThat(strategy.waysOfWorking()).hasSize(6);
        assertThat(strategy.publishers()).containsExactly("Derbyshire County Council", "Derby City Council");
        assertThat(strategy.publishedFor()).contains("GB");
        assertThat(strategy.partners()).contains("Statutory, third-sector and private partners");
        assertThat(strategy.delivery()).isPresent();
    }

    @Test
    void followsTheOneFor2015To2018AndInventsNoDatesOfItsOwn() {
        assertThat(content.strategy().follows()).hasValueSatisfying(before -> {
            assertThat(before.startYear()).isEqualTo(2015);
            assertThat(before.endYear()).isEqualTo(2018);
        });
        assertThat(content.strategy().period()).isEmpty();
    }

    @Test
    void coversTwoAreasWithTheirPopulationIn2011() {
        assertThat(content.strategy().areas())
                .extracting("name", "population", "censusYear")
                .containsExactly(
                        tuple("Derby City", Optional.of(248_700), Optional.of(2011)),
                        tuple("Derbyshire County", Optional.of(769_686), Optional.of(2011)));
    }

    @Test
    void hasThreeOutcomesAndEightLinkedPlans() {
        assertThat(content.strategy().outcomes())
                .extracting("code", "name")
                .containsExactly(tuple("PREV", "Prevention"), tuple("PROT", "Protection"), tuple("PROV", "Provision"));
        assertThat(content.strategy().linkedPlans()).hasSize(8);
    }

    @Test
    void hasFourteenRisksInTheStrategysOrderAndUnderItsOutcomes() {
        assertThat(content.risks()).hasSize(14).isSortedAccordingTo(Comparator.comparing(RiskText::number));
        assertThat(content.risks().stream().collect(groupingBy(RiskText::outcome, counting())))
                .isEqualTo(Map.of("PREV", 4L, "PROT", 4L, "PROV", 6L));
        assertThat(content.risks()).allSatisfy(risk -> assertThat(risk.reference())
                .isEqualTo(String.format("R-%s-%02d", risk.outcome(), risk.number())));
    }

    @Test
    void namesTheFourStrandsOfTheEmergingRisksOnly() {
        assertThat(content.risks())
                .allSatisfy(risk -> assertThat(risk.strands()).hasSize(risk.number() == 4 ? 4 : 0));
    }

    @Test
    void escalatesFromTheLocalGroupsToTheChairsAndOnToTheBoard() {
        assertThat(body("GB").kind()).isEqualTo(Kind.GOVERNANCE_BOARD);
        assertThat(body("GB").name()).isEqualTo("Domestic Abuse and Sexual Violence Governance Board");
        assertThat(body("GB").shortName()).isEqualTo("Governance Board");
        assertThat(body("GB").parent()).isEmpty();
        assertThat(body("GB").meetingsPerYear()).contains(3);
        assertThat(body("GB").termsOfReference()).hasSize(8);
        assertThat(body("CG").parent()).contains("GB");
        assertThat(body("CG").shortName()).isEqualTo("Chairs Group");
        assertThat(body("CG").meetingsPerYear()).contains(4);
        assertThat(body("CG").termsOfReference()).hasSize(4);
        assertThat(content.bodies().localGroups()).hasValueSatisfying(group -> {
            assertThat(group.parent()).isEqualTo("CG");
            assertThat(group.termsOfReference()).hasSize(5);
        });
    }

    @Test
    void namesNoLocalGroupBecauseTheStrategyDoesNot() {
        assertThat(content.bodies().bodies()).extracting(BodyText::kind).doesNotContain(Kind.DSAAG);
    }

    @Test
    void isScrutinisedByTheSafeguardingBoardsAndLinkedUpwardsToThreeBoards() {
        assertThat(content.bodies().bodies().stream().collect(groupingBy(BodyText::kind, counting())))
                .isEqualTo(Map.of(
                        Kind.GOVERNANCE_BOARD, 1L, Kind.CHAIRS_GROUP, 1L, Kind.SCRUTINY, 2L, Kind.LINKED_BOARD, 3L));
        assertThat(content.bodies().links())
                .containsExactly(
                        new LinkText(LinkKind.SCRUTINISES, "SAB", "GB"),
                        new LinkText(LinkKind.SCRUTINISES, "SCB", "GB"),
                        new LinkText(LinkKind.LINKED_UPWARDS, "GB", "DSCE"),
                        new LinkText(LinkKind.LINKED_UPWARDS, "GB", "DCJB"),
                        new LinkText(LinkKind.LINKED_UPWARDS, "GB", "DSCB"));
        assertThat(content.bodies().arrangements())
                .extracting("code", "governedBy")
                .containsExactly(tuple("MARAC", "GB"), tuple("SARC", "GB"));
    }

    @ParameterizedTest(name = "likelihood {0}")
    @CsvSource({
        "1, LOW, LOW, LOW, MODERATE, MODERATE",
        "2, LOW, MODERATE, MODERATE, HIGH, HIGH",
        "3, LOW, MODERATE, HIGH, HIGH, EXTREME",
        "4, MODERATE, HIGH, HIGH, EXTREME, EXTREME",
        "5, MODERATE, HIGH, EXTREME, EXTREME, EXTREME"
    })
    void givesEveryLikelihoodAndImpactItsBandAndImpactFiveNoneBelowModerate(
            int likelihood, Band one, Band two, Band three, Band four, Band five) {
        assertThat(IntStream.rangeClosed(1, 5)
                        .mapToObj(impact -> StrategyLoader.band(content.matrix(), likelihood, impact)))
                .containsExactly(one, two, three, four, five);
    }

    @Test
    void putsEveryScoreInItsBand() {
        assertThat(content.matrix().bands())
                .extracting("code", "from", "to", "reviewAt", "reviewMonths")
                .containsExactly(
                        tuple(Band.LOW, 1, 3, List.of(), 12),
                        tuple(Band.MODERATE, 4, 6, List.of(), 6),
                        tuple(Band.HIGH, 8, 12, List.of(BodiesText.Kind.CHAIRS_GROUP), 3),
                        tuple(
                                Band.EXTREME,
                                15,
                                25,
                                List.of(BodiesText.Kind.CHAIRS_GROUP, BodiesText.Kind.GOVERNANCE_BOARD),
                                3));
        assertThat(content.matrix().likelihood()).hasSize(5).allMatch(level -> level.neverBelow()
                .isEmpty());
        assertThat(content.matrix().impact()).hasSize(5);
        assertThat(content.matrix().impact().get(4).neverBelow()).contains(Band.MODERATE);
        assertThat(content.matrix().appetites()).hasSize(5);
    }

    @Test
    void quotesTheStrategysBaselines() {
        assertThat(content.measures().measures().stream().flatMap(measure -> measure.observations().stream()
                        .map(seen -> List.of(measure.code(), seen.period(), seen.group(), seen.value()))))
                .containsExactly(
                        List.of("DA-CRIME", "2006–07", Optional.empty(), new BigDecimal("3.8")),
                        List.of("DA-CRIME", "2016–17", Optional.empty(), new BigDecimal("12")),
                        List.of("SV-CHANGE", "2016–17", Optional.empty(), new BigDecimal("14")),
                        List.of("SV-HISTORIC", "2016–17", Optional.empty(), new BigDecimal("27")),
                        List.of("DA-SINCE-16", "Year to March 2016", Optional.of("Women"), new BigDecimal("26")),
                        List.of("DA-SINCE-16", "Year to March 2016", Optional.of("Men"), new BigDecimal("14")));
        assertThat(content.measures().equalityCharacteristics()).hasSize(7);
        assertThat(content.measures().populationNotes())
                .extracting("area", "percent")
                .containsExactly(tuple("CITY", new BigDecimal("19.7")), tuple("COUNTY", new BigDecimal("2.5")));
    }

    @Test
    void listsTheServicesOfCountyCityAndForSexualViolence() {
        assertThat(content.services().services().stream().collect(groupingBy(ServiceText::group, counting())))
                .isEqualTo(Map.of("Derbyshire County", 4L, "Derby City", 5L, "Sexual violence", 6L));
        assertThat(service("DV-LINE").phone()).contains("08000 198 668");
        assertThat(service("DV-LINE").hours()).contains("Monday to Friday 08:00–18:00; Call Derbyshire out of hours");
        assertThat(service("COUNTY-SUPPORT").offers()).hasSize(5);
        assertThat(service("COUNTY-IDVA").levels()).containsExactly(RiskLevel.HIGH);
        assertThat(service("CITY-IDVA").funding()).contains("Funding secured only until March 2019");
        assertThat(service("CITY-IDVA").fundedUntil()).contains(LocalDate.of(2019, 3, 31));
        assertThat(service("CITY-REFUGE").levels()).containsExactly(RiskLevel.STANDARD, RiskLevel.MEDIUM);
        assertThat(service("SARC-CHILD").starts()).contains(LocalDate.of(2018, 4, 1));
        assertThat(service("SV-THERAPY").providers()).containsExactly("SV2", "SAIL");
        assertThat(service("CSE-SUPPORT").providers()).containsExactly("Safe & Sound");
        assertThat(content.services().commissioning()).singleElement().satisfies(commissioning -> {
            assertThat(commissioning.lead()).isEqualTo("NHS England");
            assertThat(commissioning.coCommissioners()).hasSize(4);
        });
    }

    @Test
    void tellsThePublicWhereToGetHelpAndWhatAnybodyCanDo() {
        assertThat(content.contacts().contacts())
                .extracting("phone", "emergency")
                .containsExactly(
                        tuple("999", true),
                        tuple("08000 198 668", false),
                        tuple("0808 2000 247", false),
                        tuple("0808 1689 111", false));
        assertThat(content.contacts().whatCanIDo()).hasSize(9);
    }

    @Test
    void writesOutTheShortForms() {
        assertThat(content.glossary())
                .extracting(TermText::term)
                .containsExactly("CCG", "CSE", "DASV", "DSAAG", "FGM", "IDVA", "ISVA", "MARAC", "PCC", "SARC", "VAWG");
    }

    private BodyText body(String code) {
        return content.bodies().bodies().stream()
                .filter(body -> body.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private ServiceText service(String code) {
        return content.services().services().stream()
                .filter(service -> service.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
