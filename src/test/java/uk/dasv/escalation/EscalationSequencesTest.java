package uk.dasv.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.RuleViolation;

/**
 * Whatever is tried in whatever order by whichever body of a line of three: what holds, holds after every step. The sequences are
 * seeded and short, and a failure names all steps that were taken, so that there is nothing to shrink.
 */
class EscalationSequencesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Body BOARD = new Body("GB", "Governance Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private static final Body CHAIRS = new Body("CG", "Chairs Group", "Chairs Group", Body.Kind.CHAIRS_GROUP, BOARD);
    private static final Body DSAAG = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, CHAIRS);
    private static final List<Body> LINE = List.of(DSAAG, CHAIRS, BOARD);
    private static final Person LEAD = new Person("Lead", "lead@example.org", null, false);

    @Test
    void oneOpenPerSubjectNoLevelSkippedOneBodyToActAndNothingClosedWithoutAnAnswer() {
        Map<StepKind, Integer> taken = new EnumMap<>(StepKind.class);
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            List<Escalation> all = new ArrayList<>();
            List<String> done = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Moment now = new Moment(
                        LEAD, LINE.get(random.nextInt(LINE.size())), Instant.EPOCH.plusSeconds(i), DAY.plusDays(i));
                String step = take(random, all, now);
                if (step != null) {
                    done.add(step);
                }
                holds(all, "seed " + seed + ": " + done);
            }
            all.forEach(e -> e.getSteps().forEach(s -> taken.merge(s.getKind(), 1, Integer::sum)));
        }
        assertThat(taken).as("every step was taken, and often").containsKeys(StepKind.values());
        assertThat(taken.values()).allMatch(times -> times > 20);
    }

    /** Tries one step; null where it was refused. */
    private static String take(Random random, List<Escalation> all, Moment now) {
        int what = random.nextInt(15);
        try {
            if (all.isEmpty() || what == 0) {
                return raise(all, now);
            }
            Escalation e = all.get(random.nextInt(all.size()));
            boolean between = random.nextBoolean();
            switch (what) {
                case 1 -> e.acknowledge(now);
                case 2 -> e.putOnAgenda(now, meeting(now));
                case 3 -> e.defer(now, meeting(now), "Later");
                case 4, 5 -> {
                    e.resolve(now, "Agreed");
                    settle(e, now, between);
                }
                case 6 -> e.giveBack(now, "Guidance");
                case 7, 8 -> {
                    e.escalateOnward(now, "Above us", null);
                    settle(e, now, between);
                }
                case 9 -> e.withdraw(now, "Settled");
                case 10 -> e.close(now, "Done");
                case 11 -> e.ratify(now, null);
                case 12, 13 -> e.takeOffAgenda(now, meeting(now), "Next time");
                default -> overturn(all, e, now);
            }
            return now.actingFor().getCode() + " " + what + " " + e.getReference();
        } catch (RuleViolation refused) {
            return null;
        }
    }

    private static void settle(Escalation e, Moment now, boolean between) {
        if (between) {
            e.betweenMeetings(now, null);
        }
    }

    /** As {@code EscalationSteps} does: what is closed stays so while the subject is raised again. */
    private static void overturn(List<Escalation> all, Escalation e, Moment now) {
        if (e.getState() == EscalationState.CLOSED && anyOpen(all)) {
            throw RuleViolation.of("escalation.anotherIsOpen", "-");
        }
        e.overturn(now, "Not agreed", null);
    }

    /** As the database does: a subject has one open escalation. */
    private static String raise(List<Escalation> all, Moment now) {
        if (anyOpen(all)) {
            throw RuleViolation.of("constraint.escalation_open_subject");
        }
        Escalation raised = new Escalation(
                all.size() + 1L,
                "ESC-" + (all.size() + 1),
                new EscalationSubject(SubjectKind.ACTION, "ERE-PROT-01", "An action", "{}"),
                new Request(AsksFor.DECISION, "Decide", "Not ours", null, "It stops", null),
                now,
                null);
        all.add(raised);
        return now.actingFor().getCode() + " raises " + raised.getReference();
    }

    private static boolean anyOpen(List<Escalation> all) {
        return all.stream().anyMatch(e -> e.getOpenSubject() != null);
    }

    private static Meeting meeting(Moment now) {
        return new Meeting(now.actingFor(), now.on().plusDays(30), now.on().plusDays(20), "Online");
    }

    private static void holds(List<Escalation> all, String how) {
        assertThat(all.stream().filter(e -> e.getState().isOpen()).count())
                .as(how)
                .isLessThanOrEqualTo(1);
        for (Escalation e : all) {
            assertThat(e.getOpenSubject() != null)
                    .as("holds the place exactly while it is open, %s", how)
                    .isEqualTo(e.getState().isOpen());
            List<EscalationLeg> legs = e.getLegs();
            assertThat(legs.get(0).getFrom()).as(how).isEqualTo(e.getRaisingBody());
            assertThat(legs).as("no level is skipped, %s", how).allSatisfy(l -> assertThat(l.getTo())
                    .isEqualTo(l.getFrom().getParent()));
            assertThat(legs.get(legs.size() - 1).getTo()).as(how).isEqualTo(e.getHolder());
            assertThat(e.mustAct().isPresent()).as(how).isEqualTo(e.getState().isOpen());
            if (e.getState().isWaiting()) {
                assertThat(e.mustAct()).as(how).contains(e.getHolder());
                assertThat(legs.stream().filter(l -> l.getDecidedOn() == null).toList())
                        .as("it waits at one level, %s", how)
                        .containsExactly(legs.get(legs.size() - 1));
            }
            boolean over =
                    e.getState() == EscalationState.CLOSED || e.getState().isAnswered();
            assertThat(e.getAnswer() != null).as("answered, %s", how).isEqualTo(over);
        }
    }
}
