package uk.dasv.notification.mail;

import java.util.Optional;
import uk.dasv.platform.Settings;

/**
 * The mail server the tracker sends by.
 *
 * @param user null for a server that asks for no name
 * @param startTls whether the connection must be encrypted before anything is said
 */
public record MailSettings(String host, int port, String user, String password, boolean startTls, String from) {

    private static final int SUBMISSION = 587;

    /** As this installation is configured; empty where it sends no mail. */
    static Optional<MailSettings> configured() {
        return Settings.text("DASV_MAIL_HOST").flatMap(host -> Settings.text("DASV_MAIL_FROM")
                .map(from -> new MailSettings(
                        host,
                        Settings.text("DASV_MAIL_PORT")
                                .filter(port -> port.matches("\\d{1,5}"))
                                .map(Integer::valueOf)
                                .orElse(SUBMISSION),
                        Settings.text("DASV_MAIL_USER").orElse(null),
                        Settings.text("DASV_MAIL_PASSWORD").orElse(null),
                        Settings.text("DASV_MAIL_STARTTLS")
                                .map(Boolean::parseBoolean)
                                .orElse(true),
                        from)));
    }

    /** Neither the password nor anything else that an error message should not say. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
