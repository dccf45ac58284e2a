package uk.dasv.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import uk.dasv.notification.Notice;
import uk.dasv.notification.NoticePlace;
import uk.dasv.platform.Settings;

/**
 * What stands in a mail: which thing, what happened to it, on which day, and the link to it. Never a title or anything else
 * that somebody has typed, for mail goes where the tracker has no say.
 */
@ApplicationScoped
class MailText {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("uk.dasv.messages.notification", Locale.ROOT);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** The two parts of a mail that people read. */
    record Letter(String subject, String text) {}

    Letter of(MailWay way, List<Notice> notices) {
        return switch (way) {
            case TEST -> new Letter(words("mail.test.subject"), words("mail.test.text") + foot());
            case AT_ONCE ->
                new Letter(words("mail.urgent.subject", notices.get(0).getSubjectRef()), lines(notices) + foot());
            case DIGEST ->
                new Letter(
                        notices.size() == 1
                                ? words("mail.digest.one")
                                : words("mail.digest.subject", String.valueOf(notices.size())),
                        lines(notices) + foot());
        };
    }

    /** A Message-ID that no other message has. */
    String newId(long row) {
        String host = URI.create(Settings.baseUrl()).getHost();
        return "<dasv." + Long.toString(row, Character.MAX_RADIX) + "@" + (host == null ? "localhost" : host) + ">";
    }

    private static String lines(List<Notice> notices) {
        StringBuilder text = new StringBuilder();
        for (Notice notice : notices) {
            text.append(words(
                            "mail.line." + notice.getKind().name(),
                            notice.getSubjectRef().replaceFirst(" .*", ""),
                            day(notice.getBefore()),
                            day(notice.getAfter())))
                    .append("\r\n")
                    .append(Settings.baseUrl())
                    .append(NoticePlace.of(notice.getKind(), notice.getSubjectKind(), notice.getSubjectRef()))
                    .append("\r\n\r\n");
        }
        return text.toString();
    }

    private static String foot() {
        return words("mail.foot", Settings.baseUrl() + "/notices/settings").replace("\n", "\r\n");
    }

    private static String day(LocalDate day) {
        return day == null ? words("mail.noDay") : DAY.format(day);
    }

    private static String words(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key), Locale.UK).format(arguments);
    }
}
