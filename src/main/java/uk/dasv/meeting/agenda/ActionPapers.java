package uk.dasv.meeting.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.platform.ClockProducer;

/** Makes the papers of actions: a new date that is asked for, a completion that is claimed, or the action as it is. */
@ApplicationScoped
class ActionPapers {

    @PersistenceContext
    EntityManager em;

    /** An action with the new date that is asked for, if one is. */
    record Seen(
            String reference,
            String title,
            String body,
            String owner,
            ActionState state,
            Brag rating,
            int percent,
            LocalDate baseline,
            LocalDate due,
            int moved,
            String successMeasure,
            String evidence,
            String claimedBy,
            LocalDate asked,
            Integer slip,
            String reason,
            String askedBy,
            Instant askedAt) {}

    /** The actions by reference, in one statement. */
    Map<String, Seen> of(Collection<String> references) {
        Map<String, Seen> seen = new HashMap<>();
        if (!references.isEmpty()) {
            em.createQuery(
                            "SELECT a.reference, a.title, b.shortName, w.name, a.state, a.rating, a.percentDone, a.baselineDue,"
                                    + " a.currentDue, a.dateChanges, a.successMeasure, a.evidence, c.name, d.newDue, d.slipDays,"
                                    + " d.reason, p.name, d.askedAt FROM Action a JOIN a.body b JOIN a.owner w"
                                    + " LEFT JOIN a.claimedBy c LEFT JOIN DateChange d ON d.openActionId = a.id"
                                    + " LEFT JOIN d.askedBy p WHERE a.reference IN :references ORDER BY a.reference",
                            Object[].class)
                    .setParameter("references", references)
                    .getResultList()
                    .forEach(a -> seen.put((String) a[0], seen(a)));
        }
        return seen;
    }

    private static Seen seen(Object[] a) {
        return new Seen(
                (String) a[0],
                (String) a[1],
                (String) a[2],
                (String) a[3],
                (ActionState) a[4],
                (Brag) a[5],
                (Integer) a[6],
                (LocalDate) a[7],
                (LocalDate) a[8],
                (Integer) a[9],
                (String) a[10],
                (String) a[11],
                (String) a[12],
                (LocalDate) a[13],
                a[13] == null ? null : (Integer) a[14],
                (String) a[15],
                (String) a[16],
                (Instant) a[17]);
    }

    static Paper paper(ItemKind kind, Seen a) {
        PaperDraft paper = new PaperDraft(a.title())
                .fact("Reference", a.reference())
                .fact("Plan of", a.body())
                .fact("Owner", a.owner());
        return switch (kind) {
            case DATE_CHANGE -> dateChange(paper, a).done();
            case COMPLETION ->
                paper.fact("State", PaperWords.of(a.state()))
                        .fact("Claimed by", a.claimedBy())
                        .fact("Due", PaperWords.day(a.due()))
                        .fact("Done", a.percent() + "%")
                        .passage("What success was to be", PaperWords.or(a.successMeasure(), "Not said"))
                        .passage("What the claim says", a.evidence())
                        .done();
            default ->
                paper.fact("State", PaperWords.of(a.state()))
                        .fact("Rating", PaperWords.of(a.rating()))
                        .fact("First agreed for", PaperWords.day(a.baseline()))
                        .fact("Due", PaperWords.day(a.due()))
                        .fact("Done", a.percent() + "%")
                        .passage("What success is", a.successMeasure())
                        .done();
        };
    }

    private static PaperDraft dateChange(PaperDraft paper, Seen a) {
        paper.fact("State", PaperWords.of(a.state()))
                .fact("First agreed for", PaperWords.day(a.baseline()))
                .fact("Due now", PaperWords.day(a.due()))
                .fact("Moved so far", a.moved() == 1 ? "Once" : a.moved() == 0 ? "Never" : a.moved() + " times");
        return a.asked() == null
                ? paper.fact("Asked for", "Nothing any more: decided or withdrawn")
                : paper.fact("Asked for", PaperWords.day(a.asked()))
                        .fact("Slip in all", PaperWords.count(a.slip(), "day", "days"))
                        .fact(
                                "Asked by",
                                a.askedBy() + " on "
                                        + PaperWords.day(LocalDate.ofInstant(a.askedAt(), ClockProducer.LONDON)))
                        .passage("Reason", a.reason());
    }
}
