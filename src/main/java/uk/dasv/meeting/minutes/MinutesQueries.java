package uk.dasv.meeting.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.Whereabouts;
import uk.dasv.meeting.session.DecisionKind;
import uk.dasv.meeting.session.Sittings;
import uk.dasv.platform.NotFound;

/** Reads minutes: the draft for those who see the agenda, confirmed ones for all who see the papers. */
@ApplicationScoped
public class MinutesQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    Sittings sittings;

    /**
     * The minutes of the meeting.
     *
     * @param number of the version; null for the newest
     * @throws NotFound when there are none, or the person may not read them yet
     */
    @RequiresPermission(Permission.VIEW_PAPERS)
    public Minutes of(@Subject(SubjectKind.MEETING) String reference, Integer number) {
        Meeting meeting = sittings.one(reference);
        boolean confirmed = meeting.getState() == Meeting.State.CONFIRMED;
        if (!confirmed
                && !access.may(
                        Permission.VIEW_AGENDA, Whereabouts.at(meeting.getBody().getPath(), Set.of()))) {
            throw new NotFound();
        }
        List<Minutes.Saved> versions = em
                .createQuery(
                        "SELECT v.number, v.what, p.name, v.savedAt, v.sentAt FROM MinutesVersion v LEFT JOIN v.savedBy p"
                                + " WHERE v.meeting = :meeting ORDER BY v.number DESC",
                        Object[].class)
                .setParameter("meeting", meeting)
                .getResultList()
                .stream()
                .map(v ->
                        new Minutes.Saved((Integer) v[0], (String) v[1], (String) v[2], (Instant) v[3], (Instant) v[4]))
                .toList();
        int wanted = number == null && !versions.isEmpty() ? versions.get(0).number() : number == null ? 0 : number;
        MinutesText text = em.createQuery(
                        "SELECT v.sections FROM MinutesVersion v WHERE v.meeting = :meeting AND v.number = :number",
                        String.class)
                .setParameter("meeting", meeting)
                .setParameter("number", wanted)
                .getResultStream()
                .findFirst()
                .map(MinutesText::read)
                .orElseThrow(NotFound::new);
        Object[] confirmation = confirmed ? confirmation(reference) : new Object[] {null, null};
        return new Minutes(
                reference,
                meeting.getBody().getCode(),
                meeting.getBody().getShortName(),
                meeting.getMeetsOn(),
                meeting.getPlace(),
                meeting.getState(),
                wanted,
                text,
                (LocalDate) confirmation[0],
                (String) confirmation[1],
                versions);
    }

    private Object[] confirmation(String reference) {
        return em.createQuery(
                        "SELECT m.meetsOn, d.words FROM Decision d JOIN d.meeting m WHERE d.kind = :kind"
                                + " AND d.subjectKind = :subject AND d.subjectRef = :reference AND d.superseded = FALSE"
                                + " ORDER BY d.recordedAt DESC",
                        Object[].class)
                .setParameter("kind", DecisionKind.CONFIRM_MINUTES)
                .setParameter("subject", SubjectKind.MEETING)
                .setParameter("reference", reference)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(new Object[] {null, null});
    }
}
