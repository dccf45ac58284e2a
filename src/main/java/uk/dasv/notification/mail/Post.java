package uk.dasv.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/** Hands messages over to the mail server, in plain text. */
@ApplicationScoped
public class Post {

    private static final String TIMEOUT = "10000";

    @Inject
    Clock clock;

    /** How a message did not get away. */
    static final class NotSent extends Exception {

        /** What it means for the message. */
        enum Meaning {
            /** No mail server, or one that does not let us in: it is not about the message. */
            UNREACHED,
            /** Not now. */
            NOT_NOW,
            /** Never. */
            NEVER
        }

        private final Meaning meaning;

        NotSent(Meaning meaning, String words, Throwable cause) {
            super(words, cause);
            this.meaning = meaning;
        }

        Meaning meaning() {
            return meaning;
        }
    }

    /** The mail server, where there is one. */
    Optional<MailSettings> settings() {
        return MailSettings.configured();
    }

    /** Sends the message, once. */
    void send(Parcel parcel) throws NotSent {
        MailSettings to = settings().orElseThrow();
        Session session = Session.getInstance(properties(to));
        Transport transport = connected(session, to);
        try (transport) {
            MimeMessage message = message(session, to, parcel);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw told(e);
        }
    }

    private static Transport connected(Session session, MailSettings to) throws NotSent {
        try {
            Transport transport = session.getTransport("smtp");
            transport.connect(to.host(), to.port(), to.user(), to.password());
            return transport;
        } catch (MessagingException e) {
            throw new NotSent(NotSent.Meaning.UNREACHED, plainly(e), e);
        }
    }

    private MimeMessage message(Session session, MailSettings to, Parcel parcel) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", parcel.messageId());
            }
        };
        message.setFrom(new InternetAddress(to.from()));
        message.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(parcel.address())});
        message.setSubject(parcel.subject(), "UTF-8");
        message.setText(parcel.text(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static Properties properties(MailSettings to) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", to.host());
        properties.setProperty("mail.smtp.port", String.valueOf(to.port()));
        properties.setProperty("mail.smtp.auth", String.valueOf(to.user() != null));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(to.startTls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(to.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        return properties;
    }

    /** What the server's answer means: a code in the five hundreds is for good, and so is an address that is none. */
    private static NotSent told(MessagingException e) {
        int code = 0;
        boolean address = false;
        for (Exception each = e; each instanceof MessagingException inner; each = inner.getNextException()) {
            code = Math.max(code, code(inner.getMessage()));
            address |= each instanceof jakarta.mail.internet.AddressException;
        }
        boolean unreached = !(e instanceof SendFailedException) && code == 0 && !address;
        NotSent.Meaning meaning = address || code >= 500
                ? NotSent.Meaning.NEVER
                : unreached ? NotSent.Meaning.UNREACHED : NotSent.Meaning.NOT_NOW;
        return new NotSent(meaning, plainly(e), e);
    }

    private static int code(String words) {
        return words != null && words.matches("(?s)[45]\\d\\d[ -].*") ? Integer.parseInt(words.substring(0, 3)) : 0;
    }

    private static String plainly(MessagingException e) {
        Exception innermost = e;
        while (innermost instanceof MessagingException inner && inner.getNextException() != null) {
            innermost = inner.getNextException();
        }
        String words = e == innermost ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + innermost.getMessage();
        return words.replaceAll("\\s+", " ").strip();
    }
}
