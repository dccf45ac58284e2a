package uk.dasv.meeting.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.SubjectRef;
import uk.dasv.plan.Brag;
import uk.dasv.risk.exception.LineExceptions;
import uk.dasv.risk.exception.RiskException;

/** Makes the papers about a body and all below it – its exceptions, and how its plans are going – and about minutes. */
@ApplicationScoped
class LinePapers {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    @PersistenceContext
    EntityManager em;

    @Inject
    LineExceptions risks;

    /** The exceptions of the line of the body with that code. */
    Optional<Paper> exceptions(String code) {
        return line(code).map(line -> {
            List<RiskException> found = risks.below((String) line[1]);
            Map<String, Long> counts = new LinkedHashMap<>();
            List<String> lines = new ArrayList<>();
            for (RiskException risk : found) {
                List<String> why = new ArrayList<>();
                risk.reasons().forEach(r -> {
                    counts.merge(PaperWords.of(r.kind()), 1L, Long::sum);
                    why.add(PaperWords.of(r.kind()) + (r.figure() == null ? "" : " (" + r.figure() + ")"));
                });
                lines.add(risk.reference() + " " + risk.title() + " – " + risk.body() + ": "
                        + String.join("; ", why).toLowerCase(Locale.ROOT));
            }
            PaperDraft paper = new PaperDraft("Exceptions of " + line[0])
                    .fact("Risks", found.isEmpty() ? "None" : Integer.toString(found.size()));
            counts.forEach((kind, number) -> paper.fact(kind, number));
            return paper.lines("Which risks, and why", lines).done();
        });
    }

    /** How the plans of the body with that code and of those below it are going. */
    Optional<Paper> performance(String code) {
        return line(code).map(line -> {
            PaperDraft paper = new PaperDraft("How the plans of " + line[0] + " are going");
            Map<String, Map<Brag, Long>> outcomes = new LinkedHashMap<>();
            em.createQuery(
                            "SELECT o.position, o.name, a.rating, COUNT(a.id) FROM Action a JOIN a.outcome o JOIN a.body b"
                                    + " WHERE b.path LIKE :below AND a.state NOT IN (uk.dasv.plan.ActionState.PROPOSED,"
                                    + " uk.dasv.plan.ActionState.CANCELLED, uk.dasv.plan.ActionState.SUPERSEDED)"
                                    + " GROUP BY o.position, o.name, a.rating ORDER BY o.position, o.name",
                            Object[].class)
                    .setParameter("below", line[1] + "%")
                    .getResultList()
                    .forEach(r -> outcomes.computeIfAbsent((String) r[1], o -> new EnumMap<>(Brag.class))
                            .put((Brag) r[2], (Long) r[3]));
            outcomes.forEach((outcome, ratings) -> paper.fact(outcome, ratings(ratings)));
            if (outcomes.isEmpty()) {
                paper.fact("Actions", "None");
            }
            em.createQuery(
                            "SELECT p.periodStart, SUM(c.due), SUM(c.made) FROM UpdateCompliance c JOIN c.period p JOIN c.body b"
                                    + " WHERE b.path LIKE :below AND p.periodStart = (SELECT MAX(x.periodStart)"
                                    + " FROM UpdatePeriod x WHERE x.closedAt IS NOT NULL) GROUP BY p.periodStart"
                                    + " ORDER BY p.periodStart",
                            Object[].class)
                    .setParameter("below", line[1] + "%")
                    .getResultList()
                    .forEach(u -> paper.fact(
                            "Updates in " + MONTH.format((LocalDate) u[0]), u[2] + " of " + u[1] + " in time"));
            return paper.done();
        });
    }

    private static String ratings(Map<Brag, Long> ratings) {
        List<String> words = new ArrayList<>();
        for (Brag rating : Brag.byUrgency()) {
            if (ratings.containsKey(rating)) {
                String name = PaperWords.of(rating);
                words.add(
                        ratings.get(rating) + " " + (name.contains(":") ? name.substring(0, name.indexOf(':')) : name));
            }
        }
        return String.join(", ", words);
    }

    /** The minutes of that meeting, as far as they go. */
    Optional<Paper> minutes(SubjectRef meeting) {
        int end = meeting.reference().lastIndexOf(' ');
        return em.createQuery(
                        "SELECT b.name, m.meetsOn, m.place, m.state FROM Meeting m JOIN m.body b WHERE b.code = :code"
                                + " AND m.takenOn = :day ORDER BY m.id",
                        Object[].class)
                .setParameter("code", meeting.reference().substring(0, end))
                .setParameter("day", LocalDate.parse(meeting.reference().substring(end + 1)))
                .getResultStream()
                .findFirst()
                .map(m -> new PaperDraft("Minutes of " + PaperWords.day((LocalDate) m[1]))
                        .fact("Meeting of", m[0])
                        .fact("Met on", PaperWords.day((LocalDate) m[1]))
                        .fact("Place", m[2])
                        .fact("State", PaperWords.of((Meeting.State) m[3]))
                        .done());
    }

    private Optional<Object[]> line(String code) {
        return em.createQuery("SELECT b.shortName, b.path FROM Body b WHERE b.code = :code", Object[].class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
