package uk.dasv.notification.mail;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Sends what is due, three times a minute, on every node. A mail server that cannot be reached ends the round; the next one
 * tries it again.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class MailRounds {

    private static final System.Logger LOG = System.getLogger("uk.dasv.tracker");

    @Inject
    MailQueue queue;

    @Inject
    Post post;

    /** One round; nothing where the tracker has no mail server. */
    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void send() throws Exception {
        if (post.settings().isEmpty()) {
            return;
        }
        for (long person : queue.people()) {
            Optional<Parcel> next = queue.claim(person);
            while (next.isPresent()) {
                if (!sent(next.get())) {
                    return;
                }
                next = queue.claim(person);
            }
        }
    }

    /** Whether there is a mail server to go on with. */
    private boolean sent(Parcel parcel) throws Exception {
        try {
            post.send(parcel);
        } catch (Post.NotSent fault) {
            queue.notSent(parcel, fault);
            // the address is not logged, nor who it is
            LOG.log(System.Logger.Level.WARNING, "A mail was not sent: {0}", fault.getMessage());
            return fault.meaning() != Post.NotSent.Meaning.UNREACHED;
        }
        queue.sent(parcel);
        return true;
    }
}
