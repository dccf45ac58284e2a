package uk.dasv.setup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.strategy.SupportService;

/** Puts facts that the strategy's files hold in parts into the words in which people read them. */
final class StrategySentences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private StrategySentences() {}

    /** About the people, the arrangements that are governed and who commissions what. */
    static List<String> notes(StrategyContent content) {
        return Stream.of(
                        content.measures().populationNotes().stream()
                                .map(n -> n.percent().stripTrailingZeros().toPlainString() + " % " + n.statement()),
                        content.bodies().arrangements().stream().map(a -> arrangement(a, content.bodies())),
                        content.services().commissioning().stream().map(c -> commissioning(c, content.services())))
                .flatMap(lines -> lines)
                .toList();
    }

    /** The strategy before and its years, which stand in most titles already. */
    static String follows(StrategyText.Predecessor before) {
        boolean told = before.title().contains(String.valueOf(before.startYear()))
                && before.title().contains(String.valueOf(before.endYear()));
        return before.title() + (told ? "" : " (" + before.startYear() + " to " + before.endYear() + ")");
    }

    /** A service of the directory; the areas' names are given by their codes. */
    static SupportService service(ServicesText.ServiceText s, int position, Map<String, String> areaNames) {
        return new SupportService(
                position,
                s.group(),
                areas(s, areaNames),
                s.name(),
                providers(s),
                s.levels().stream().map(l -> sentence(l.name())).collect(Collectors.joining(", ")),
                about(s),
                contact(s),
                s.funding().orElse(null),
                s.fundedUntil().orElse(null));
    }

    /** An arrangement and who governs it: {@code Sexual assault referral centre (SARC), governed by the …}. */
    private static String arrangement(BodiesText.ArrangementText a, BodiesText bodies) {
        return a.name() + " (" + a.code() + "), governed by the " + bodies.nameOf(a.governedBy())
                + a.description().map(d -> ": " + lower(withoutStop(d))).orElse("");
    }

    static String commissioning(ServicesText.CommissioningText c, ServicesText services) {
        String with =
                list(c.coCommissioners().stream().map(StrategySentences::lower).toList());
        return "The commissioning of "
                + list(c.services().stream().map(services::nameOf).toList())
                + " is led by " + c.lead() + (with.isEmpty() ? "" : ", with " + with);
    }

    static String areas(ServicesText.ServiceText s, Map<String, String> areaNames) {
        return s.areas().stream().map(areaNames::get).collect(Collectors.joining(" and "));
    }

    static String providers(ServicesText.ServiceText s) {
        return String.join(", ", s.providers());
    }

    static String contact(ServicesText.ServiceText s) {
        return Stream.concat(s.phone().stream(), s.hours().stream()).collect(Collectors.joining(", "));
    }

    /** What the service does, for whom and since when. */
    static String about(ServicesText.ServiceText s) {
        return Stream.of(
                        s.description().stream().map(StrategySentences::withoutStop),
                        s.serves().map(x -> "For " + lower(x)).stream(),
                        s.offers().stream(),
                        s.starts().map(d -> "From " + day(d)).stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining("; "));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String sentence(String constant) {
        return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String withoutStop(String words) {
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    /** The words as they stand within a sentence; an abbreviation stays one. */
    private static String lower(String words) {
        boolean abbreviation = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return abbreviation ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
