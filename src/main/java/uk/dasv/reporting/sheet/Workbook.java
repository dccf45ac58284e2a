package uk.dasv.reporting.sheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An Excel workbook (XLSX). Only its sheets, texts and formats are read, each with a hardened parser; macros,
 * pictures and whatever else lies in it are never opened, and formulas never worked out.
 */
final class Workbook implements SheetFile {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private record Sheet(String name, String part) {}

    private final ZipParts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final String folder;
    private final CellFormats formats;
    private boolean since1904;
    private SharedTexts texts;

    static Workbook open(byte[] content) {
        return new Workbook(new ZipParts(content));
    }

    private Workbook(ZipParts parts) {
        this.parts = parts;
        String book = book();
        folder = book.substring(0, book.lastIndexOf('/') + 1);
        Map<String, String> targets = targets(folder + "_rels/" + book.substring(folder.length()) + ".rels");
        SafeXml.walk(part(book), xml -> {
            if (xml.getLocalName().equals("workbookPr")) {
                String system = xml.getAttributeValue(null, "date1904");
                since1904 = "1".equals(system) || "true".equals(system);
            } else if (xml.getLocalName().equals("sheet")) {
                add(xml, targets);
            }
            return true;
        });
        if (sheets.isEmpty()) {
            throw UnreadableFile.because("noSheet");
        }
        formats = new CellFormats(since1904);
        parts.open(folder + "styles.xml").ifPresent(formats::read);
    }

    private void add(XMLStreamReader xml, Map<String, String> targets) {
        String id = xml.getAttributeValue(RELATIONSHIPS, "id");
        String target = targets.get(id == null ? xml.getAttributeValue(STRICT, "id") : id);
        String name = xml.getAttributeValue(null, "name");
        boolean hidden = String.valueOf(xml.getAttributeValue(null, "state")).contains("idden");
        // a chart on a sheet of its own has no rows
        if (target != null && target.contains("worksheets/") && !hidden && sheets.size() < Limits.SHEETS) {
            sheets.add(new Sheet(CleanText.of(name == null ? "" : name), target));
        }
    }

    /** The main part; says of other kinds of file what they are. */
    private String book() {
        for (String name : parts.names()) {
            if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                throw UnreadableFile.because("macros");
            }
        }
        String[] found = new String[1];
        InputStream types =
                parts.open("[Content_Types].xml").orElseThrow(() -> UnreadableFile.because("noSpreadsheet"));
        SafeXml.walk(types, xml -> {
            String type =
                    String.valueOf(xml.getAttributeValue(null, "ContentType")).toLowerCase(Locale.ROOT);
            if (type.contains("macroenabled") || type.contains("vbaproject")) {
                throw UnreadableFile.because("macros");
            }
            if (type.contains("ms-excel.sheet.binary")) {
                throw UnreadableFile.because("oldOrLocked");
            }
            String name = xml.getAttributeValue(null, "PartName");
            if (name != null && type.contains("spreadsheetml") && type.contains(".main+xml")) {
                found[0] = name.startsWith("/") ? name.substring(1) : name;
            }
            return true;
        });
        if (found[0] == null && parts.names().contains("xl/workbook.xml")) {
            return "xl/workbook.xml";
        }
        if (found[0] == null) {
            throw UnreadableFile.because("noSpreadsheet");
        }
        return found[0];
    }

    private Map<String, String> targets(String rels) {
        Map<String, String> targets = new HashMap<>();
        SafeXml.walk(part(rels), xml -> {
            String id = xml.getAttributeValue(null, "Id");
            String target = xml.getAttributeValue(null, "Target");
            // a part that lies elsewhere is never fetched
            if (id != null && target != null && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                targets.put(id, target.startsWith("/") ? target.substring(1) : folder + target);
            }
            return true;
        });
        return targets;
    }

    private InputStream part(String name) {
        return parts.open(name).orElseThrow(() -> UnreadableFile.because("damaged"));
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(Sheet::name).toList();
    }

    @Override
    public void read(int sheet, RowReader reader) {
        try {
            rows(sheet, reader);
        } catch (ReaderFault e) {
            throw e.fault();
        }
    }

    private void rows(int sheet, RowReader reader) {
        if (sheet < 0 || sheet >= sheets.size()) {
            throw UnreadableFile.because("noSheet");
        }
        parts.again();
        if (texts == null) {
            texts = new SharedTexts();
            parts.open(folder + "sharedStrings.xml").ifPresent(texts::read);
        }
        String name = sheets.get(sheet).part();
        MergedBlocks merged = MergedBlocks.of(part(name));
        parts.again();
        SheetXml rows = new SheetXml(texts, formats, merged, new Rows(reader));
        SafeXml.walk(part(name), rows);
    }

    /** Reads the rows of a sheet. */
    private static final class SheetXml implements SafeXml.Visitor {

        private final SharedTexts texts;
        private final CellFormats formats;
        private final MergedBlocks merged;
        private final Rows rows;
        private final List<Cell> cells = new ArrayList<>();
        private int row;
        private int column;
        private String type;
        private String style;
        private String value;
        private boolean formula;
        private StringBuilder inline;

        SheetXml(SharedTexts texts, CellFormats formats, MergedBlocks merged, Rows rows) {
            this.texts = texts;
            this.formats = formats;
            this.merged = merged;
            this.rows = rows;
        }

        @Override
        public boolean start(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "row" -> {
                    String number = xml.getAttributeValue(null, "r");
                    int next = number == null ? row + 1 : Integer.parseInt(number);
                    if (next <= row || next > 1_048_576) {
                        throw UnreadableFile.because("damaged");
                    }
                    row = next;
                    column = -1;
                    cells.clear();
                }
                case "c" -> {
                    String name = xml.getAttributeValue(null, "r");
                    column = name == null ? column + 1 : CellName.of(name).column();
                    type = xml.getAttributeValue(null, "t");
                    style = xml.getAttributeValue(null, "s");
                    value = null;
                    inline = null;
                    formula = false;
                }
                case "f" -> formula = true;
                case "v" -> value = SafeXml.text(xml);
                case "is" -> inline = new StringBuilder();
                case "t" -> {
                    String text = SafeXml.text(xml);
                    if (inline != null && inline.length() + text.length() <= Limits.CELL * 2) {
                        inline.append(text);
                    }
                }
                default -> {
                    // widths, links and the like say nothing
                }
            }
            return true;
        }

        @Override
        public boolean end(String name) {
            if (name.equals("c")) {
                keep();
            } else if (name.equals("row")) {
                boolean more = true;
                if (cells.stream().anyMatch(c -> !c.isBlank())) {
                    merged.fill(row, cells);
                    merged.begin(row, cells);
                    more = rows.pass(row, cells);
                }
                return more;
            }
            return !name.equals("sheetData");
        }

        private void keep() {
            Cell cell = cell();
            if (cell.isBlank()) {
                return;
            }
            if (column >= Limits.COLUMNS) {
                throw UnreadableFile.because("tooManyColumns");
            }
            while (cells.size() <= column) {
                cells.add(Cell.BLANK);
            }
            cells.set(column, cell);
        }

        private Cell cell() {
            String words = words();
            if ("e".equals(type)) {
                return new Cell(words, Cell.Note.ERROR);
            }
            if (formula) {
                return new Cell(
                        words, words.isEmpty() && value == null ? Cell.Note.FORMULA_WITHOUT_VALUE : Cell.Note.FORMULA);
            }
            return Cell.of(words);
        }

        private String words() {
            if (inline != null) {
                return CleanText.of(inline.toString());
            }
            if (value == null || value.isBlank()) {
                return "";
            }
            return switch (type == null ? "n" : type) {
                case "s" -> texts.at(value.strip());
                case "str", "inlineStr", "e" -> CleanText.of(value);
                case "b" -> value.strip().equals("1") || value.strip().equals("true") ? "Yes" : "No";
                case "d" -> CellFormats.isoDay(CleanText.of(value));
                case "n" -> formats.words(value, style);
                default -> throw UnreadableFile.because("damaged");
            };
        }
    }
}
