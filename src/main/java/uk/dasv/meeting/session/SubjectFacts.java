package uk.dasv.meeting.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;

/** Tells what is behind the subject of a decision, and how it stands now. */
@ApplicationScoped
class SubjectFacts {

    @PersistenceContext
    EntityManager em;

    /** The action, the risk or the issue that the thing is about; null for what is about none. */
    SubjectRef behind(SubjectRef subject) {
        if (subject == null) {
            return null;
        }
        return switch (subject.kind()) {
            case ACTION, RISK, ISSUE -> subject;
            case DATE_CHANGE -> new SubjectRef(SubjectKind.ACTION, subject.reference());
            case ESCALATION ->
                em.createQuery(
                                "SELECT e.subjectKind, e.subjectRef FROM Escalation e WHERE e.reference = :reference",
                                Object[].class)
                        .setParameter("reference", subject.reference())
                        .getResultStream()
                        .findFirst()
                        .map(e -> new SubjectRef((SubjectKind) e[0], (String) e[1]))
                        .orElse(null);
            default -> null;
        };
    }

    /** How the action, risk or issue stands; null for any other thing. */
    Stood now(SubjectRef about) {
        if (about == null) {
            return null;
        }
        return switch (about.kind()) {
            case ACTION ->
                row("SELECT a.state, a.rating, a.currentDue FROM Action a WHERE a.reference = :reference", about)
                        .map(a -> new Stood(name(a[0]), name(a[1]), null, (LocalDate) a[2]))
                        .orElse(null);
            case RISK ->
                row("SELECT r.state, r.currentBand, r.currentScore FROM Risk r WHERE r.reference = :reference", about)
                        .map(r -> new Stood(name(r[0]), name(r[1]), (Integer) r[2], null))
                        .orElse(null);
            case ISSUE ->
                row("SELECT i.state, i.title FROM Issue i WHERE i.reference = :reference", about)
                        .map(i -> new Stood(name(i[0]), null, null, null))
                        .orElse(null);
            default -> null;
        };
    }

    private java.util.Optional<Object[]> row(String query, SubjectRef about) {
        return em.createQuery(query, Object[].class)
                .setParameter("reference", about.reference())
                .getResultStream()
                .findFirst();
    }

    private static String name(Object constant) {
        return constant == null ? null : ((Enum<?>) constant).name();
    }
}
