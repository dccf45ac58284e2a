package uk.dasv.reporting.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    @Test
    void readsWordsNumbersDatesAndPercentagesAsPeopleSeeThem() {
        byte[] file = Books.with(
                        "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><r><t>One </t></r><r><t>word</t></r></is></c>"
                                + "<c r=\"B3\" s=\"1\"><v>46115</v></c><c r=\"C3\" s=\"2\"><v>0.5</v></c>"
                                + "<c r=\"D3\"><v>0.30000000000000004</v></c><c r=\"F3\" t=\"b\"><v>1</v></c>"
                                + "<c r=\"G3\" s=\"3\"><v>46115.75</v></c><c r=\"H3\" t=\"d\"><v>2026-04-03T00:00:00</v></c></row>",
                        "")
                .bytes();

        assertThat(Books.read(file))
                .containsExactly(entry(
                        3,
                        List.of("One word", "3 April 2026", "50%", "0.3", "", "Yes", "3 April 2026", "3 April 2026")));
    }

    @Test
    void readsDatesOfBothSystems() {
        String rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"B1\" s=\"1\"><v>61</v></c></row>";

        assertThat(Books.read(Books.with(rows, "").bytes())).containsValue(List.of("1 January 1900", "1 March 1900"));
        assertThat(Books.read(Books.with(rows, "")
                        .put(
                                "xl/workbook.xml",
                                Books.workbook(
                                        "<workbookPr date1904=\"1\"/>",
                                        "<sheet name=\"Plan\" sheetId=\"1\" r:id=\"rId1\"/>"))
                        .bytes()))
                .containsValue(List.of("2 January 1904", "2 March 1904"));
    }

    @Test
    void aMergedBlockHoldsForAllItsRowsButMakesNoRowOfItsOwn() {
        byte[] file = Books.with(
                        Books.row(1, "Theme", "Action")
                                + Books.row(2, "Prevention", "First")
                                + Books.row(3, "", "Second")
                                + Books.row(4, "", "")
                                + Books.row(5, "", "Third")
                                + Books.row(6, "", "Fourth"),
                        "<mergeCells><mergeCell ref=\"A2:A5\"/></mergeCells>")
                .bytes();

        assertThat(Books.read(file))
                .isEqualTo(Map.of(
                        1, List.of("Theme", "Action"),
                        2, List.of("Prevention", "First"),
                        3, List.of("Prevention", "Second"),
                        5, List.of("Prevention", "Third"),
                        6, List.of("", "Fourth")));
    }

    @Test
    void aFormulaIsNeverWorkedOut() {
        List<Cell> cells = new ArrayList<>();
        byte[] file = Books.with(
                        "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>3</v></c><c r=\"B1\"><f>1+1</f></c>"
                                + "<c r=\"C1\" t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>word</v></c><c r=\"D1\" t=\"e\"><f>A9</f><v>#REF!</v></c></row>",
                        "")
                .bytes();
        SheetFile.open(file).read(0, row -> cells.addAll(row.cells()));

        assertThat(cells)
                .containsExactly(
                        new Cell("3", Cell.Note.FORMULA),
                        new Cell("", Cell.Note.FORMULA_WITHOUT_VALUE),
                        new Cell("word", Cell.Note.FORMULA),
                        new Cell("#REF!", Cell.Note.ERROR));
        assertThat(cells).allSatisfy(c -> assertThat(Cell.unpacked(c.packed())).isEqualTo(c));
    }

    @Test
    void readsOurOwnSheetsAndLeavesOutHiddenOnes() {
        byte[] file = Books.with(Books.row(1, "a"), "")
                .put(
                        "xl/workbook.xml",
                        Books.workbook(
                                "",
                                "<sheet name=\"Lists\" sheetId=\"2\" state=\"veryHidden\" r:id=\"rId1\"/>"
                                        + "<sheet name=\"Plan\" sheetId=\"1\" r:id=\"rId1\"/>"))
                .bytes();

        assertThat(SheetFile.open(file).sheets()).containsExactly("Plan");
    }

    @Test
    void refusesMacrosOldFilesAndOtherKindsWithWords() {
        assertRefused("macros", Books.with("", "").put("xl/vbaProject.bin", "x").bytes());
        assertRefused(
                "macros",
                Books.with("", "")
                        .put(
                                "[Content_Types].xml",
                                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")
                        .bytes());
        assertRefused("oldOrLocked", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertRefused(
                "noSpreadsheet",
                Books.with("", "").without("[Content_Types].xml").bytes());
        assertRefused("noSpreadsheet", "%PDF-1.7 …".getBytes());
        assertRefused("noSpreadsheet", "<html><body>".getBytes());
        assertRefused("empty", new byte[0]);
        assertRefused("tooLarge", new byte[Limits.FILE + 1]);
    }

    @Test
    void refusesWhatRefersToOtherFiles() {
        for (String type : List.of(
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE worksheet SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")) {
            assertRefused(
                    "entities",
                    Books.with("", "")
                            .put(
                                    "xl/worksheets/sheet1.xml",
                                    "<?xml version=\"1.0\"?>" + type
                                            + Books.sheet(
                                                    "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&x;&b;</v></c></row>", ""))
                            .bytes());
        }
    }

    @Test
    void refusesBombsWhileTheyUnpack() {
        String one = Books.row(1, "x".repeat(20_000));
        assertRefused("bomb", Books.with(one, " ".repeat(30 * 1024 * 1024)).bytes());
        Books many = Books.with("", "");
        for (int i = 0; i < 2_500; i++) {
            many.put("xl/media/" + i, "x");
        }
        assertRefused("bomb", many.bytes());
    }

    @Test
    void refusesMoreThanItTakes() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= Limits.ROWS + 1; i++) {
            rows.append("<row><c t=\"str\"><v>").append(i).append("</v></c></row>");
        }
        assertRefused("tooManyRows", Books.with(rows.toString(), "").bytes());
        assertRefused(
                "tooManyColumns",
                Books.with("<row r=\"1\"><c r=\"XFD1\" t=\"str\"><v>x</v></c></row>", "")
                        .bytes());
        assertRefused(
                "cellTooLong",
                Books.with("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + "ab ".repeat(20_000) + "</v></c></row>", "")
                        .bytes());
        assertRefused(
                "damaged",
                Books.with("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>", "")
                        .bytes());
        assertRefused(
                "damaged",
                Books.with("<x>".repeat(200) + "</x>".repeat(200), "").bytes());
    }

    @Test
    void controlCharactersAndMarksThatNobodySeesGo() {
        byte[] file = Books.with(
                        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Tra\u202Ein\u200B th\u00A0em&#9;all&#13;&#10;now \u00AD</v></c></row>",
                        "")
                .bytes();

        assertThat(Books.read(file)).containsValue(List.of("Train th em all\nnow"));
    }

    static void assertRefused(String why, byte[] file) {
        assertThatThrownBy(() -> Books.read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("import.file." + why);
    }
}
