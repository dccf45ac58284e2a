package uk.dasv.reporting.sheet;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which cells of a workbook show dates and which percentages, and its numbers as people read them. */
final class CellFormats {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int MOST = 70_000;

    private enum Kind {
        PLAIN,
        DATE,
        PERCENT
    }

    private final Map<Integer, Kind> own = new HashMap<>();
    private final List<Kind> styles = new ArrayList<>();
    private final boolean since1904;

    CellFormats(boolean since1904) {
        this.since1904 = since1904;
    }

    void read(InputStream part) {
        SafeXml.walk(part, new SafeXml.Visitor() {
            private boolean within;

            @Override
            public boolean start(XMLStreamReader xml) throws XMLStreamException {
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        String id = xml.getAttributeValue(null, "numFmtId");
                        String code = xml.getAttributeValue(null, "formatCode");
                        if (id != null && code != null && own.size() < MOST) {
                            own.put(Integer.parseInt(id), kind(code));
                        }
                    }
                    case "cellXfs" -> within = true;
                    case "xf" -> {
                        if (within && styles.size() < MOST) {
                            String id = xml.getAttributeValue(null, "numFmtId");
                            styles.add(id == null ? Kind.PLAIN : kind(Integer.parseInt(id)));
                        }
                    }
                    default -> {
                        // fonts, borders and colours say nothing
                    }
                }
                return true;
            }

            @Override
            public boolean end(String name) {
                within = within && !name.equals("cellXfs");
                return true;
            }
        });
    }

    private Kind kind(int id) {
        if (own.containsKey(id)) {
            return own.get(id);
        }
        if (id == 9 || id == 10) {
            return Kind.PERCENT;
        }
        return id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58
                ? Kind.DATE
                : Kind.PLAIN;
    }

    private static Kind kind(String code) {
        String bare =
                code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", "").toLowerCase(Locale.ROOT);
        if (bare.contains("%")) {
            return Kind.PERCENT;
        }
        return bare.contains("y") || bare.contains("d") && !bare.contains("general") || bare.contains("mmm")
                ? Kind.DATE
                : Kind.PLAIN;
    }

    /** A number of a cell with that style, as people read it. */
    String words(String number, String style) {
        BigDecimal value = value(number);
        Kind kind = Kind.PLAIN;
        if (style != null) {
            int place = Integer.parseInt(style);
            kind = place >= 0 && place < styles.size() ? styles.get(place) : Kind.PLAIN;
        }
        return switch (kind) {
            case DATE -> day(value);
            case PERCENT -> plain(value.movePointRight(2)) + "%";
            case PLAIN -> plain(value);
        };
    }

    private static BigDecimal value(String number) {
        if (number.length() > 40) {
            throw UnreadableFile.because("damaged");
        }
        try {
            BigDecimal value = new BigDecimal(number.strip());
            if (Math.abs((long) value.scale()) > 400) {
                throw UnreadableFile.because("damaged");
            }
            return value;
        } catch (NumberFormatException e) {
            throw UnreadableFile.because("damaged");
        }
    }

    /** Without the noise in the last digits that binary numbers have. */
    private static String plain(BigDecimal value) {
        BigDecimal rounded =
                value.precision() > 15 ? value.round(new java.math.MathContext(15, RoundingMode.HALF_EVEN)) : value;
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** The day of a serial number; in the older of the two systems there is a 29 February 1900 that never was. */
    private String day(BigDecimal serial) {
        try {
            long days = serial.setScale(0, RoundingMode.FLOOR).longValueExact();
            if (days < 1 && !since1904 || days < 0 || days > 2_958_465) {
                return plain(serial);
            }
            LocalDate day = since1904
                    ? LocalDate.of(1904, 1, 1).plusDays(days)
                    : LocalDate.of(1899, 12, 30).plusDays(days < 60 ? days + 1 : days);
            return DAY.format(day);
        } catch (ArithmeticException | DateTimeException e) {
            return plain(serial);
        }
    }

    /** A date as ISO 8601 writes it, of a cell that says so. */
    static String isoDay(String text) {
        try {
            return DAY.format(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException e) {
            return text;
        }
    }
}
