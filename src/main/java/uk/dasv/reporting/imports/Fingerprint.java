package uk.dasv.reporting.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import uk.dasv.reporting.sheet.SheetRow;
import uk.dasv.reporting.words.Plainly;

/** Tells files and rows of headings from others without keeping them. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of headings: capitals, blanks and marks make no difference. */
    static String of(SheetRow headings) {
        return of(headings.cells().stream()
                .map(c -> Plainly.of(c.text()))
                // the column that we added to what was left of an import
                .filter(heading -> !heading.equals(Plainly.of(ImportQueries.REASONS)))
                .collect(Collectors.joining("|"))
                .getBytes(StandardCharsets.UTF_8));
    }
}
