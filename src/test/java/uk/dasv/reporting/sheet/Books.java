package uk.dasv.reporting.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes workbooks by hand, also such as no program would write. */
public final class Books {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Books() {}

    /** A workbook with one sheet that holds these rows as they stand between {@code <sheetData>}, and what follows them. */
    public static Books with(String rows, String after) {
        Books book = new Books();
        book.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "</Types>");
        book.put("xl/workbook.xml", workbook("", "<sheet name=\"Plan\" sheetId=\"1\" r:id=\"rId1\"/>"));
        book.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        book.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<numFmts><numFmt numFmtId=\"164\" formatCode=\"d mmmm yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"14\"/><xf numFmtId=\"9\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        book.put("xl/worksheets/sheet1.xml", sheet(rows, after));
        return book;
    }

    public static String workbook(String properties, String sheets) {
        return "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + properties
                + "<sheets>" + sheets + "</sheets></workbook>";
    }

    public static String sheet(String rows, String after) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData>" + after + "</worksheet>";
    }

    /** A row of words from column A. */
    public static String row(int number, String... words) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int column = 0; column < words.length; column++) {
            if (!words[column].isEmpty()) {
                row.append("<c r=\"" + SheetRow.name(column, number) + "\" t=\"inlineStr\"><is><t>")
                        .append(words[column])
                        .append("</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }

    public Books put(String name, String content) {
        return put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Books put(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public Books without(String name) {
        parts.remove(name);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** All rows of the first sheet, as texts by their numbers. */
    public static Map<Integer, List<String>> read(byte[] file) {
        Map<Integer, List<String>> rows = new LinkedHashMap<>();
        SheetFile.open(file).read(0, row -> {
            rows.put(row.number(), row.cells().stream().map(Cell::text).toList());
            return true;
        });
        return rows;
    }
}
