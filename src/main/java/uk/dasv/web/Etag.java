package uk.dasv.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import uk.dasv.identity.Digest;

/** The mark of a file's content, by which whoever has it already is not sent it again. */
public final class Etag {

    private static final int LENGTH = 32;

    private Etag() {}

    /** A mark that another content does not have. */
    public static String of(byte[] content) {
        return '"'
                + Digest.of(new String(content, java.nio.charset.StandardCharsets.UTF_8))
                        .substring(0, LENGTH)
                + '"';
    }

    /** Whether the one who asks has the content with that mark; a proxy that packs answers may have weakened it. */
    public static boolean isKnown(HttpServletRequest request, String mark) {
        String known = request.getHeader("If-None-Match");
        return known != null
                && Stream.of(known.split(","))
                        .map(each -> each.strip().replaceFirst("^W/", "").replaceFirst("--?gzip\"$", "\""))
                        .anyMatch(each -> each.equals(mark) || each.equals("*"));
    }
}
