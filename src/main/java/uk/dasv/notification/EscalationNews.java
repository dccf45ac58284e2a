package uk.dasv.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.dasv.escalation.Escalation;
import uk.dasv.escalation.EscalationLeg;
import uk.dasv.escalation.EscalationMoved;
import uk.dasv.escalation.StepKind;
import uk.dasv.escalation.TargetChanged;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.SubjectKind;

/**
 * Tells of the way of an escalation. Those who act for the body it comes before learn that it came, its chair and deputy at
 * once where it is urgent; leads and deputies of every body it has come from, and whoever owns what it is about, learn how it
 * goes on; and the body it was before learns when it is taken back or closed.
 */
@ApplicationScoped
public class EscalationNews {

    @PersistenceContext
    EntityManager em;

    @Inject
    Recipients recipients;

    @Inject
    NoticeOutbox outbox;

    /** Told within the use case. */
    public void onMoved(@Observes EscalationMoved moved) {
        Escalation escalation = em.find(Escalation.class, moved.id());
        if (escalation.getLegs().isEmpty()) {
            // it was never raised
            return;
        }
        NoticeKind.of(moved.step()).ifPresent(kind -> {
            List<Recipient> all = concerned(escalation);
            switch (moved.step()) {
                case RAISED -> came(escalation, all, moved.by());
                case ESCALATED -> {
                    List<Recipient> told = came(escalation, all, moved.by());
                    List<Recipient> others = new ArrayList<>(behind(escalation, all));
                    others.removeIf(one -> told.stream().anyMatch(t -> t.person() == one.person()));
                    outbox.tell(news(kind, escalation, moved.by()), others);
                }
                case WITHDRAWN, CLOSED -> outbox.tell(news(kind, escalation, moved.by()), all);
                default ->
                    outbox.tell(
                            news(kind, escalation, moved.by()).days(null, target(escalation, moved.step())),
                            behind(escalation, all));
            }
        });
    }

    /** Told within the use case. */
    public void onTarget(@Observes TargetChanged changed) {
        Escalation escalation = em.find(Escalation.class, changed.escalation());
        outbox.tell(
                news(NoticeKind.TARGET_CHANGED, escalation, null).days(changed.before(), changed.after()),
                behind(escalation, concerned(escalation)));
    }

    /** It came before a body; who was told so. */
    private List<Recipient> came(Escalation escalation, List<Recipient> all, long by) {
        long holder = escalation.getHolder().getId();
        Predicate<Recipient> atOnce = one -> escalation.isUrgent() && one.leads(holder);
        List<Recipient> there = all.stream()
                .filter(one -> one.body() != null && one.body() == holder)
                .toList();
        List<Recipient> first = there.stream().filter(atOnce).toList();
        Set<Long> told = first.stream().map(Recipient::person).collect(Collectors.toSet());
        outbox.tell(news(NoticeKind.ESCALATION_URGENT, escalation, by), first);
        outbox.tell(
                news(NoticeKind.ESCALATION_RAISED, escalation, by),
                there.stream().filter(one -> !told.contains(one.person())).toList());
        return there;
    }

    /** Leads and deputies of the bodies it came from, and whose it is. */
    private List<Recipient> behind(Escalation escalation, List<Recipient> all) {
        Set<Long> from =
                escalation.getLegs().stream().map(leg -> leg.getFrom().getId()).collect(Collectors.toSet());
        return all.stream()
                .filter(one -> one.body() == null
                        || from.contains(one.body()) && one.role().leads())
                .toList();
    }

    /** Who acts for any body on its way, and whose it is. */
    private List<Recipient> concerned(Escalation escalation) {
        Set<Long> bodies = new LinkedHashSet<>();
        escalation.getLegs().stream()
                .map(EscalationLeg::getFrom)
                .map(Body::getId)
                .forEach(bodies::add);
        escalation.getLegs().stream().map(EscalationLeg::getTo).map(Body::getId).forEach(bodies::add);
        return recipients.concerned(bodies, Recipients.ACTING, escalation.getSubjectKind(), escalation.getSubjectRef());
    }

    /** The meeting it is meant for, where the step has settled one. */
    private static LocalDate target(Escalation escalation, StepKind step) {
        Meeting meeting = step == StepKind.PUT_ON_AGENDA || step == StepKind.DEFERRED ? escalation.getTarget() : null;
        return meeting == null ? null : meeting.getMeetsOn();
    }

    private static News news(NoticeKind kind, Escalation escalation, Long by) {
        return News.of(kind, SubjectKind.ESCALATION, escalation.getReference(), escalation.getSubjectTitle(), by);
    }
}
