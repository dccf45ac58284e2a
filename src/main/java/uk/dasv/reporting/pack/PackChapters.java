package uk.dasv.reporting.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.EscalationState;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.met.LastMet;
import uk.dasv.governance.met.LastMets;
import uk.dasv.meeting.agenda.ItemKind;
import uk.dasv.meeting.agenda.ItemState;
import uk.dasv.meeting.agenda.PaperWords;
import uk.dasv.meeting.since.SinceYouMet;
import uk.dasv.plan.ActionGlance;
import uk.dasv.plan.highlight.HighlightQueries;
import uk.dasv.risk.register.RiskGlance;

/**
 * What a pack says besides the papers of its agenda: the summary of two pages, the highlights of each group and what waits for a
 * decision. Whoever calls it sees all of the body; the same is made for everybody who does.
 */
@ApplicationScoped
public class PackChapters {

    /** What a body decides, and so is asked for in the summary; the rest it is told. */
    private static final Set<ItemKind> DECISIONS = Set.of(
            ItemKind.MINUTES,
            ItemKind.RATIFICATION,
            ItemKind.ESCALATION,
            ItemKind.RISK_REVIEW,
            ItemKind.DATE_CHANGE,
            ItemKind.COMPLETION);

    /** With so many escalations that wait the list ends. */
    private static final int WAITING = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    LastMets lastMets;

    @Inject
    SinceYouMet since;

    @Inject
    ActionGlance actions;

    @Inject
    RiskGlance risks;

    @Inject
    HighlightQueries highlights;

    @Inject
    Clock clock;

    /** The body and when it last met before the meeting, which is in the past. */
    LastMet lastMet(Meeting meeting) {
        LocalDate today = LocalDate.now(clock);
        LocalDate before = meeting.getMeetsOn().isBefore(today) ? meeting.getMeetsOn() : today;
        return lastMets.of(meeting.getBody().getCode(), before).orElseThrow();
    }

    /** The chapters as things are now. */
    List<Chapter> asTheyAre(Meeting meeting) {
        Body body = meeting.getBody();
        LastMet met = lastMet(meeting);
        List<ActionGlance.Readiness> below = actions.readiness(body.getPath()).stream()
                .filter(r -> !r.path().equals(body.getPath()))
                .toList();
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(summary(meeting, met, body.getParent() == null ? List.of() : below));
        chapters.addAll(highlights(body, below));
        chapters.add(waiting(body));
        return chapters;
    }

    private Chapter summary(Meeting meeting, LastMet met, List<ActionGlance.Readiness> below) {
        SummaryChapter summary =
                new SummaryChapter("Summary for " + meeting.getBody().getName());
        summary.outcomes(actions.byOutcome(met.path()));
        since.since(met).ifPresent(summary::since);
        summary.readiness(below);
        summary.risks(risks.top(met.path()));
        summary.moved(risks.movedSince(met.day(), met.path()), met);
        return summary.asked(asked(meeting), meeting.getState()).done();
    }

    private List<SummaryChapter.Asked> asked(Meeting meeting) {
        return em
                .createQuery(
                        "SELECT i.kind, i.title, i.why FROM AgendaItem i WHERE i.meeting = :meeting AND i.kind IN :kinds"
                                + " AND i.state IN :there ORDER BY i.position, i.id",
                        Object[].class)
                .setParameter("meeting", meeting)
                .setParameter("kinds", DECISIONS)
                .setParameter("there", Set.of(ItemState.OPEN, ItemState.DONE))
                .getResultList()
                .stream()
                .map(i -> new SummaryChapter.Asked((ItemKind) i[0], (String) i[1], (String) i[2]))
                .toList();
    }

    /** Of each group below that has something to tell; of the body itself where there is none. */
    private List<Chapter> highlights(Body body, List<ActionGlance.Readiness> below) {
        List<String> codes = below.stream()
                .filter(r -> r.running() + r.red() + r.overdue() > 0)
                .map(ActionGlance.Readiness::code)
                .toList();
        return (below.isEmpty() ? Stream.of(body.getCode()) : codes.stream())
                .map(code -> HighlightChapter.of(highlights.of(code, false)))
                .toList();
    }

    private Chapter waiting(Body body) {
        List<Object[]> found = em.createQuery(
                        "SELECT e.reference, e.subjectTitle, r.shortName, e.asksFor, e.urgent, l.raisedOn, m.meetsOn"
                                + " FROM Escalation e JOIN e.raisingBody r JOIN e.legs l LEFT JOIN l.targetMeeting m"
                                + " WHERE e.holder = :body AND e.state IN :waiting AND l.decidedOn IS NULL"
                                + " ORDER BY e.urgent DESC, l.raisedOn, e.reference",
                        Object[].class)
                .setParameter("body", body)
                .setParameter(
                        "waiting",
                        Stream.of(EscalationState.values())
                                .filter(EscalationState::isWaiting)
                                .collect(Collectors.toSet()))
                .setMaxResults(WAITING + 1)
                .getResultList();
        return new Chapter.Draft(Chapter.Part.WAITING, "Decisions waiting", "/escalations")
                .paragraph(
                        found.isEmpty()
                                ? ""
                                : "Every escalation that is before " + body.getName()
                                        + ", on this agenda or not: urgent first, then the longest there.")
                .table(
                        "Escalations that wait for a decision",
                        List.of("Escalation", "Raised by", "Asks for", "Before it since", "Meant for"),
                        List.of(44, 16, 14, 13, 13),
                        found.stream().limit(WAITING).map(PackChapters::waiting).toList(),
                        "No escalation waits for a decision of " + body.getName() + ".")
                .rest(found.size(), WAITING, " on the desk in the tracker")
                .done();
    }

    private static List<String> waiting(Object[] e) {
        return List.of(
                e[0] + ((Boolean) e[4] ? ", urgent: " : " ") + e[1],
                (String) e[2],
                PaperWords.of((AsksFor) e[3]),
                PaperWords.day((LocalDate) e[5]),
                e[6] == null ? "No meeting booked" : PaperWords.day((LocalDate) e[6]));
    }
}
