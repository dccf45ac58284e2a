package uk.dasv.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.governance.Area;
import uk.dasv.governance.Body;
import uk.dasv.governance.BodyLink;
import uk.dasv.governance.BodyTemplate;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Role;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.meeting.agenda.Papers;
import uk.dasv.meeting.minutes.MinutesDrafting;
import uk.dasv.plan.Action;
import uk.dasv.platform.LoadMarks;
import uk.dasv.platform.References;
import uk.dasv.platform.Settings;
import uk.dasv.platform.Transactions;
import uk.dasv.risk.Risk;
import uk.dasv.risk.matrix.Matrices;
import uk.dasv.risk.matrix.MatrixView;
import uk.dasv.strategy.Outcome;

/**
 * Invented data that shows what the tracker does: only where {@code DASV_SAMPLE} is true, once, and
 * marked as sample on every page and in every entry of its history. Its days are counted from the
 * day it is loaded.
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
    MinutesDrafting minutes;

    @Inject
    Papers papers;

    @Inject
    Clock clock;

    /**
     * Loads the sample where it is asked for and not there yet, all in one transaction.
     *
     * @throws IllegalStateException where somebody works with this database already: what is invented is never
     *     mixed with what is real
     */
    public void loadOnce() throws Exception {
        if (Settings.sample() && !marks.has(LoadMarks.SAMPLE)) {
            transactions.required(() -> {
                refuseToMix();
                load();
                marks.set(LoadMarks.SAMPLE, clock);
                return null;
            });
        }
    }

    /** The strategy's files name nobody, so whoever is there is real. */
    private void refuseToMix() {
        long people =
                em.createQuery("SELECT COUNT(p) FROM Person p", Long.class).getSingleResult();
        if (people > 0) {
            throw new IllegalStateException("DASV_SAMPLE is true, but " + people
                    + (people == 1 ? " real person is" : " real people are")
                    + " in this database already, and sample data is never mixed with real data. Start without"
                    + " DASV_SAMPLE, or with an empty database");
        }
    }

    private void load() {
        SampleStory story = new SampleStory(
                em, references, this::writeDown, SampleData::json, LocalDate.now(clock), clock.instant());
        Optional<Body> scrutiny = em.createQuery(
                        "SELECT l.from FROM BodyLink l WHERE l.kind = :kind ORDER BY l.from.code", Body.class)
                .setParameter("kind", BodyLink.Kind.SCRUTINISES)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        SampleRisks told = tell(
                story,
                body(Body.Kind.GOVERNANCE_BOARD),
                body(Body.Kind.CHAIRS_GROUP),
                scrutiny,
                em.createQuery("SELECT a FROM Area a ORDER BY a.name", Area.class)
                        .getResultList(),
                em.createQuery("SELECT t FROM BodyTemplate t WHERE t.kind = :kind", BodyTemplate.class)
                        .setParameter("kind", Body.Kind.DSAAG)
                        .getResultStream()
                        .findFirst()
                        .map(BodyTemplate::getTerms)
                        .map(t -> t.lines().toList())
                        .orElse(List.of()),
                em.createQuery("SELECT o FROM Outcome o ORDER BY o.position", Outcome.class)
                        .getResultList(),
                em.createQuery("SELECT r FROM Risk r JOIN FETCH r.outcome ORDER BY r.reference", Risk.class)
                        .getResultList(),
                matrices.present());
        em.flush();
        SamplePast past = new SamplePast(em);
        past.write();
        past.write(told.past());
        new SampleMeetings(story, minutes, papers).make(body(Body.Kind.CHAIRS_GROUP), body(Body.Kind.GOVERNANCE_BOARD));
        SampleAgendas agendas = new SampleAgendas(story);
        agendas.open(body(Body.Kind.CHAIRS_GROUP));
        agendas.open(body(Body.Kind.GOVERNANCE_BOARD));
        audit.recordByTracker(AuditEvent.LOADED, SubjectKind.SYSTEM, "sample", "Invented data, to show the tracker");
    }

    /** Tells the whole of the sample upon a strategy that is there, and gives what was told of its risks. */
    static SampleRisks tell(
            SampleStory story,
            Body board,
            Body group,
            Optional<Body> scrutiny,
            List<Area> areas,
            List<String> terms,
            List<Outcome> outcomes,
            List<Risk> risks,
            MatrixView matrix) {
        SamplePartnership partnership = new SamplePartnership(story, board, group, areas, terms);
        partnership.make();
        scrutiny.ifPresent(partnership::scrutinyReader);
        story.em().flush();
        SampleObjectives objectives = new SampleObjectives(story, partnership).make(outcomes);
        List<Action> actions = new SampleActions(story, partnership, objectives).make(risks);
        story.em().flush();
        SampleRisks scores = new SampleRisks(story, partnership, matrix);
        scores.appetites(outcomes);
        scores.score(risks);
        List<Risk> local = scores.local(outcomes);
        story.em().flush();
        new SampleEscalations(story, partnership).make(actions, local);
        return scores;
    }

    private static String json(Map<String, String> facts) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        facts.forEach(json::add);
        return json.build().toString();
    }

    private void writeDown(SampleStory.Step step) {
        Body body = step.actingFor();
        audit.recordInvented(
                step.at(),
                new Standing(step.who().getId(), step.who().getName(), false, List.of()),
                new Grant(
                        body.getId(),
                        body.getCode(),
                        body.getName(),
                        body.getShortName(),
                        body.getPath(),
                        Role.LEAD,
                        Set.of()),
                step.event(),
                new SubjectRef(step.kind(), step.reference()),
                step.changes(),
                step.words());
    }

    private Body body(Body.Kind kind) {
        return em.createQuery("SELECT b FROM Body b WHERE b.kind = :kind ORDER BY b.path", Body.class)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getSingleResult();
    }
}
