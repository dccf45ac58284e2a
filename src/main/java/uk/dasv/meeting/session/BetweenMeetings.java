package uk.dasv.meeting.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.escalation.Escalation;
import uk.dasv.escalation.EscalationMoved;
import uk.dasv.escalation.EscalationStep;
import uk.dasv.governance.Body;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.meeting.agenda.ItemKind;
import uk.dasv.meeting.agenda.Papers;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.References;

/** Writes what a body decides on an escalation between its meetings into the log of its decisions, so that nothing is missing. */
@ApplicationScoped
class BetweenMeetings {

    @PersistenceContext
    EntityManager em;

    @Inject
    References references;

    @Inject
    CurrentUser user;

    @Inject
    Papers papers;

    @Inject
    SubjectFacts facts;

    @Inject
    Sittings sittings;

    @Inject
    NowDeciding deciding;

    @Inject
    Event<DecisionRecorded> recorded;

    @Inject
    Clock clock;

    void onMove(@Observes EscalationMoved moved) {
        DecisionKind kind = kind(moved);
        if (kind == null || deciding.isAtMeeting()) {
            return;
        }
        Escalation escalation = em.find(Escalation.class, moved.id());
        List<EscalationStep> steps = escalation.getSteps();
        Body body = em.find(Body.class, user.actingFor().orElseThrow().bodyId());
        SubjectRef subject = new SubjectRef(SubjectKind.ESCALATION, escalation.getReference());
        SubjectRef about = new SubjectRef(escalation.getSubjectKind(), escalation.getSubjectRef());
        Decision decision = new Decision(
                BaseEntity.newId(),
                references.next("DEC-" + body.getCode()),
                body,
                new Decision.What(kind, steps.get(steps.size() - 1).getWords(), null, null),
                new Decision.Ground(
                        subject,
                        escalation.getSubjectTitle(),
                        papers.now(ItemKind.ESCALATION, subject).orElse(null),
                        about,
                        facts.now(about)),
                new Decision.Recorded(sittings.me(), clock.instant(), LocalDate.now(clock)));
        em.persist(decision);
        recorded.fire(new DecisionRecorded(decision.getId(), body.getId()));
    }

    private static DecisionKind kind(EscalationMoved moved) {
        return switch (moved.step()) {
            case RESOLVED -> DecisionKind.RESOLVE;
            case RETURNED -> DecisionKind.RETURN;
            case ESCALATED -> DecisionKind.ESCALATE;
            case DEFERRED -> DecisionKind.DEFER;
            default -> null;
        };
    }
}
