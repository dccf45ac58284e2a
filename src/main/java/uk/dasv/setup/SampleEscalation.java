package uk.dasv.setup;

import java.time.LocalDate;
import java.util.function.Consumer;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.Changes;
import uk.dasv.escalation.Escalation;
import uk.dasv.escalation.EscalationState;
import uk.dasv.escalation.Moment;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;

/** An invented escalation on its way, with the body that raised it: each step is taken and told as of so many days ago. */
final class SampleEscalation {

    private final SampleStory story;
    private final SamplePartnership partnership;
    private final Escalation escalation;
    private final Body from;
    private int steps;

    SampleEscalation(SampleStory story, SamplePartnership partnership, Escalation escalation, Body from) {
        this.story = story;
        this.partnership = partnership;
        this.escalation = escalation;
        this.from = from;
    }

    SampleEscalation acknowledged(Body by, int daysAgo) {
        return step(AuditEvent.ACKNOWLEDGED, by, daysAgo, null, escalation::acknowledge);
    }

    SampleEscalation onAgenda(Body of, int daysAgo) {
        return step(
                AuditEvent.CHANGED,
                of,
                daysAgo,
                "On the agenda of the next meeting.",
                m -> escalation.putOnAgenda(m, partnership.reachable(of, story.today())));
    }

    SampleEscalation resolved(Body by, int daysAgo, String decision) {
        return step(AuditEvent.RESOLVED, by, daysAgo, decision, m -> escalation.resolve(m, decision));
    }

    SampleEscalation returned(Body by, int daysAgo, String guidance) {
        return step(AuditEvent.RETURNED, by, daysAgo, guidance, m -> escalation.giveBack(m, guidance));
    }

    SampleEscalation deferred(Body by, int daysAgo, String why) {
        return step(
                AuditEvent.DEFERRED,
                by,
                daysAgo,
                why,
                m -> escalation.defer(m, partnership.reachable(by, story.today()), why));
    }

    /** The Chairs Group acknowledges it, and then brings it before the Board. */
    SampleEscalation onward(int acknowledgedAgo, int daysAgo, String why) {
        Body group = partnership.chairsGroup();
        LocalDate on = story.today().minusDays(daysAgo);
        acknowledged(group, acknowledgedAgo);
        return step(
                AuditEvent.ESCALATED,
                group,
                daysAgo,
                why,
                m -> escalation.escalateOnward(m, why, partnership.reachable(partnership.board(), on)));
    }

    /** Whoever raised it has acted on the answer. */
    SampleEscalation closed(int daysAgo, String outcome) {
        return step(AuditEvent.CLOSED, from, daysAgo, outcome, m -> escalation.close(m, outcome));
    }

    SampleEscalation withdrawn(int daysAgo, String why) {
        return step(AuditEvent.WITHDRAWN, from, daysAgo, why, m -> escalation.withdraw(m, why));
    }

    private SampleEscalation step(AuditEvent event, Body by, int daysAgo, String words, Consumer<Moment> verb) {
        LocalDate on = story.today().minusDays(daysAgo);
        Person who = by.equals(from) ? partnership.lead(by) : partnership.chair(by);
        EscalationState before = escalation.getState();
        Body holder = escalation.getHolder();
        verb.accept(new Moment(who, by, story.at(on, 11 + steps++ % 4), on));
        story.tell(
                story.at(on, 15),
                who,
                by,
                event,
                SubjectKind.ESCALATION,
                escalation.getReference(),
                Changes.none()
                        .field("State", before, escalation.getState())
                        .field(
                                "Before",
                                holder.getName(),
                                escalation.getHolder().getName()),
                words);
        return this;
    }
}
