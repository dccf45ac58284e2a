package uk.dasv.reporting.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of text, parted by commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252. */
final class CsvText implements SheetFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** How much is looked at to find out how it is written. */
    private static final int LOOKED_AT = 64 * 1024;

    private final byte[] content;
    private final int skipped;
    private final Charset charset;
    private final char separator;

    private CsvText(byte[] content, int skipped, Charset charset, char separator) {
        this.content = content;
        this.skipped = skipped;
        this.charset = charset;
        this.separator = separator;
    }

    static CsvText open(byte[] content) {
        Encoding encoding = encoding(content);
        String start = new String(
                content,
                encoding.skipped(),
                Math.min(content.length - encoding.skipped(), LOOKED_AT),
                encoding.charset());
        requireText(start);
        return new CsvText(content, encoding.skipped(), encoding.charset(), separator(start));
    }

    private record Encoding(Charset charset, int skipped) {}

    private static Encoding encoding(byte[] content) {
        if (at(content, 0) == 0xEF && at(content, 1) == 0xBB && at(content, 2) == 0xBF) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (at(content, 0) == 0xFF && at(content, 1) == 0xFE) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (at(content, 0) == 0xFE && at(content, 1) == 0xFF) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        // every other byte of Western text in UTF-16 is nought
        int[] noughts = new int[2];
        int looked = Math.min(content.length, 4096);
        for (int i = 0; i < looked; i++) {
            if (content[i] == 0) {
                noughts[i % 2]++;
            }
        }
        if (noughts[1] > looked / 5 && noughts[0] == 0) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        if (noughts[0] > looked / 5 && noughts[1] == 0) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        return new Encoding(isUtf8(content) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    private static int at(byte[] content, int place) {
        return place < content.length ? content[place] & 0xFF : -1;
    }

    private static boolean isUtf8(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }

    private static void requireText(String start) {
        long odd = start.chars()
                .filter(c -> c == 0xFFFD || c == 0 || c < ' ' && c != '\n' && c != '\r' && c != '\t')
                .count();
        if (odd * 50 > start.length() || start.indexOf('\0') >= 0 || start.startsWith("%PDF")) {
            throw UnreadableFile.because("noSpreadsheet");
        }
        String head = start.stripLeading().toLowerCase(java.util.Locale.ROOT);
        if (head.startsWith("<!doctype")
                || head.startsWith("<html")
                || head.startsWith("<?xml")
                || head.startsWith("{\\rtf")) {
            throw UnreadableFile.because("noSpreadsheet");
        }
        if (start.isBlank()) {
            throw UnreadableFile.because("empty");
        }
    }

    /** The one of comma, semicolon and tab that most often parts the cells of the first lines. */
    private static char separator(String start) {
        if (start.regionMatches(true, 0, "sep=", 0, 4) && start.length() > 4 && ",;\t".indexOf(start.charAt(4)) >= 0) {
            return start.charAt(4);
        }
        int[] found = new int[128];
        boolean quoted = false;
        for (int i = 0; i < Math.min(start.length(), 16_384); i++) {
            char c = start.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == ';' || c == '\t')) {
                found[c]++;
            }
        }
        if (found['\t'] > 0 && found['\t'] >= found[','] && found['\t'] >= found[';']) {
            return '\t';
        }
        return found[';'] > found[','] ? ';' : ',';
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public void read(int sheet, RowReader reader) {
        Rows rows = new Rows(reader);
        int number = 0;
        try (Reader text = new InputStreamReader(
                        new ByteArrayInputStream(content, skipped, content.length - skipped), charset);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                        .allowExtraCharsAfterClosingQuote(true)
                        .maxBufferSize(1024 * 1024)
                        .ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                number++;
                List<Cell> cells = line.getFields().stream()
                        .map(field -> Cell.of(CleanText.of(field)))
                        .toList();
                boolean saysSeparator = number == 1
                        && line.getField(0).toLowerCase(java.util.Locale.ROOT).startsWith("sep=");
                if (!saysSeparator && !rows.pass(number, cells)) {
                    return;
                }
            }
        } catch (ReaderFault e) {
            throw e.fault();
        } catch (CsvParseException e) {
            throw UnreadableFile.because("damaged");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
