package uk.dasv.meeting.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dasv.escalation.Issue;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.agenda.ItemKind;
import uk.dasv.meeting.session.DecisionKind;
import uk.dasv.meeting.session.Decisions;
import uk.dasv.meeting.session.SessionOnDatabase;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionSource;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.PageRequest;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskKind;

/** The ground of a decision is another when what it is about has changed in what matters, and only then. */
class GroundHasChangedJpaTest extends SessionOnDatabase {

    private static final String REFERENCE = "X-1";

    @BeforeEach
    void anActionARiskAndAnIssue() {
        ActionPlan plan = new ActionPlan(BaseEntity.newId(), chairs, "Plan", TODAY.minusDays(30), TODAY.plusDays(300));
        em.persist(plan);
        Action action = new Action(
                BaseEntity.newId(),
                REFERENCE,
                plan,
                outcome,
                new Action.Proposal(
                        "Do it", null, null, council, owner, TODAY, TODAY.plusDays(10), ActionSource.STRATEGY));
        action.agree(TODAY);
        em.persist(action);
        Risk risk = new Risk(REFERENCE, chairs, outcome, "The grant ends", RiskKind.RISK, TODAY);
        risk.assign(owner, null, null);
        em.persist(risk);
        em.persist(
                new Issue(BaseEntity.newId(), REFERENCE, chairs, Issue.Kind.RESOURCE, "No room", "None", owner, TODAY));
        flushAndClear();
    }

    @ParameterizedTest(name = "{0} that was {1} and then is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Action | rating = 'GREEN' | rating = 'AMBER'",
                "Action | rating = 'GREY' | rating = 'AMBER'",
                "Action | rating = 'AMBER' | rating = 'RED'",
                "Action | rating = 'GREY' | rating = 'RED'",
                "Action | currentDue = {d '2026-07-12'} | currentDue = {d '2026-08-12'}",
                "Action | currentDue = {d '2026-07-12'} | currentDue = {d '2026-07-11'}",
                "Action | state = 'IN_PROGRESS' | state = 'CANCELLED'",
                "Action | state = 'IN_PROGRESS' | state = 'SUPERSEDED'",
                "Action | state = 'COMPLETED' | state = 'IN_PROGRESS'",
                "Risk | currentScore = 6, x.currentBand = 'MODERATE' | currentScore = 12, x.currentBand = 'HIGH'",
                "Risk | currentScore = 12, x.currentBand = 'HIGH' | currentScore = 6, x.currentBand = 'MODERATE'",
                "Risk | currentScore = 12, x.currentBand = 'HIGH' | currentScore = 20, x.currentBand = 'EXTREME'",
                "Risk | currentScore = 4, x.currentBand = 'MODERATE' | currentScore = 2, x.currentBand = 'LOW'",
                "Risk | state = 'PROPOSED' | currentScore = 2, x.currentBand = 'LOW'",
                "Risk | state = 'ASSESSED' | state = 'CLOSED'",
                "Risk | state = 'CLOSED' | state = 'ASSESSED'",
                "Risk | state = 'TREATING' | state = 'MATERIALISED'",
                "Issue | state = 'RESOLVED' | state = 'OPEN'"
            })
    void whatMattersIsTold(String of, String before, String after) {
        decidedAndThen(of, before, after);
        assertThat(isStale()).isTrue();
    }

    @ParameterizedTest(name = "{0} that was {1} and then is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Action | rating = 'AMBER' | rating = 'GREEN'",
                "Action | rating = 'RED' | rating = 'AMBER'",
                "Action | rating = 'RED' | rating = 'RED'",
                "Action | rating = 'GREEN' | percentDone = 70",
                "Action | rating = 'GREEN' | title = 'Put better'",
                "Action | state = 'AGREED' | state = 'IN_PROGRESS'",
                "Action | state = 'IN_PROGRESS' | state = 'COMPLETED'",
                "Risk | currentScore = 10, x.currentBand = 'HIGH' | currentScore = 12, x.currentBand = 'HIGH'",
                "Risk | currentScore = 10, x.currentBand = 'HIGH' | title = 'Put better'",
                "Risk | state = 'ASSESSED' | state = 'TREATING'",
                "Issue | state = 'OPEN' | state = 'RESOLVED'",
                "Issue | state = 'OPEN' | title = 'Put better'"
            })
    void whatMattersNotIsNot(String of, String before, String after) {
        decidedAndThen(of, before, after);
        assertThat(isStale()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Action, 1, true", "Risk, 1, true", "Issue, 1, true", "Risk, -1, false", "Issue, 9, false"})
    void anOwnerWhoHasLeftSinceIsToldOnceTheyHave(String of, int days, boolean told) {
        decided(of);
        em.createQuery("UPDATE Person p SET p.leftOn = :day WHERE p.id = :owner")
                .setParameter("day", TODAY.plusDays(days))
                .setParameter("owner", owner.getId())
                .executeUpdate();
        flushAndClear();
        clock = Clock.offset(CLOCK, Duration.ofDays(5));
        assertThat(isStale()).isEqualTo(told);
    }

    private void decidedAndThen(String of, String before, String after) {
        set(of, before);
        decided(of);
        assertThat(isStale()).as("right after it was decided").isFalse();
        set(of, after);
    }

    private void set(String of, String what) {
        em.createQuery("UPDATE " + of + " x SET x." + constants(of, what) + " WHERE x.reference = :reference")
                .setParameter("reference", REFERENCE)
                .executeUpdate();
        flushAndClear();
    }

    /** The words of a query with the constants of enums by their full names. */
    private static String constants(String of, String what) {
        String state =
                switch (of) {
                    case "Action" -> "uk.dasv.plan.ActionState.";
                    case "Risk" -> "uk.dasv.risk.RiskState.";
                    default -> "uk.dasv.escalation.Issue.State.";
                };
        return what.replaceAll("state = '(\\w+)'", "state = " + state + "$1")
                .replaceAll("rating = '(\\w+)'", "rating = uk.dasv.plan.Brag.$1")
                .replaceAll("currentBand = '(\\w+)'", "currentBand = uk.dasv.risk.matrix.Band.$1");
    }

    private void decided(String of) {
        wired().make(Decisions.class)
                .record(form(
                        item(ofChairs, ItemKind.INFORMATION, SubjectKind.valueOf(of.toUpperCase()), REFERENCE),
                        0,
                        DecisionKind.NOTE,
                        "We have heard it",
                        null));
        flushAndClear();
    }

    /** As the log, its filter and the page of the decision say, which have to say the same. */
    private boolean isStale() {
        DecisionQueries queries = wired().make(DecisionQueries.class);
        boolean row =
                queries.list(filter(false), PageRequest.number(1)).rows().get(0).stale();
        assertThat(queries.list(filter(true), PageRequest.number(1)).total()).isEqualTo(row ? 1 : 0);
        return row;
    }

    private static DecisionFilter filter(boolean stale) {
        return new DecisionFilter(null, "CG", null, null, null, null, false, false, stale);
    }
}
