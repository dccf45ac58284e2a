package uk.dasv.reporting.sheet;

/** Text from outside without what nobody typed on purpose: control characters, marks of direction, half surrogates. */
public final class CleanText {

    private CleanText() {}

    /** The text with line ends as {@code \n}, no control characters and no blanks around it. */
    public static String of(String text) {
        int length = text.length();
        if (length > Limits.CELL) {
            throw UnreadableFile.because("cellTooLong");
        }
        StringBuilder clean = new StringBuilder(length);
        for (int i = 0; i < length; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                clean.append('\n');
                if (i < length && text.charAt(i) == '\n') {
                    i++;
                }
            } else if (c == '\n') {
                clean.append('\n');
            } else if (c == '\t' || c == 0xA0) {
                clean.append(' ');
            } else if (isText(c)) {
                clean.appendCodePoint(c);
            }
        }
        return clean.toString().strip();
    }

    private static boolean isText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            // joiners make letters and emoji; all other marks that nobody sees go
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }
}
