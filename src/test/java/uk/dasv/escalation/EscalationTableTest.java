package uk.dasv.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.RuleViolation;

/** The whole table: every state at every level, decided between meetings or not, every step, by every body. */
class EscalationTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Body BOARD = new Body("GB", "Governance Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private static final Body CHAIRS = new Body("CG", "Chairs Group", "Chairs Group", Body.Kind.CHAIRS_GROUP, BOARD);
    private static final Body DSAAG = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, CHAIRS);
    private static final Body OTHER = new Body("AV", "Amber Valley DSAAG", "Amber Valley", Body.Kind.DSAAG, CHAIRS);
    private static final List<Body> BODIES = List.of(DSAAG, CHAIRS, BOARD, OTHER);
    private static final Person LEAD = new Person("Lead", "lead@example.org", null, false);
    private static final Request ASKED = new Request(AsksFor.DECISION, "Decide", "Not ours", null, "It stops", null);
    private static final EscalationSubject SUBJECT =
            new EscalationSubject(SubjectKind.ACTION, "ERE-PROT-01", "An action", "{}");

    /** What can be done with an escalation. */
    private enum Step {
        REDRAFT,
        RAISE,
        THROW_AWAY,
        ACKNOWLEDGE,
        PUT_ON_AGENDA,
        DEFER,
        RESOLVE,
        GIVE_BACK,
        ESCALATE,
        WITHDRAW,
        CLOSE,
        RATIFY,
        OVERTURN
    }

    private static final Map<Step, BiConsumer<Escalation, Moment>> DOING = new EnumMap<>(Map.ofEntries(
            Map.entry(Step.REDRAFT, (e, m) -> e.redraft(m, SUBJECT, ASKED)),
            Map.entry(Step.RAISE, (e, m) -> e.raise(m, SUBJECT, ASKED, null)),
            Map.entry(Step.THROW_AWAY, Escalation::throwAway),
            Map.entry(Step.ACKNOWLEDGE, Escalation::acknowledge),
            Map.entry(Step.PUT_ON_AGENDA, (e, m) -> e.putOnAgenda(m, meetingOf(m.actingFor()))),
            Map.entry(Step.DEFER, (e, m) -> e.defer(m, meetingOf(m.actingFor()), "Later")),
            Map.entry(Step.RESOLVE, (e, m) -> e.resolve(m, "Agreed")),
            Map.entry(Step.GIVE_BACK, (e, m) -> e.giveBack(m, "Guidance")),
            Map.entry(Step.ESCALATE, (e, m) -> e.escalateOnward(m, "Above us", null)),
            Map.entry(Step.WITHDRAW, (e, m) -> e.withdraw(m, "Settled")),
            Map.entry(Step.CLOSE, (e, m) -> e.close(m, "Done")),
            Map.entry(Step.RATIFY, (e, m) -> e.ratify(m, null)),
            Map.entry(Step.OVERTURN, (e, m) -> e.overturn(m, "Not agreed", null))));

    private static Meeting meetingOf(Body body) {
        return new Meeting(body, DAY.plusDays(30), DAY.plusDays(20), "Online");
    }

    private static Moment by(Body body) {
        return new Moment(LEAD, body, Instant.parse("2026-03-02T09:00:00Z"), DAY);
    }

    /** In that state before the Chairs Group (1) or the Board (2), which has decided between its meetings or in one. */
    private static Escalation in(EscalationState state, int level, boolean between) {
        Escalation e = Escalation.draft(1L, "ESC-01", SUBJECT, ASKED, by(DSAAG));
        if (state == EscalationState.DRAFT) {
            return e;
        }
        DOING.get(Step.RAISE).accept(e, by(DSAAG));
        if (level == 2) {
            DOING.get(Step.ESCALATE).accept(e, by(CHAIRS));
        }
        Moment holder = by(e.getHolder());
        switch (state) {
            case ACKNOWLEDGED -> e.acknowledge(holder);
            case ON_AGENDA -> e.putOnAgenda(holder, meetingOf(e.getHolder()));
            case DEFERRED -> e.defer(holder, meetingOf(e.getHolder()), "Later");
            case RETURNED -> e.giveBack(holder, "Guidance");
            case RESOLVED, CLOSED -> {
                e.resolve(holder, "Agreed");
                if (between) {
                    e.betweenMeetings(holder, null);
                }
                if (state == EscalationState.CLOSED) {
                    e.close(by(DSAAG), "Done");
                }
            }
            case WITHDRAWN -> e.withdraw(by(DSAAG), "Settled");
            default -> assertThat(state).isEqualTo(EscalationState.RAISED);
        }
        return e;
    }

    private static Set<Step> possible(EscalationState state, int level, boolean between) {
        Set<Step> steps = EnumSet.noneOf(Step.class);
        if (state == EscalationState.DRAFT) {
            return EnumSet.of(Step.REDRAFT, Step.RAISE, Step.THROW_AWAY);
        }
        if (state.isWaiting()) {
            steps.addAll(Set.of(Step.PUT_ON_AGENDA, Step.RESOLVE, Step.GIVE_BACK, Step.WITHDRAW));
            if (state == EscalationState.RAISED) {
                steps.add(Step.ACKNOWLEDGE);
            }
            if (state != EscalationState.DEFERRED) {
                steps.add(Step.DEFER);
            }
            if (level == 1) {
                steps.add(Step.ESCALATE);
            }
        }
        if (state.isAnswered()) {
            steps.add(Step.CLOSE);
        }
        if (between && (state == EscalationState.RESOLVED || state == EscalationState.CLOSED)) {
            steps.addAll(Set.of(Step.RATIFY, Step.OVERTURN));
        }
        return steps;
    }

    private static boolean isHis(Step step, Body body, Escalation e) {
        return switch (step) {
            // raising a draft is a matter of the body that raises: whoever calls it has asked for that
            case RAISE -> body.getParent() != null;
            case REDRAFT, THROW_AWAY, WITHDRAW, CLOSE -> body.equals(DSAAG);
            default -> body.equals(e.getHolder());
        };
    }

    static Stream<Arguments> statesAndSteps() {
        return Stream.of(EscalationState.values())
                .flatMap(state -> Stream.of(Step.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("statesAndSteps")
    void aStepIsTakenExactlyWhereTheStateAndTheBodyAllowIt(EscalationState state, Step step) {
        for (int level : List.of(1, 2)) {
            for (boolean between : List.of(false, true)) {
                for (Body body : BODIES) {
                    Escalation e = in(state, level, between);
                    String where = level + (between ? ", between meetings, by " : ", by ") + body.getCode();
                    int kept = e.getSteps().size();
                    Body holder = e.getHolder();
                    if (possible(state, level, between).contains(step) && isHis(step, body, e)) {
                        DOING.get(step).accept(e, by(body));
                        assertThat(e.getSteps()).as(where).hasSize(kept + (step == Step.REDRAFT ? 0 : 1));
                    } else {
                        assertThatThrownBy(() -> DOING.get(step).accept(e, by(body)))
                                .as(where)
                                .isInstanceOf(RuleViolation.class);
                        assertThat(e.getState()).as(where).isEqualTo(state);
                        assertThat(e.getHolder()).as(where).isEqualTo(holder);
                        assertThat(e.getSteps()).as(where).hasSize(kept);
                    }
                    assertThat(e.mustAct().isPresent())
                            .as(where)
                            .isEqualTo(e.getState().isOpen());
                }
            }
        }
    }
}
