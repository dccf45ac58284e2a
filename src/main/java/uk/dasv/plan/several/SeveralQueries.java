package uk.dasv.plan.several;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.platform.SearchWords;

/** Reads the actions of a body with which a step can be taken together. */
@ApplicationScoped
public class SeveralQueries {

    @PersistenceContext
    EntityManager em;

    /** An action that can be chosen. */
    public record Row(
            String reference,
            String title,
            String owner,
            ActionState state,
            Brag rating,
            LocalDate due,
            LocalDate lastUpdatePeriod,
            String plan,
            long version)
            implements Serializable {

        /** The action as it stands in the row, for a step with it. */
        public SeveralActions.Chosen asSeen() {
            return new SeveralActions.Chosen(reference, version);
        }
    }

    private static final String ROWS =
            "SELECT NEW uk.dasv.plan.several.SeveralQueries$Row(a.reference, a.title, w.name, a.state, a.rating,"
                    + " a.currentDue, a.lastUpdatePeriod, p.title, a.version) FROM Action a JOIN a.owner w"
                    + " JOIN a.plan p WHERE a.body.code = :body AND a.state NOT IN"
                    + " (uk.dasv.plan.ActionState.COMPLETED, uk.dasv.plan.ActionState.CANCELLED,"
                    + " uk.dasv.plan.ActionState.SUPERSEDED) AND ";

    private static final String ORDER = " ORDER BY w.name, a.currentDue, a.reference";

    /** The body's actions that go on and hold the words in title, reference or owner, by owner and then by due date. */
    @RequiresPermission(Permission.EDIT_PLAN)
    public List<Row> goingOn(@Subject(SubjectKind.BODY) String body, String words) {
        return em.createQuery(
                        ROWS + "(LOWER(a.title) LIKE :words ESCAPE '" + SearchWords.ESCAPE
                                + "' OR LOWER(a.reference) LIKE :words ESCAPE '" + SearchWords.ESCAPE
                                + "' OR LOWER(w.name) LIKE :words ESCAPE '" + SearchWords.ESCAPE + "')" + ORDER,
                        Row.class)
                .setParameter("body", body)
                .setParameter("words", SearchWords.within(words == null ? "" : words.strip()))
                .setMaxResults(SeveralActions.MOST)
                .getResultList();
    }

    /** Those of the body's actions that go on and were chosen. */
    @RequiresPermission(Permission.EDIT_PLAN)
    public List<Row> chosen(@Subject(SubjectKind.BODY) String body, List<String> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        return em.createQuery(ROWS + "a.reference IN :references" + ORDER, Row.class)
                .setParameter("body", body)
                .setParameter("references", references)
                .setMaxResults(SeveralActions.MOST)
                .getResultList();
    }
}
