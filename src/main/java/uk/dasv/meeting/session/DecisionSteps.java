package uk.dasv.meeting.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.escalation.EscalationAnswer;
import uk.dasv.escalation.EscalationSteps;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.meeting.agenda.AgendaItem;
import uk.dasv.plan.CompletionSteps;
import uk.dasv.plan.dates.DateSteps;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.review.ReviewDecision;
import uk.dasv.risk.review.ReviewSteps;
import uk.dasv.risk.review.RiskReviews;

/**
 * Performs what a meeting decides on an item, with the authority of the meeting: what belongs to the thing – that it is before
 * this body, that it waits, that only the body at the top accepts above tolerance, that nobody verifies their own claim –
 * holds here, too; what the person who records it may do alone does not matter.
 */
@ApplicationScoped
class DecisionSteps {

    @Inject
    EscalationSteps escalations;

    @Inject
    ReviewSteps reviews;

    @Inject
    DateSteps dates;

    @Inject
    CompletionSteps completions;

    @Inject
    Sittings sittings;

    @Inject
    NowDeciding deciding;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * What of a decision the step needs.
     *
     * @param seen the version of the thing that was seen
     * @param nextReviewOn for a risk that stays open, when it is looked at again
     * @param acceptedUntil for a risk accepted above its tolerance, until when
     * @param to for a risk that is de-escalated, the code of the body it goes to where there are several
     */
    record Step(
            DecisionKind kind, long seen, String words, LocalDate nextReviewOn, LocalDate acceptedUntil, String to) {}

    void perform(AgendaItem item, Step step) {
        deciding.perform(() -> take(item, item.getMeeting(), step));
    }

    private void take(AgendaItem item, Meeting meeting, Step step) {
        Body body = meeting.getBody();
        switch (step.kind()) {
            case RESOLVE -> answer(item, meeting, step, EscalationAnswer.RESOLVE);
            case RETURN -> answer(item, meeting, step, EscalationAnswer.RETURN);
            case ESCALATE -> answer(item, meeting, step, EscalationAnswer.ESCALATE);
            case DEFER -> answer(item, meeting, step, EscalationAnswer.DEFER);
            case RATIFY -> escalations.ratify(reference(item), step.seen(), step.words(), meeting);
            case OVERTURN -> escalations.overturn(reference(item), step.seen(), step.words(), meeting);
            case ACCEPT -> review(item, body, step, ReviewDecision.ACCEPT);
            case TREAT_FURTHER -> review(item, body, step, ReviewDecision.TREAT_FURTHER);
            case ESCALATE_RISK -> review(item, body, step, ReviewDecision.ESCALATE);
            case DE_ESCALATE -> review(item, body, step, ReviewDecision.DE_ESCALATE);
            case CLOSE_RISK -> review(item, body, step, ReviewDecision.CLOSE);
            case APPROVE_DATE -> dates.decide(reference(item), step.seen(), true, step.words(), body);
            case REFUSE_DATE -> dates.decide(reference(item), step.seen(), false, step.words(), body);
            case VERIFY -> completions.decide(reference(item), step.seen(), true, step.words(), body);
            case SEND_BACK -> completions.decide(reference(item), step.seen(), false, step.words(), body);
            case CONFIRM_MINUTES -> confirm(item, meeting, step);
            case DECIDE, NOTE -> {
                // words alone
            }
        }
    }

    private void answer(AgendaItem item, Meeting meeting, Step step, EscalationAnswer how) {
        try {
            escalations.answer(reference(item), step.seen(), how, step.words(), meeting);
        } catch (RuleViolation refused) {
            // what stands at the answer in the form of an escalation stands at the choice here
            throw refused.field().isPresent()
                    ? RuleViolation.at("decision", refused.key(), refused.arguments())
                    : refused;
        }
    }

    private void review(AgendaItem item, Body body, Step step, ReviewDecision decision) {
        reviews.review(
                new RiskReviews.ReviewRisk(
                        reference(item),
                        step.seen(),
                        decision,
                        step.words(),
                        step.nextReviewOn(),
                        step.acceptedUntil(),
                        step.to()),
                body.getId());
    }

    private void confirm(AgendaItem item, Meeting meeting, Step step) {
        Meeting earlier = sittings.one(reference(item));
        earlier.requireVersion(step.seen());
        Meeting.State before = earlier.getState();
        earlier.confirm(clock.instant(), meeting);
        audit.record(
                AuditEvent.STATE_CHANGED,
                SubjectKind.MEETING,
                reference(item),
                Changes.none().field("State", before, earlier.getState()),
                step.words());
    }

    private static String reference(AgendaItem item) {
        SubjectRef about = item.about();
        if (about == null) {
            throw RuleViolation.at("decision", "choose");
        }
        return about.reference();
    }
}
