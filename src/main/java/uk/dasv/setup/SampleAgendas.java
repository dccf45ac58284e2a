package uk.dasv.setup;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.dasv.escalation.Escalation;
import uk.dasv.escalation.EscalationState;
import uk.dasv.escalation.Moment;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.meeting.agenda.AgendaItem;
import uk.dasv.meeting.agenda.ItemKind;
import uk.dasv.platform.BaseEntity;
import uk.dasv.risk.Risk;

/**
 * Opens the agendas of the next meetings of bodies in the invented data, some days ago: what had been acknowledged by then is on
 * them, and what came since waits to be added.
 */
final class SampleAgendas {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int DAYS_AGO = 3;
    private static final int MOST_RISKS = 6;

    private final EntityManager em;
    private final LocalDate today;
    private final Instant opened;
    private int position;

    SampleAgendas(SampleStory story) {
        this.em = story.em();
        this.today = story.today();
        this.opened = story.at(today.minusDays(DAYS_AGO), 10);
    }

    void open(Body body) {
        em.createQuery(
                        "SELECT m FROM Meeting m WHERE m.body = :body AND m.state = :scheduled AND m.meetsOn > :today"
                                + " ORDER BY m.meetsOn",
                        Meeting.class)
                .setParameter("body", body)
                .setParameter("scheduled", Meeting.State.SCHEDULED)
                .setParameter("today", today)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(this::open);
    }

    private void open(Meeting meeting) {
        Person secretary = em.createQuery(
                        "SELECT p FROM Membership x JOIN x.person p WHERE x.body = :body AND x.role IN :roles ORDER BY x.id",
                        Person.class)
                .setParameter("body", meeting.getBody())
                .setParameter("roles", List.of(Role.SECRETARY, Role.LEAD))
                .setMaxResults(1)
                .getSingleResult();
        meeting.openAgenda(opened);
        position = 1;
        escalations(meeting, secretary);
        risks(meeting);
        SubjectRef body = new SubjectRef(SubjectKind.BODY, meeting.getBody().getCode());
        item(
                meeting,
                ItemKind.PERFORMANCE,
                body,
                "How the plans of " + meeting.getBody().getShortName() + " are going",
                "Every meeting sees it",
                null);
        item(
                        meeting,
                        ItemKind.INFORMATION,
                        null,
                        "Away day in the autumn",
                        "Added by " + secretary.getName(),
                        secretary)
                .say("Bring two dates that suit your agency.");
    }

    private void escalations(Meeting meeting, Person secretary) {
        for (Escalation escalation : em.createQuery(
                        "SELECT e FROM Escalation e JOIN e.legs l WHERE e.holder = :body AND l.targetMeeting = :meeting"
                                + " AND l.decidedOn IS NULL AND e.state IN :seen ORDER BY e.urgent DESC, l.raisedOn, e.reference",
                        Escalation.class)
                .setParameter("body", meeting.getBody())
                .setParameter("meeting", meeting)
                .setParameter("seen", List.of(EscalationState.ACKNOWLEDGED, EscalationState.ON_AGENDA))
                .getResultList()) {
            if (escalation.getState() == EscalationState.ACKNOWLEDGED) {
                escalation.putOnAgenda(
                        new Moment(secretary, meeting.getBody(), opened, today.minusDays(DAYS_AGO)), meeting);
            }
            item(
                    meeting,
                    ItemKind.ESCALATION,
                    new SubjectRef(SubjectKind.ESCALATION, escalation.getReference()),
                    em.createQuery("SELECT e.subjectTitle FROM Escalation e WHERE e = :escalation", String.class)
                            .setParameter("escalation", escalation)
                            .getSingleResult(),
                    "Raised by " + escalation.getRaisingBody().getShortName() + "; before this body since "
                            + DAY.format(escalation.getCameOn()),
                    null);
        }
    }

    private void risks(Meeting meeting) {
        em.createQuery(
                        "SELECT r FROM Risk r WHERE r.overseer = :body AND r.state <> uk.dasv.risk.RiskState.CLOSED"
                                + " AND r.nextReviewOn <= :day ORDER BY r.gapPlace, r.reference",
                        Risk.class)
                .setParameter("body", meeting.getBody())
                .setParameter("day", meeting.getMeetsOn())
                .setMaxResults(MOST_RISKS)
                .getResultList()
                .forEach(r -> item(
                        meeting,
                        ItemKind.RISK_REVIEW,
                        new SubjectRef(SubjectKind.RISK, r.getReference()),
                        r.getTitle(),
                        "Its review is due by " + DAY.format(r.getNextReviewOn()) + "; register of "
                                + r.getBody().getShortName(),
                        null));
    }

    private AgendaItem item(Meeting meeting, ItemKind kind, SubjectRef about, String title, String why, Person by) {
        AgendaItem item = new AgendaItem(BaseEntity.newId(), meeting, position++, kind, about, title, why, by);
        em.persist(item);
        return item;
    }
}
