package uk.dasv.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a strategy file can be wrong is told with the file, the line and what to mend. */
class BrokenStrategyFileTest {

    @TempDir
    private Path temporary;

    private StrategyFolder folder;

    @BeforeEach
    void aSoundFolder() {
        folder = new StrategyFolder(temporary);
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(delimiter = '|', textBlock = """
            strategy.yaml | title: Anywhere Strategy | titel: Anywhere Strategy      | line 1: "titel" is not known here; known are title, short-title,
            strategy.yaml | title: Anywhere Strategy | aim: To be known              | line 1: title is missing
            strategy.yaml | title: Anywhere Strategy | title:                        | line 1: title is empty
            strategy.yaml | title: Anywhere Strategy | title: yes: no                | line 1: a colon stands where none may; put a text that contains a colon in quotes
            strategy.yaml | title: Anywhere Strategy | title: true                   | line 1: title must be text, but true without quotes means yes or no
            strategy.yaml | title: Anywhere Strategy | title: [one, two]             | line 1: title must be one value, not a list or a record
            strategy.yaml | title: Anywhere Strategy | title: "two\\nlines"          | line 1: title must be one line; use >- to write it over several
            strategy.yaml | title: Anywhere Strategy | title: "a bell \\a"           | line 1: title contains a control character (U+0007)
            strategy.yaml | title: Anywhere Strategy | title: &a Anywhere            | line 1: anchors (&…) and aliases (*…) are not used; write it out
            strategy.yaml | title: Anywhere Strategy | title: !!binary aGVsbG8=      | line 1: the tag tag:yaml.org,2002:binary is not used
            strategy.yaml | title: Anywhere Strategy | title: "no end                | line 1: is not valid YAML: found unexpected end of stream
            strategy.yaml | code: WELL               | code: SAFE                    | line 9: code "SAFE" is already in line 6
            strategy.yaml | code: WELL               | code: well                    | line 9: code "well" must be capital letters and digits, with hyphens between them
            strategy.yaml | name: Recovery           | name: SAFETY                  | line 10: name "SAFETY" is already in line 7
            strategy.yaml | statement: People recover. | statement: ' '              | line 11: statement is empty
            strategy.yaml | name: Anytown            | population: 5                 | line 4: population needs census-year beside it
            strategy.yaml | name: Anytown            | {name: Anytown}               | line 4: is not valid YAML
            bodies.yaml   | code: LEADS              | code: LEADS-                  | line 5: code "LEADS-" must be capital letters and digits, with hyphens between them
            bodies.yaml   | kind: CHAIRS_GROUP       | kind: CHAIRS                  | line 6: kind "CHAIRS" is not one of DSAAG, CHAIRS_GROUP, GOVERNANCE_BOARD, SCRUTINY, LINKED_BOARD
            bodies.yaml   | kind: CHAIRS_GROUP       | kind: SCRUTINY                | line 8: parent must be left out; a body of kind SCRUTINY does not escalate
            bodies.yaml   | kind: GOVERNANCE_BOARD   | kind: LINKED_BOARD            | line 8: parent "PB" is of kind LINKED_BOARD, to which nothing is escalated
            bodies.yaml   | parent: PB               | parent: GB                    | line 8: parent "GB" is not one of PB, LEADS
            bodies.yaml   | parent: PB               | meetings-per-year: 4          | line 5: parent is missing; a body of kind CHAIRS_GROUP escalates to one
            bodies.yaml   | parent: PB               | meetings-per-year: 400        | line 8: meetings-per-year must be from 1 to 52, and 400 is not
            bodies.yaml   | parent: PB               | meetings-per-year: often      | line 8: meetings-per-year must be a whole number, written with digits only, and "often" is not
            bodies.yaml   | name: Leads' Group       | name: Partnership board       | line 7: name "Partnership board" is already in line 4
            bodies.yaml   | name: Partnership Board  | parent: LEADS                 | line 2: name is missing
            risks.yaml    | outcome: SAFE            | outcome: PREX                 | line 4: outcome "PREX" is not one of SAFE, WELL
            risks.yaml    | number: 1                | number: 1.5                   | line 2: number must be a whole number, written with digits only, and "1.5" is not
            risks.yaml    | reference: R-1           | reference: R 1                | line 3: reference "R 1" must be capital letters and digits, with hyphens between them
            risks.yaml    | reference: R-1           | number: 2                     | line 3: number is given twice
            risks.yaml    | reference: R-1           | score: 12                     | line 3: "score" is not known here; known are number, reference,
            """)
    void tellsTheFileTheLineAndWhatIsWrong(String file, String sound, String broken, String told) {
        folder.replacing(file, sound, broken);
        assertBroken(file + ", " + told);
    }

    @Test
    void refusesTheSameObjectiveTwiceAndOneThatIsTooLong() {
        folder.replacing(
                "strategy.yaml", "statement: People recover.", "statement: They do.\n    objectives: [Help, help]");
        assertBroken("strategy.yaml, line 12: ");
        folder.replacing("strategy.yaml", "[Help, help]", "[" + "x".repeat(201) + "]");
        assertBroken("is too long: 201 characters, and at most 200 fit");
    }

    @Test
    void refusesATabForIndentation() {
        folder.replacing("risks.yaml", "    outcome", "\toutcome");
        assertBroken("risks.yaml, line 4: a tab stands where only spaces may; indent with spaces");
    }

    @Test
    void refusesAKindThatIsNone() {
        folder.replacing("risks.yaml", "outcome: SAFE", "outcome: SAFE\n    kind: HOPE");
        assertBroken("risks.yaml, line 5: kind \"HOPE\" is not one of RISK, THREAT");
    }

    @Test
    void refusesATextThatIsTooLong() {
        folder.replacing("risks.yaml", "Nobody", "x".repeat(300));
        assertBroken("risks.yaml, line 5: title is too long: 322 characters, and at most 200 fit");
    }

    @Test
    void refusesAControlCharacter() {
        folder.replacing("risks.yaml", "Nobody", "No\u0000body");
        assertBroken("risks.yaml, line 5: a control character (U+0000) is not allowed");
    }

    @Test
    void refusesAnotherEncoding() {
        folder.with("risks.yaml", "risks:\n  - title: Größe\n".getBytes(StandardCharsets.ISO_8859_1));
        assertBroken("risks.yaml, line 2: a character is not in UTF-8; save the file with the encoding UTF-8");
    }

    @Test
    void refusesAnEmptyFile() {
        folder.with("risks.yaml", "# nothing yet\n");
        assertBroken("risks.yaml, line 1: there is nothing in the file");
    }

    @Test
    void refusesAnEmptyList() {
        folder.with("risks.yaml", "risks: []\n");
        assertBroken("risks.yaml, line 1: risks is an empty list");
    }

    @Test
    void refusesAnEmptyItem() {
        folder.replacing("strategy.yaml", "areas:", "values:\n  - Fairness\n  -\nareas:");
        assertBroken("strategy.yaml, line 4: values has an empty item");
    }

    @Test
    void refusesTheSameItemTwice() {
        folder.replacing("strategy.yaml", "areas:", "values:\n  - Fairness\n  - fairness\nareas:");
        assertBroken("strategy.yaml, line 4: values \"fairness\" is already in line 3");
    }

    @Test
    void refusesARecordWhereAListBelongs() {
        folder.with("risks.yaml", "risks:\n  number: 1\n");
        assertBroken("risks.yaml, line 2: risks must be a list, each item after a hyphen");
    }

    @Test
    void refusesATextWhereARecordBelongs() {
        folder.with("risks.yaml", "risks:\n  - Nobody answers\n");
        assertBroken("risks.yaml, line 2: risks must be a set of \"key: value\" lines");
    }

    @Test
    void refusesAListAtTheTop() {
        folder.with("risks.yaml", "- number: 1\n");
        assertBroken("risks.yaml, line 1: the file must be a set of \"key: value\" lines");
    }

    @Test
    void refusesTwoDocumentsInAFile() {
        folder.replacing("risks.yaml", "risks:", "risks:\n---\nrisks:");
        assertBroken("risks.yaml, line 2: is not valid YAML: but found another document");
    }

    @Test
    void refusesTheSameRiskNumberOrReferenceTwice() {
        folder.with("risks.yaml", """
                risks:
                  - {number: 1, reference: R-1, outcome: SAFE, title: One}
                  - {number: 1, reference: R-2, outcome: SAFE, title: Two}
                """);
        assertBroken("risks.yaml, line 3: number \"1\" is already in line 2");
        folder.replacing("risks.yaml", "number: 1, reference: R-2", "number: 2, reference: R-1");
        assertBroken("risks.yaml, line 3: reference \"R-1\" is already in line 2");
    }

    @Test
    void refusesBodiesThatEscalateInACircle() {
        folder.replacing("bodies.yaml", "name: Partnership Board", "name: Partnership Board\n    parent: LEADS");
        assertBroken("bodies.yaml, line 5: parent goes in a circle: PB → LEADS → PB");
    }

    @Test
    void refusesABodyThatEscalatesToItself() {
        folder.replacing("bodies.yaml", "parent: PB", "parent: LEADS");
        assertBroken("bodies.yaml, line 8: parent goes in a circle: LEADS → LEADS");
    }

    @Test
    void refusesAPartnershipWithoutABoardToDecide() {
        folder.with("bodies.yaml", "bodies:\n  - code: ONE\n    kind: SCRUTINY\n    name: One\n");
        assertBroken("bodies.yaml, line 2: bodies need one of kind GOVERNANCE_BOARD");
    }

    @Test
    void refusesALinkToNowhereToItselfOrTwice() {
        folder.replacing("bodies.yaml", "bodies:", "links:\n  - {kind: SCRUTINISES, from: XX, to: PB}\nbodies:");
        assertBroken("bodies.yaml, line 2: from \"XX\" is not one of PB, LEADS");
        folder.replacing("bodies.yaml", "from: XX", "from: PB");
        assertBroken("bodies.yaml, line 2: to is the body itself");
        String link = "  - {kind: SCRUTINISES, from: LEADS, to: PB}\n";
        folder.replacing("bodies.yaml", "  - {kind: SCRUTINISES, from: PB, to: PB}\n", link + link);
        assertBroken("bodies.yaml, line 3: kind \"SCRUTINISES from LEADS to PB\" is already in line 2");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItStarts() {
        folder.replacing("strategy.yaml", "areas:", "period:\n  start: 2027-04-01\n  end: 2027-03-31\nareas:");
        assertBroken("strategy.yaml, line 4: end must be after start");
        folder.replacing("strategy.yaml", "2027-03-31", "31.3.2030");
        assertBroken("strategy.yaml, line 4: end must be a date such as 2018-04-01, and \"31.3.2030\" is not");
        folder.replacing("strategy.yaml", "31.3.2030", "2030-02-30");
        assertBroken("strategy.yaml, line 4: end must be a date such as 2018-04-01, and \"2030-02-30\" is not");
    }

    @Test
    void refusesAMeasureOfAnUnknownOutcomeOrWithoutANumber() {
        String measures = """
                measures:
                  - code: M1
                    name: Calls answered
                    unit: PERCENT
                    outcome: SAFE
                    source: The helpline
                    observations:
                      - value: about 12
                        period: 2027
                        ends: 2027-12-31
                """;
        folder.with("measures.yaml", measures);
        assertBroken(
                "measures.yaml, line 8: value must be a number such as 12 or 3.8, with at most two decimals, and \"about 12\" is not");
        folder.with("measures.yaml", measures.replace("SAFE", "NONE"));
        assertBroken("measures.yaml, line 5: outcome \"NONE\" is not one of SAFE, WELL");
        folder.with("measures.yaml", measures.replace("about 12", "12\n        group: Women"));
        assertBroken("measures.yaml, line 9: group needs characteristic beside it");
    }

    @Test
    void refusesAServiceInAnUnknownAreaOrWithABadTelephoneNumber() {
        String service = "services:\n  - {code: S1, group: All, areas: [TOWN, MARS], name: Refuge, phone: 01-2}\n";
        folder.with("services.yaml", service);
        assertBroken("services.yaml, line 2: areas \"MARS\" is not one of TOWN");
        folder.replacing("services.yaml", ", MARS", "");
        assertBroken("services.yaml, line 2: phone must be digits with spaces between them, and \"01-2\" is not");
    }

    @Test
    void refusesAMatrixThatLeavesOutAScoreOrALevel() {
        String sound = builtInMatrix();
        folder.with("matrix.yaml", sound.replace("to: 6\n", "to: 5\n"));
        assertBroken(": bands leave out the score 6");
        folder.with("matrix.yaml", sound.replace("from: 4\n", "from: 3\n"));
        assertBroken(": from must be above 3, where the band before it ends");
        folder.with("matrix.yaml", sound.replace("  - level: 2\n    name: Unlikely\n", ""));
        assertBroken(": level should be 2; they go from 1 to 5");
        folder.with("matrix.yaml", sound.replace("tolerance: 9", "tolerance: 6"));
        assertBroken(": tolerance must be above 6, that of the appetite before it");
        folder.with("matrix.yaml", sound.replace("never-below: MODERATE", "never-below: MEDIUM"));
        assertBroken(": never-below \"MEDIUM\" is not one of LOW, MODERATE, HIGH, EXTREME");
    }

    @Test
    void refusesABandThatIsNoneOrDoesNotSayWhenItIsReviewed() {
        String sound = builtInMatrix();
        int line = sound.substring(0, sound.indexOf("code: HIGH")).split("\n").length;
        folder.with("matrix.yaml", sound.replace("code: HIGH", "code: SEVERE"));
        assertBroken("matrix.yaml, line " + line + ": code \"SEVERE\" is not one of LOW, MODERATE, HIGH, EXTREME");
        folder.with("matrix.yaml", sound.replace("code: HIGH", "code: MODERATE"));
        assertBroken("matrix.yaml, line " + line + ": code stands out of order; they go from LOW to EXTREME");
        folder.with("matrix.yaml", sound.replace("code: HIGH", "code: HIGH\n    name: High"));
        assertBroken("matrix.yaml, line " + (line + 1) + ": \"name\" is not known here; known are code, from, to,");
        folder.with("matrix.yaml", sound.replace("review-months: 12\n", "\n"));
        assertBroken(": review-months is missing");
        folder.with("matrix.yaml", sound.replace("[CHAIRS_GROUP]", "[CHAIRS]"));
        assertBroken(": review-at \"CHAIRS\" is not one of DSAAG, CHAIRS_GROUP, GOVERNANCE_BOARD,");
    }

    @Test
    void refusesAMissingFile() {
        folder.without("risks.yaml");
        assertBroken("risks.yaml: is missing from " + temporary);
    }

    @Test
    void refusesAMisspeltFileName() {
        folder.with("measure.yaml", "measures: []\n");
        assertBroken("measure.yaml: is not a file this program reads; it knows bodies.yaml, contacts.yaml,");
        folder.without("measure.yaml").with("glossary.yml", "terms: []\n");
        assertBroken("glossary.yml: is not a file this program reads");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatExceptionOfType(BrokenStrategyFile.class)
                .isThrownBy(() -> StrategySource.folder(temporary.resolve("nowhere")))
                .withMessageEndingWith("nowhere: DASV_STRATEGY must name a folder, and this is none");
    }

    @Test
    void refusesAHugeFile() {
        folder.with("risks.yaml", new byte[StrategyFile.MAX_BYTES + 1]);
        assertBroken("risks.yaml: is larger than 1000 kB");
    }

    @Test
    void givesTheFileAndLineOneByOneToo() {
        BrokenStrategyFile fault = new BrokenStrategyFile("risks.yaml", 12, "title is missing");
        assertThat(fault.file()).isEqualTo("risks.yaml");
        assertThat(fault.line()).isEqualTo(12);
        assertThat(fault.problem()).isEqualTo("title is missing");
    }

    private void assertBroken(String told) {
        assertThatExceptionOfType(BrokenStrategyFile.class)
                .isThrownBy(() -> folder.read())
                .withMessageContaining(told);
    }

    private static String builtInMatrix() {
        try {
            return Files.readString(Path.of("db/strategy/matrix.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
