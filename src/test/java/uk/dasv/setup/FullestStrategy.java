package uk.dasv.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.governance.Area;
import uk.dasv.governance.Body;
import uk.dasv.performance.Measure;
import uk.dasv.performance.Observation;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskStrand;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.RiskMatrixLevel;
import uk.dasv.strategy.GlossaryTerm;
import uk.dasv.strategy.LinkedPlan;
import uk.dasv.strategy.Objective;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.strategy.SupportContact;
import uk.dasv.strategy.SupportService;

/**
 * A strategy in which every text is as long as the column it goes to. In its files «Outcome.name» stands for a text
 * that fills that column, «code Outcome.code A» for a code that does, which «= A» repeats, and «250» for a text of as
 * many characters.
 */
final class FullestStrategy {

    private static final Pattern PLACE = Pattern.compile("«(code )?([A-Za-z]+\\.[A-Za-z]+|[0-9]+)( [A-Z]+)?»");

    /** The entities whose columns strategy files fill. */
    static final Map<String, Class<?>> ENTITIES = Stream.of(
                    Area.class,
                    Body.class,
                    Measure.class,
                    Observation.class,
                    Risk.class,
                    RiskStrand.class,
                    RiskMatrix.class,
                    RiskMatrixLevel.class,
                    GlossaryTerm.class,
                    LinkedPlan.class,
                    Objective.class,
                    Outcome.class,
                    Strategy.class,
                    SupportContact.class,
                    SupportService.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("strategy.yaml", """
                title: «Strategy.title»
                short-title: «Strategy.partnership»
                partnership: «Strategy.partnership»
                period:
                  start: 2027-04-01
                  end: 2030-03-31
                follows:
                  title: «Strategy.follows»
                  start-year: 2015
                  end-year: 2018
                ambition: «2000»
                purpose: «2000»
                aim: «2000»
                values:
                  - «250»
                ways-of-working:
                  - «250»
                publishers:
                  - «120»
                published-for: «= BOARD»
                partners: «Strategy.partners»
                delivery: «2000»
                areas:
                  - code: «code Area.code TOWN»
                    name: «Area.name»
                    population: 5
                    census-year: 2021
                outcomes:
                  - code: «code Outcome.code SAFE»
                    name: «Outcome.name»
                    statement: «2000»
                    objectives:
                      - «Objective.title»
                linked-plans:
                  - title: «LinkedPlan.title»
                    owner: «LinkedPlan.owner»
                """);
        FILES.put("bodies.yaml", """
                bodies:
                  - code: «code Body.code BOARD»
                    kind: GOVERNANCE_BOARD
                    name: «Body.name»
                    short-name: «Body.shortName»
                    terms-of-reference:
                      - «250»
                  - code: «code Body.code CHAIRS»
                    kind: CHAIRS_GROUP
                    name: «Body.name»
                    short-name: «Body.shortName»
                    parent: «= BOARD»
                    area: «= TOWN»
                  - code: «code Body.code SCRUTINY»
                    kind: SCRUTINY
                    name: «Body.name»
                    short-name: «Body.shortName»
                local-groups:
                  name: «120»
                  short-name: «120»
                  parent: «= CHAIRS»
                  terms-of-reference:
                    - «250»
                links:
                  - kind: SCRUTINISES
                    from: «= SCRUTINY»
                    to: «= BOARD»
                arrangements:
                  - code: «code 20»
                    name: «120»
                    governed-by: «= BOARD»
                    description: «2000»
                """);
        FILES.put("risks.yaml", """
                risks:
                  - number: 1
                    reference: «code Risk.reference»
                    outcome: «= SAFE»
                    title: «Risk.title»
                    cause: «2000»
                    event: «2000»
                    consequence: «2000»
                    strands:
                      - «RiskStrand.title»
                """);
        FILES.put("matrix.yaml", """
                name: «RiskMatrix.name»
                likelihood:
                  - {level: 1, name: «RiskMatrixLevel.name»}
                  - {level: 2, name: «RiskMatrixLevel.name»}
                  - {level: 3, name: «RiskMatrixLevel.name»}
                  - {level: 4, name: «RiskMatrixLevel.name»}
                  - {level: 5, name: «RiskMatrixLevel.name»}
                impact:
                  - {level: 1, name: «RiskMatrixLevel.name»}
                  - {level: 2, name: «RiskMatrixLevel.name»}
                  - {level: 3, name: «RiskMatrixLevel.name»}
                  - {level: 4, name: «RiskMatrixLevel.name»}
                  - {level: 5, name: «RiskMatrixLevel.name»}
                bands:
                  - {code: LOW, from: 1, to: 3, review-months: 12}
                  - {code: MODERATE, from: 4, to: 6, review-months: 6}
                  - {code: HIGH, from: 8, to: 12, review-months: 3}
                  - {code: EXTREME, from: 15, to: 25, review-months: 3}
                appetites:
                  - {level: AVERSE, tolerance: 3}
                  - {level: MINIMAL, tolerance: 6}
                  - {level: CAUTIOUS, tolerance: 9}
                  - {level: OPEN, tolerance: 12}
                  - {level: EAGER, tolerance: 16}
                """);
        FILES.put("measures.yaml", """
                measures:
                  - code: «code 20»
                    name: «Measure.name»
                    unit: RATE_PER_1000
                    outcome: «= SAFE»
                    polarity: HIGHER_IS_BETTER
                    covers: «Measure.covers»
                    source: «Measure.source»
                    observations:
                      - value: 123456789.12
                        period: «Observation.period»
                        ends: 2027-03-31
                        in-words: «Observation.note»
                        characteristic: «= SEX»
                        group: «Observation.breakdown»
                equality-characteristics:
                  - code: «code 20 SEX»
                    name: «Observation.characteristic»
                population-notes:
                  - area: «= TOWN»
                    characteristic: «= SEX»
                    percent: 19.75
                    statement: «250»
                """);
        FILES.put("services.yaml", """
                services:
                  - code: «code 20 REFUGE»
                    group: «SupportService.heading»
                    areas: [«= TOWN»]
                    name: «SupportService.name»
                    providers:
                      - «SupportService.provider»
                    levels: [STANDARD, MEDIUM, HIGH]
                    serves: «250»
                    offers:
                      - «250»
                    description: «2000»
                    starts: 2027-04-01
                    funding: «SupportService.fundingNote»
                    funded-until: 2028-03-31
                    hours: «SupportService.contact»
                commissioning:
                  - services: [«= REFUGE»]
                    lead: «120»
                    co-commissioners:
                      - «120»
                """);
        FILES.put("contacts.yaml", """
                contacts:
                  - name: «SupportContact.name»
                    phone: 0123 456 789 012 345
                    emergency: true
                    hours: «SupportContact.note»
                what-can-i-do:
                  - «250»
                """);
        FILES.put("glossary.yaml", """
                terms:
                  - term: «GlossaryTerm.term»
                    meaning: «GlossaryTerm.meaning»
                """);
    }

    /** A place for a text: its file and line, the column it goes to (or just its length), and how long it may be. */
    record Place(String file, int line, String column, int length) {

        @Override
        public String toString() {
            return file + ", line " + line + ": " + column;
        }
    }

    private FullestStrategy() {}

    /** Every place for a text, in all files. */
    static List<Place> places() {
        List<Place> places = new ArrayList<>();
        FILES.forEach((file, content) -> {
            String[] lines = content.split("\n");
            for (int i = 0; i < lines.length; i++) {
                Matcher found = PLACE.matcher(lines[i]);
                while (found.find()) {
                    places.add(new Place(file, i + 1, found.group(2), length(found.group(2))));
                }
            }
        });
        return places;
    }

    /** Writes all files into the folder; the text at {@code tooLong} has one character more than fits, at null none. */
    static Path write(Path folder, Place tooLong) {
        Map<String, String> codes = new LinkedHashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        int[] n = {0};
        FILES.forEach((file, content) -> {
            String[] lines = content.split("\n");
            for (int i = 0; i < lines.length; i++) {
                int line = i + 1;
                lines[i] = PLACE.matcher(lines[i]).replaceAll(found -> {
                    Place place = new Place(file, line, found.group(2), length(found.group(2)));
                    int length = place.length() + (place.equals(tooLong) ? 1 : 0);
                    String text = found.group(1) == null
                            // with the years, which are added to a title that does not tell them
                            ? filled("t" + n[0]++ + " 2015 2018 ", 'x', length)
                            : filled("C" + n[0]++, 'X', length);
                    if (found.group(3) != null) {
                        codes.put(found.group(3).strip(), text);
                    }
                    return text;
                });
            }
            written.put(file, String.join("\n", lines) + "\n");
        });
        written.forEach((file, content) -> {
            String whole = content;
            for (Map.Entry<String, String> code : codes.entrySet()) {
                whole = whole.replace("«= " + code.getKey() + "»", code.getValue());
            }
            try {
                Files.writeString(folder.resolve(file), whole);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return folder;
    }

    private static String filled(String begin, char with, int length) {
        return begin + String.valueOf(with).repeat(length - begin.length());
    }

    private static int length(String column) {
        if (Character.isDigit(column.charAt(0))) {
            return Integer.parseInt(column);
        }
        String[] parts = column.split("\\.");
        return Lengths.of(ENTITIES.get(parts[0]), parts[1]);
    }
}
