package uk.dasv.reporting.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Makes files that are broken in many ways, the same for the same seed. None of them holds a row that could be imported. */
public final class MalformedFiles {

    private static final String HEAD = Books.row(1, "Action", "Outcome", "Owner", "Due");

    /** A file and how it is broken. */
    public record Malformed(String kind, String name, byte[] content) {}

    private record Kind(String name, Function<Random, byte[]> made) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("truncated.xlsx", r -> Arrays.copyOf(plain(r), 30 + r.nextInt(plain(r).length - 60))),
            new Kind("flipped.xlsx", r -> flipped(plain(r), r, 1 + r.nextInt(40))),
            new Kind("noise.xlsx", r -> noise(r, new byte[] {'P', 'K', 3, 4})),
            new Kind("noise.csv", r -> noise(r, new byte[0])),
            new Kind("wrong-xml.xlsx", r -> Books.with("", "")
                    .put(part(r), text(r, "<a><b></a>" + r.nextInt()))
                    .bytes()),
            new Kind(
                    "no-part.xlsx",
                    r -> Books.with(bad(r), "").without(needed(r)).bytes()),
            new Kind("huge-dimension.xlsx", r -> Books.with(
                            HEAD + "<row r=\"" + (1_000_000 + r.nextInt(90_000)) + "\"><c r=\"XFD"
                                    + (1_000_000 + r.nextInt(40_000)) + "\"><v>1</v></c></row>",
                            "")
                    .bytes()),
            new Kind("row-numbers.xlsx", r -> Books.with(
                            HEAD + "<row r=\"" + pick(r, "0", "-5", "x", "99999999999", "1")
                                    + "\"><c r=\"A2\"><v>1</v></c></row>",
                            "")
                    .bytes()),
            new Kind("cell-names.xlsx", r -> Books.with(
                            "<row r=\"1\"><c r=\"" + pick(r, "", "1A", "AAAAAA1", "A0", "A-1", "Ä1", "A99999999")
                                    + "\" t=\"str\"><v>x</v></c></row>",
                            "")
                    .bytes()),
            new Kind(
                    "bomb.xlsx", r -> Books.with(HEAD + Books.row(2, "x"), " ".repeat(9_000_000 + r.nextInt(1_000_000)))
                            .bytes()),
            new Kind("nested-bomb.xlsx", r -> Books.with(HEAD + bad(r), "")
                    .put(
                            "xl/embeddings/book.xlsx",
                            Books.with("", " ".repeat(5_000_000)).bytes())
                    .bytes()),
            new Kind("wrong-types.xlsx", r -> Books.with(
                            HEAD + "<row r=\"2\"><c r=\"A2\" t=\"" + pick(r, "zz", "s", "n", "d") + "\"><v>"
                                    + pick(r, "x", "NaN", "1e999999999", "--", "99999999999999") + "</v></c></row>",
                            "")
                    .bytes()),
            new Kind("no-headings.xlsx", r -> Books.with(
                            Books.row(1 + r.nextInt(40), "just", "words", "without", "sense"), "")
                    .bytes()),
            new Kind("encoding.csv", r -> ("Äction,Öwner,Due\nTräin,Söme,31/02/2026\n" + r.nextInt())
                    .getBytes(Charset.forName(pick(r, "UTF-16LE", "UTF-32", "IBM037", "windows-1252", "UTF-16BE")))),
            new Kind("shared-circle.xlsx", r -> Books.with(
                            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>" + pick(r, "0", "7", "-1", "4000000000")
                                    + "</v></c></row>",
                            "")
                    .put(
                            "xl/sharedStrings.xml",
                            text(r, "<sst><si><r><rPh><t>a</t></rPh></r><si><t>b</t><si/></si></si></sst>"))
                    .bytes()),
            new Kind("dates.xlsx", r -> Books.with(
                            HEAD + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>Title</v></c><c r=\"D2\" s=\"1\"><v>"
                                    + pick(r, "-1", "99999999", "0", "1e30", "3.5e-300") + "</v></c></row>",
                            "")
                    .bytes()),
            new Kind("dates.csv", r -> ("Action,Outcome,Owner,Due\nTitle,Prevention,Erewash DSAAG lead,"
                            + pick(r, "31/02/2027", "0/0/0", "99/99/9999", "tomorrow", "1/1/-2000", "2027-13-01")
                            + "\n")
                    .getBytes(StandardCharsets.UTF_8)),
            new Kind("entities.xlsx", r -> Books.with("", "")
                    .put(
                            part(r),
                            "<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(r.nextInt(50))
                                    + "\"><!ENTITY b SYSTEM \"file:///etc/hosts\">]><x>&a;&b;</x>")
                    .bytes()),
            new Kind("macros.xlsm", r -> Books.with(HEAD, "")
                    .put(pick(r, "xl/vbaProject.bin", "xl/VBAPROJECT.BIN", "x/y/vbaProject.bin"), "x")
                    .bytes()),
            new Kind("old.xls", r -> noise(r, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})),
            new Kind("quotes.csv", r -> ("Action,Owner,Due\n\"never closed" + ",x".repeat(r.nextInt(5000))
                            + "\n".repeat(r.nextInt(50)))
                    .getBytes(StandardCharsets.UTF_8)),
            new Kind(
                    "long-cell.csv", r -> ("Action,Owner,Due\n" + "long ".repeat(8_000 + r.nextInt(300_000)) + ",x,y\n")
                            .getBytes(StandardCharsets.UTF_8)),
            new Kind("many-columns.csv", r -> ("a,".repeat(201 + r.nextInt(5000)) + "z\n")
                    .getBytes(StandardCharsets.UTF_8)),
            new Kind(
                    "many-rows.csv",
                    r -> "a,b\n".repeat(20_001 + r.nextInt(10_000)).getBytes(StandardCharsets.UTF_8)),
            new Kind("empty.csv", r -> pick(r, "", " ", "\n\n\n", "\uFEFF", ",,,\n,,,\n")
                    .getBytes(StandardCharsets.UTF_8)),
            new Kind("merged.xlsx", r -> Books.with(
                            HEAD + bad(r),
                            "<mergeCells><mergeCell ref=\""
                                    + pick(r, "A1:A1048576", "XFD1:A1", ":", "A1:", "A1:B2:C3", "A9:A2", "1:1")
                                    + "\"/></mergeCells>")
                    .bytes()),
            new Kind("deep.xlsx", r -> Books.with("<x>".repeat(100 + r.nextInt(5000)), "")
                    .bytes()),
            new Kind("styles.xlsx", r -> Books.with(
                            HEAD + "<row r=\"2\"><c r=\"A2\" s=\"" + pick(r, "99", "-1", "x", "99999999999")
                                    + "\"><v>5</v></c></row>",
                            "")
                    .bytes()),
            new Kind("no-rows.xlsx", r -> Books.with(pick(r, "", HEAD, "<row r=\"5\"/>", "<row/><row/>"), "")
                    .bytes()),
            new Kind("page.xlsx", r -> ("<html><table><tr><td>Action" + r.nextInt() + "</td></tr></table></html>")
                    .getBytes(StandardCharsets.UTF_8)));

    private MalformedFiles() {}

    /** So many files, of every kind in turn. */
    public static List<Malformed> make(int count, long seed) {
        Random random = new Random(seed);
        List<Malformed> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Kind kind = KINDS.get(i % KINDS.size());
            files.add(new Malformed(
                    i + " " + kind.name(), kind.name(), kind.made().apply(random)));
        }
        return files;
    }

    /** A workbook whose one row has an impossible date and nobody for an owner. */
    private static byte[] plain(Random random) {
        return Books.with(HEAD + bad(random), "").bytes();
    }

    private static String bad(Random random) {
        return Books.row(2, "Title " + random.nextInt(), "No such outcome", "Nobody at all", "31/02/2027");
    }

    private static byte[] flipped(byte[] file, Random random, int bits) {
        for (int i = 0; i < bits; i++) {
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return file;
    }

    private static byte[] noise(Random random, byte[] beginning) {
        byte[] noise = new byte[100 + random.nextInt(20_000)];
        random.nextBytes(noise);
        System.arraycopy(beginning, 0, noise, 0, beginning.length);
        return noise;
    }

    private static String part(Random random) {
        return pick(
                random,
                "[Content_Types].xml",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/worksheets/sheet1.xml",
                "xl/styles.xml");
    }

    private static String needed(Random random) {
        return pick(
                random,
                "[Content_Types].xml",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/worksheets/sheet1.xml");
    }

    private static String text(Random random, String text) {
        return random.nextInt(3) == 0 ? text.substring(0, text.length() / 2) : text;
    }

    private static String pick(Random random, String... among) {
        return among[random.nextInt(among.length)];
    }
}
