package uk.dasv.notification.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Digest;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.Settings;
import uk.dasv.platform.UseCase;

/** Where people make the secret address of their calendar and take it back. */
@ApplicationScoped
public class CalendarAddresses {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Since when the person has an address; empty for who has none. */
    @RequiresPermission(Permission.SIGNED_IN)
    public Optional<Instant> since() {
        return held().stream().map(CalendarAddress::getMadeAt).findFirst();
    }

    /** Makes an address, which is shown this once; one that was made before holds no longer. */
    @UseCase
    @RequiresPermission(Permission.SIGNED_IN)
    public String make() {
        Person me = em.find(Person.class, user.require().personId());
        Instant now = clock.instant();
        held().forEach(before -> before.takeBack(now));
        String secret = Digest.secret();
        em.persist(new CalendarAddress(me, Digest.of(secret), now));
        audit.record(
                AuditEvent.CREATED,
                SubjectKind.PERSON,
                me.getEmail(),
                Changes.none().field("Calendar address", null, "made"),
                null);
        return Settings.baseUrl() + "/calendar/" + secret + ".ics";
    }

    /** The person's address holds no longer; where there is none, nothing changes. */
    @UseCase
    @RequiresPermission(Permission.SIGNED_IN)
    public void takeBack() {
        List<CalendarAddress> held = held();
        if (held.isEmpty()) {
            return;
        }
        held.forEach(address -> address.takeBack(clock.instant()));
        audit.record(
                AuditEvent.RETIRED,
                SubjectKind.PERSON,
                em.find(Person.class, user.require().personId()).getEmail(),
                Changes.none().field("Calendar address", "made", "taken back"),
                null);
    }

    private List<CalendarAddress> held() {
        return em.createQuery(
                        "SELECT a FROM CalendarAddress a WHERE a.person.id = :me AND a.takenBackAt IS NULL ORDER BY a.madeAt DESC",
                        CalendarAddress.class)
                .setParameter("me", user.require().personId())
                .getResultList();
    }
}
