package uk.dasv.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.governance.Body;
import uk.dasv.governance.BodyLink;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.Action;
import uk.dasv.platform.LoadMarks;
import uk.dasv.platform.References;
import uk.dasv.platform.Settings;
import uk.dasv.platform.Transactions;
import uk.dasv.risk.Matrices;
import uk.dasv.risk.MatrixView;
import uk.dasv.risk.Risk;
import uk.dasv.strategy.Outcome;

/**
 * Invented data that shows what the tracker does: only where {@code DASV_SAMPLE} is true, once, and
 * marked as sample on every page. Its days are counted from the day it is loaded.
 */
@ApplicationScoped
public class SampleData {

    @PersistenceContext
    EntityManager em;

    @Inject
    LoadMarks marks;

    @Inject
    Transactions transactions;

    @Inject
    References references;

    @Inject
    Matrices matrices;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Loads the sample where it is asked for and not there yet, all in one transaction. */
    public void loadOnce() throws Exception {
        if (Settings.sample() && !marks.has(LoadMarks.SAMPLE)) {
            transactions.required(() -> {
                load();
                marks.set(LoadMarks.SAMPLE, clock);
                return null;
            });
        }
    }

    private void load() {
        LocalDate today = LocalDate.now(clock);
        Body board = body(Body.Kind.GOVERNANCE_BOARD);
        Body group = body(Body.Kind.CHAIRS_GROUP);
        SamplePartnership partnership = new SamplePartnership(em, today, board, group);
        partnership.make();
        em.createQuery("SELECT l.from FROM BodyLink l WHERE l.kind = :kind ORDER BY l.from.code", Body.class)
                .setParameter("kind", BodyLink.Kind.SCRUTINISES)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(partnership::scrutinyReader);
        em.flush();
        List<Risk> risks = em.createQuery("SELECT r FROM Risk r ORDER BY r.reference", Risk.class)
                .getResultList();
        List<Action> actions = new SampleActions(em, references, partnership, today).make(risks);
        em.flush();
        MatrixView matrix = matrices.present();
        SampleRisksAndEscalations rest = new SampleRisksAndEscalations(em, references, partnership, today);
        rest.appetites(
                em.createQuery("SELECT o FROM Outcome o ORDER BY o.position", Outcome.class)
                        .getResultList(),
                matrix);
        Person chair = person("board");
        rest.scores(risks, matrix, chair);
        rest.escalations(actions, person("chairs-group"), chair);
        audit.recordByTracker(AuditEvent.LOADED, SubjectKind.SYSTEM, "sample", "Invented data, to show the tracker");
    }

    private Body body(Body.Kind kind) {
        return em.createQuery("SELECT b FROM Body b WHERE b.kind = :kind ORDER BY b.path", Body.class)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getSingleResult();
    }

    private Person person(String name) {
        return em.createQuery("SELECT p FROM Person p WHERE p.email = :email", Person.class)
                .setParameter("email", name + uk.dasv.identity.Door.TRY_DOMAIN)
                .getSingleResult();
    }
}
