package uk.dasv.meeting.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.risk.exception.LineExceptions;

/**
 * Finds what waits for a body and belongs before one of its meetings, each with why, in the order of {@link ItemKind}
 * ({@code domain.md}, "the agenda writes itself"): only what is before the body or stands at or below it. What an earlier
 * meeting did not come to is carried forward, unless somebody has dealt with it since; what stands on the agenda of another
 * meeting that is still to end is left to that one. It asks for no permission: whoever calls it has.
 */
@ApplicationScoped
public class AgendaBuilder {

    /** What says something about the whole of the body: each meeting has it anew. */
    private static final Set<ItemKind> OF_THE_BODY = EnumSet.of(ItemKind.EXCEPTIONS, ItemKind.PERFORMANCE);

    /** What waits for somebody's decision: it is found while it waits, and not carried when it no longer does. */
    private static final Set<ItemKind> FOUND = EnumSet.range(ItemKind.MINUTES, ItemKind.PERFORMANCE);

    @PersistenceContext
    EntityManager em;

    @Inject
    WaitingDecisions decisions;

    @Inject
    WaitingWork work;

    @Inject
    LineExceptions exceptions;

    /** All that belongs before the meeting, whether it stands on its agenda already or not. */
    List<Candidate> waiting(Meeting meeting) {
        List<AgendaItem> carried = carried(meeting);
        Map<String, AgendaItem> byKey = new HashMap<>();
        carried.stream()
                .filter(i -> i.about() != null)
                .forEach(i -> byKey.put(AgendaItem.key(i.getKind(), i.about()), i));
        Set<String> elsewhere = elsewhere(meeting);
        Map<String, Candidate> found = new LinkedHashMap<>();
        for (Candidate candidate : found(meeting, carried)) {
            AgendaItem earlier = byKey.get(candidate.key());
            if (OF_THE_BODY.contains(candidate.kind()) || !elsewhere.contains(candidate.key())) {
                found.put(candidate.key(), earlier == null ? candidate : carriedOn(candidate, earlier));
            }
        }
        List<Candidate> all = new ArrayList<>(found.values());
        for (AgendaItem item : carried) {
            boolean words = item.about() == null;
            if (words || !FOUND.contains(item.getKind()) && !found.containsKey(item.key())) {
                all.add(carriedOn(
                        new Candidate(item.getKind(), item.about(), item.getTitle(), item.getWhy(), null), item));
            }
        }
        all.sort(Comparator.comparing(Candidate::kind));
        return all;
    }

    private List<Candidate> found(Meeting meeting, List<AgendaItem> carried) {
        List<Candidate> found = new ArrayList<>(minutes(meeting));
        found.addAll(decisions.ratifications(meeting));
        found.addAll(decisions.escalations(
                meeting,
                carried.stream()
                        .filter(i -> i.getKind() == ItemKind.ESCALATION && i.about() != null)
                        .map(i -> i.about().reference())
                        .collect(Collectors.toSet())));
        found.addAll(work.risks(
                meeting,
                carried.stream()
                        .filter(i -> i.getKind() == ItemKind.RISK_REVIEW && i.about() != null)
                        .collect(Collectors.toMap(
                                i -> i.about().reference(),
                                i -> i.getMeeting().getMeetsOn(),
                                (one, other) -> one.isBefore(other) ? other : one))));
        found.addAll(work.dates(meeting));
        found.addAll(work.completions(meeting));
        found.addAll(ofTheBody(meeting));
        found.addAll(decisions.answers(meeting));
        return found;
    }

    private List<Candidate> minutes(Meeting meeting) {
        Body body = meeting.getBody();
        return em
                .createQuery(
                        "SELECT m.meetsOn FROM Meeting m WHERE m.body = :body AND m.state = :draft AND m.meetsOn < :day"
                                + " ORDER BY m.meetsOn",
                        LocalDate.class)
                .setParameter("body", body)
                .setParameter("draft", Meeting.State.MINUTES_DRAFT)
                .setParameter("day", meeting.getMeetsOn())
                .getResultList()
                .stream()
                .map(day -> new Candidate(
                        ItemKind.MINUTES,
                        new SubjectRef(SubjectKind.MEETING, Meeting.reference(body.getCode(), day)),
                        "Minutes of " + PaperWords.day(day),
                        "They wait to be confirmed by a later meeting"))
                .toList();
    }

    private List<Candidate> ofTheBody(Meeting meeting) {
        Body body = meeting.getBody();
        SubjectRef about = new SubjectRef(SubjectKind.BODY, body.getCode());
        List<Candidate> all = new ArrayList<>();
        int risks = exceptions.below(body.getPath()).size();
        if (risks > 0) {
            all.add(new Candidate(
                    ItemKind.EXCEPTIONS,
                    about,
                    "Exceptions of " + body.getShortName(),
                    PaperWords.count(risks, "risk meets", "risks meet") + " a rule of what counts as an exception"));
        }
        all.add(new Candidate(
                ItemKind.PERFORMANCE,
                about,
                "How the plans of " + body.getShortName() + " are going",
                "Every meeting sees it"));
        return all;
    }

    /** What earlier meetings of the body, or cancelled ones, did not come to and no agenda has taken up since. */
    private List<AgendaItem> carried(Meeting meeting) {
        return em.createQuery(
                        "SELECT i FROM AgendaItem i JOIN FETCH i.meeting m WHERE m.body = :body AND m <> :meeting"
                                + " AND i.state = :carried AND (m.meetsOn < :day OR m.state = :cancelled)"
                                + " AND NOT EXISTS (SELECT j.id FROM AgendaItem j WHERE j.carriedFrom = i)"
                                + " ORDER BY m.meetsOn, i.position, i.id",
                        AgendaItem.class)
                .setParameter("body", meeting.getBody())
                .setParameter("meeting", meeting)
                .setParameter("carried", ItemState.CARRIED)
                .setParameter("day", meeting.getMeetsOn())
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .getResultList();
    }

    private static Candidate carriedOn(Candidate candidate, AgendaItem earlier) {
        String from =
                "Carried forward from " + PaperWords.day(earlier.getMeeting().getMeetsOn());
        String why = candidate.why().startsWith("Carried forward from ")
                        && candidate.why().contains(". ")
                ? candidate.why().substring(candidate.why().indexOf(". ") + 2)
                : candidate.why();
        return new Candidate(candidate.kind(), candidate.about(), candidate.title(), from + ". " + why, earlier);
    }

    /** What stands on agendas of the body's other meetings that are still to end. */
    private Set<String> elsewhere(Meeting meeting) {
        return Set.copyOf(em.createQuery(
                        "SELECT i.takenSubject FROM AgendaItem i JOIN i.meeting m WHERE m.body = :body AND m <> :meeting"
                                + " AND m.state IN :going AND i.state = :open AND i.takenSubject IS NOT NULL"
                                + " ORDER BY i.takenSubject",
                        String.class)
                .setParameter("body", meeting.getBody())
                .setParameter("meeting", meeting)
                .setParameter(
                        "going",
                        List.of(Meeting.State.AGENDA_OPEN, Meeting.State.PAPERS_PUBLISHED, Meeting.State.IN_SESSION))
                .setParameter("open", ItemState.OPEN)
                .getResultList());
    }
}
