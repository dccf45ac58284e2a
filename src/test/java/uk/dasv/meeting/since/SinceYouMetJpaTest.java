package uk.dasv.meeting.since;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.Escalation;
import uk.dasv.escalation.EscalationSubject;
import uk.dasv.escalation.Moment;
import uk.dasv.escalation.Request;
import uk.dasv.escalation.register.EscalationsSince;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.Organisation;
import uk.dasv.governance.met.LastMet;
import uk.dasv.governance.met.SinceMet;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.Whereabouts;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionFilter;
import uk.dasv.plan.ActionLinks;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionSort;
import uk.dasv.plan.ActionSource;
import uk.dasv.plan.Brag;
import uk.dasv.plan.PathToGreen;
import uk.dasv.plan.Progress;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.Assessment;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.MatrixView;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.register.RiskFilter;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.risk.register.RiskSort;
import uk.dasv.risk.review.ReviewDecision;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.Backdated;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/**
 * What is counted since a body last met, against what the kept states and steps say when they are replayed one by one; and
 * each count against the list that it leads to.
 */
class SinceYouMetJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final List<String> ENDED = List.of("COMPLETED", "CANCELLED", "SUPERSEDED");
    private static final List<String> COURSE = List.of("RED", "AMBER", "GREEN");

    private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Body chairs = new Body("CG", "Chairs Group", "Chairs", Body.Kind.CHAIRS_GROUP, board);
    private final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, chairs);
    private final Body derby = new Body("DER", "Derby DSAAG", "Derby", Body.Kind.DSAAG, chairs);
    private final List<Body> bodies = List.of(board, chairs, erewash, derby);
    private final Person owner = new Person("Owner", "owner@example.org", null, false);
    private final Person lead = new Person("Lead", "lead@example.org", null, false);
    private final Organisation council = new Organisation("Council", Organisation.Kind.COUNCIL);
    private final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "Safe", null, null);
    private final Outcome outcome = new Outcome(strategy, "PROT", "Protection", "Protected", 1);
    private final Map<Body, ActionPlan> plans = new HashMap<>();
    private final Map<Body, Meeting> next = new HashMap<>();
    private final RiskMatrix matrix = new RiskMatrix("Matrix", 1, TODAY.minusYears(1));
    private Body acting = board;

    @ParameterizedTest(name = "course {0}")
    @ValueSource(longs = {1, 2})
    void countsWhatTheKeptStatesSayAndEachCountIsThatOfItsList(long seed) {
        Random random = new Random(seed);
        aPartnership();
        for (int i = 0; i < 45; i++) {
            action("A-" + i, random);
        }
        for (int i = 0; i < 35; i++) {
            risk("R-" + i, random);
        }
        for (int i = 0; i < 40; i++) {
            escalation(i, random);
        }
        flushAndClear();

        Map<SinceCounts.Things, Set<SinceMet>> seen = new EnumMap<>(SinceCounts.Things.class);
        for (Body body : bodies) {
            acting = body;
            SinceCounts counts =
                    wired().make(SinceYouMet.class).of(body.getCode()).orElseThrow();
            for (SinceCounts.Line line : counts.lines()) {
                Map<SinceMet, Long> expected =
                        switch (line.things()) {
                            case ACTIONS -> actionsReplayed(counts.met());
                            case RISKS -> risksReplayed(counts.met());
                            case ESCALATIONS -> escalationsReplayed(body, counts.met());
                        };
                assertThat(line.counts())
                        .as("%s of %s, course %d", line.things(), body.getCode(), seed)
                        .isEqualTo(expected);
                line.counts().forEach((what, number) -> {
                    assertThat(listed(line.things(), counts.met(), what))
                            .as("list of %s %s of %s, course %d", what, line.things(), body.getCode(), seed)
                            .isEqualTo(number);
                    if (number > 0) {
                        seen.computeIfAbsent(line.things(), t -> EnumSet.noneOf(SinceMet.class))
                                .add(what);
                    }
                });
            }
        }
        assertThat(seen.get(SinceCounts.Things.ACTIONS)).as("something of each").hasSize(6);
        assertThat(seen.get(SinceCounts.Things.RISKS)).as("something of each").hasSize(6);
        assertThat(seen.get(SinceCounts.Things.ESCALATIONS))
                .as("something of each")
                .hasSize(5);
    }

    @Test
    void aBodyThatHasNotMetCountsFromTheFirstDayOfWhatIsKnown() {
        aPartnership();
        Action action = proposed("A-1", derby, TODAY.plusDays(30));
        em.persist(action);
        Backdated.state(em, "plan_action", action.getId(), noon(TODAY.minusDays(90)));
        action.agree(TODAY.minusDays(80));
        Backdated.state(em, "plan_action", action.getId(), noon(TODAY.minusDays(80)));
        flushAndClear();
        acting = derby;

        SinceCounts counts = wired().make(SinceYouMet.class).of("DER").orElseThrow();

        assertThat(counts.met().on()).isNull();
        assertThat(counts.first()).isEqualTo(TODAY.minusDays(90));
        assertThat(counts.lines().get(0).count(SinceMet.NEW)).isEqualTo(1);
    }

    @Test
    void nothingOfANeighbourIsCounted() {
        aPartnership();
        Action action = proposed("A-1", derby, TODAY.plusDays(30));
        action.agree(TODAY.minusDays(9));
        em.persist(action);
        em.persist(new Risk("R-1", derby, outcome, "Theirs", RiskKind.RISK, TODAY.minusDays(1)));
        flushAndClear();
        acting = erewash;

        assertThat(wired().make(SinceYouMet.class).of("DER"))
                .as("of another body")
                .isEmpty();
        assertThat(wired().make(SinceYouMet.class).of("CG"))
                .as("of the body above")
                .isEmpty();
        assertThat(wired().make(SinceYouMet.class).of("ERE").orElseThrow().nothing())
                .isTrue();
        LastMet theirs = new LastMet(derby.getId(), "DER", "Derby", derby.getPath(), null);
        for (SinceMet what : SinceMet.values()) {
            for (SinceCounts.Things things : SinceCounts.Things.values()) {
                assertThat(listed(things, theirs, what))
                        .as("%s %s", what, things)
                        .isZero();
            }
        }
    }

    private void aPartnership() {
        bodies.forEach(em::persist);
        List.of(owner, lead, council, strategy, outcome, matrix).forEach(em::persist);
        for (Body body : bodies) {
            ActionPlan plan = new ActionPlan(body, "Plan", TODAY.minusYears(1), TODAY.plusYears(1));
            em.persist(plan);
            plans.put(body, plan);
        }
        met(board, 100);
        met(chairs, 70);
        met(erewash, 40);
        Meeting off = met(erewash, 10);
        em.flush();
        em.createQuery("UPDATE Meeting m SET m.state = uk.dasv.governance.Meeting.State.CANCELLED WHERE m.id = :id")
                .setParameter("id", off.getId())
                .executeUpdate();
        for (Body body : bodies) {
            next.put(body, met(body, -20));
        }
    }

    private Meeting met(Body body, int daysAgo) {
        Meeting meeting = new Meeting(body, TODAY.minusDays(daysAgo), TODAY.minusDays(daysAgo + 7), "Here");
        em.persist(meeting);
        return meeting;
    }

    private Action proposed(String reference, Body body, LocalDate due) {
        return new Action(
                BaseEntity.newId(),
                reference,
                plans.get(body),
                outcome,
                new Action.Proposal(
                        "Title", null, null, council, owner, TODAY.minusYears(1), due, ActionSource.STRATEGY));
    }

    /** An action that takes some steps on some days, each of them kept. */
    private void action(String reference, Random random) {
        LocalDate day = TODAY.minusDays(160 - random.nextInt(150));
        Action action = proposed(
                reference, bodies.get(random.nextInt(bodies.size())), TODAY.plusDays(random.nextInt(150) - 110));
        em.persist(action);
        Backdated.state(em, "plan_action", action.getId(), noon(day));
        for (int step = 0; step < 7 && day.isBefore(TODAY); step++) {
            try {
                LocalDate on = day;
                switch (random.nextInt(step == 0 ? 2 : 8)) {
                    case 0, 1 -> action.agree(on);
                    case 2 -> action.cancel("No money");
                    case 3 -> {
                        action.claimCompletion(owner, "Done");
                        if (random.nextBoolean()) {
                            action.verifyCompletion(lead, on);
                        }
                    }
                    case 4 -> action.passDue();
                    default -> said(action, random, on);
                }
            } catch (RuleViolation refused) {
                continue;
            }
            em.flush();
            Backdated.state(em, "plan_action", action.getId(), noon(day));
            day = day.plusDays(1 + random.nextInt(40));
        }
    }

    private static void said(Action action, Random random, LocalDate on) {
        Brag rating = List.of(Brag.GREEN, Brag.AMBER, Brag.RED).get(random.nextInt(3));
        action.takeProgress(
                new Progress(rating, "Because", 10, "Done", "Next", null, new PathToGreen("Step", "Me", on)),
                on.withDayOfMonth(1),
                noon(on),
                on);
    }

    private void risk(String reference, Random random) {
        LocalDate day = TODAY.minusDays(160 - random.nextInt(150));
        Risk risk = new Risk(
                BaseEntity.newId(),
                reference,
                bodies.get(random.nextInt(bodies.size())),
                outcome,
                "Title",
                RiskKind.RISK,
                day);
        em.persist(risk);
        Backdated.state(em, "risk", risk.getId(), noon(day));
        for (int step = 0; step < 8 && day.isBefore(TODAY); step++) {
            try {
                LocalDate on = day;
                switch (random.nextInt(8) + (risk.isProposal() ? 0 : 10)) {
                    case 0, 1, 2, 3, 4, 5 -> risk.open(on);
                    case 6 -> risk.reject(on);
                    case 10 -> risk.reviewed(ReviewDecision.CLOSE, on, noon(on), null);
                    default -> {
                        if (random.nextBoolean()) {
                            risk.lookAgain(on, on.plusDays(random.nextInt(60)), null);
                        }
                        em.persist(scored(risk, random, on));
                    }
                }
            } catch (RuleViolation refused) {
                continue;
            }
            em.flush();
            Backdated.state(em, "risk", risk.getId(), noon(day));
            day = day.plusDays(1 + random.nextInt(40));
        }
    }

    private Assessment scored(Risk risk, Random random, LocalDate on) {
        Map<Score, Band> bands = new HashMap<>();
        for (int likelihood = 1; likelihood <= 5; likelihood++) {
            for (int impact = 1; impact <= 5; impact++) {
                bands.put(new Score(likelihood, impact), Band.HIGH);
            }
        }
        return new Assessment(
                risk,
                ScoreLevel.CURRENT,
                new Score(1 + random.nextInt(5), 1 + random.nextInt(5)),
                new MatrixView(matrix, bands, Map.of(), Map.of()),
                "Counted",
                owner,
                on,
                noon(on));
    }

    private void escalation(int number, Random random) {
        LocalDate day = TODAY.minusDays(150 - random.nextInt(145));
        Body from = bodies.get(1 + random.nextInt(3));
        Escalation escalation = new Escalation(
                BaseEntity.newId(),
                "ESC-" + number,
                new EscalationSubject(SubjectKind.ACTION, "X-" + number, "Title", "{}"),
                new Request(AsksFor.DECISION, "Decide", "No money", null, "People wait", null),
                now(from, day),
                random.nextInt(3) == 0 ? null : target(from.getParent(), random));
        em.persist(escalation);
        for (int step = 0; step < 5; step++) {
            day = day.plusDays(1 + random.nextInt(30));
            if (!day.isBefore(TODAY)) {
                return;
            }
            try {
                Moment then = now(escalation.getHolder(), day);
                switch (random.nextInt(7)) {
                    case 0, 1 -> escalation.acknowledge(then);
                    case 2 -> escalation.escalateOnward(then, "Not here", target(board, random));
                    case 3 -> escalation.resolve(then, "Decided");
                    case 4 -> escalation.giveBack(then, "Try this");
                    case 5 -> escalation.withdraw(now(escalation.getRaisingBody(), day), "No longer");
                    default -> escalation.close(now(escalation.getRaisingBody(), day), "Acted");
                }
            } catch (RuleViolation refused) {
                // it stays as it is
            }
        }
    }

    /** The meeting to come, or one of the past, so that it has gone by undecided. */
    private Meeting target(Body body, Random random) {
        return random.nextBoolean()
                ? next.get(body)
                : em.createQuery(
                                "SELECT m FROM Meeting m WHERE m.body = :body AND m.meetsOn < :today ORDER BY m.meetsOn",
                                Meeting.class)
                        .setParameter("body", body)
                        .setParameter("today", TODAY)
                        .setMaxResults(1)
                        .getSingleResult();
    }

    private Moment now(Body body, LocalDate day) {
        return new Moment(lead, body, noon(day), day);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** The kept states of everything of the body acted for and below, thing by thing in their order. */
    private Map<Long, List<Object[]>> kept(String table, String columns) {
        Map<Long, List<Object[]>> states = new TreeMap<>();
        for (Object row : em.createNativeQuery("SELECT h.id, h.row_since, h.row_until, " + columns + " FROM " + table
                        + "_history h JOIN " + table + " t ON t.id = h.id JOIN body b ON b.id = t.body_id"
                        + " WHERE b.path LIKE '" + acting.getPath() + "%' ORDER BY h.state_no")
                .getResultList()) {
            Object[] state = (Object[]) row;
            states.computeIfAbsent((Long) state[0], id -> new ArrayList<>()).add(state);
        }
        return states;
    }

    /** The state in which it was at the end of the day, or null. */
    private static Object[] at(List<Object[]> states, LocalDate day) {
        Instant end = day.plusDays(1)
                .atStartOfDay(java.time.ZoneId.of("Europe/London"))
                .toInstant();
        return states.stream()
                .filter(s -> moment(s[1]).isBefore(end)
                        && (s[2] == null || !moment(s[2]).isBefore(end)))
                .findFirst()
                .orElse(null);
    }

    private static Instant moment(Object found) {
        return (found instanceof LocalDateTime time ? time : ((java.sql.Timestamp) found).toLocalDateTime())
                .toInstant(ZoneOffset.UTC);
    }

    private static LocalDate day(Object found) {
        return found == null ? null : ((java.sql.Date) found).toLocalDate();
    }

    private Map<SinceMet, Long> actionsReplayed(LastMet met) {
        Map<SinceMet, Long> counts = none(EnumSet.complementOf(EnumSet.of(SinceMet.ANSWERED)));
        kept("plan_action", "h.state, h.rating, h.baseline_due, h.current_due")
                .values()
                .forEach(states -> {
                    Object[] now = states.get(states.size() - 1);
                    Object[] was = at(states, met.day());
                    boolean ended = ENDED.contains(now[3]);
                    boolean wasEnded = was != null && ENDED.contains(was[3]);
                    boolean agreed = now[5] != null;
                    count(counts, SinceMet.NEW, agreed && (was == null || was[5] == null));
                    count(counts, SinceMet.CLOSED, agreed && ended && !wasEnded);
                    int then = was == null ? -1 : COURSE.indexOf(was[4]);
                    int is = COURSE.indexOf(now[4]);
                    count(counts, SinceMet.WORSE, then >= 0 && is >= 0 && is < then);
                    count(counts, SinceMet.BETTER, then >= 0 && is > then);
                    boolean overdue = !ended && day(now[6]).isBefore(TODAY);
                    count(counts, SinceMet.OVERDUE, overdue && !day(now[6]).isBefore(met.day()));
                    count(counts, SinceMet.ALL_OVERDUE, overdue);
                });
        return counts;
    }

    private Map<SinceMet, Long> risksReplayed(LastMet met) {
        Map<SinceMet, Long> counts = none(EnumSet.complementOf(EnumSet.of(SinceMet.ANSWERED)));
        kept("risk", "h.state, h.current_score, h.opened_on, h.next_review_on")
                .values()
                .forEach(states -> {
                    Object[] now = states.get(states.size() - 1);
                    Object[] was = at(states, met.day());
                    boolean there = now[5] != null;
                    boolean wasThere = was != null && was[5] != null;
                    boolean closed = "CLOSED".equals(now[3]);
                    boolean wasClosed = was != null && "CLOSED".equals(was[3]);
                    count(counts, SinceMet.NEW, there && !wasThere);
                    count(counts, SinceMet.CLOSED, there && closed && !wasClosed);
                    boolean both = there && !closed && wasThere && now[4] != null && was[4] != null;
                    int course = both ? Integer.compare((Integer) now[4], (Integer) was[4]) : 0;
                    count(counts, SinceMet.WORSE, course > 0);
                    count(counts, SinceMet.BETTER, course < 0);
                    LocalDate by = day(now[6] == null ? now[5] : now[6]);
                    boolean overdue = there && !closed && by.isBefore(TODAY);
                    count(counts, SinceMet.OVERDUE, overdue && !by.isBefore(met.day()));
                    count(counts, SinceMet.ALL_OVERDUE, overdue);
                });
        return counts;
    }

    /** One step of an escalation as it was kept. */
    private record Step(String kind, LocalDate on, long acting, Long to) {}

    private Map<SinceMet, Long> escalationsReplayed(Body body, LastMet met) {
        Map<SinceMet, Long> counts = none(
                EnumSet.of(SinceMet.NEW, SinceMet.ANSWERED, SinceMet.CLOSED, SinceMet.OVERDUE, SinceMet.ALL_OVERDUE));
        Map<Long, List<Step>> all = new TreeMap<>();
        for (Object row : em.createNativeQuery("SELECT s.escalation_id, s.kind, s.happened_on, s.acting_body_id,"
                        + " s.to_body_id FROM escalation_step s ORDER BY s.position")
                .getResultList()) {
            Object[] s = (Object[]) row;
            all.computeIfAbsent((Long) s[0], id -> new ArrayList<>())
                    .add(new Step((String) s[1], day(s[2]), (Long) s[3], (Long) s[4]));
        }
        long me = body.getId();
        all.forEach((id, steps) -> {
            List<Step> up = steps.stream().filter(s -> isUp(s.kind())).toList();
            boolean before = up.stream().anyMatch(s -> Objects.equals(s.to(), me));
            boolean from = up.stream().anyMatch(s -> s.acting() == me);
            if (!before && !from) {
                return;
            }
            count(
                    counts,
                    SinceMet.NEW,
                    up.stream().anyMatch(s -> Objects.equals(s.to(), me) && s.on().isAfter(met.day())));
            boolean decided = before
                    && steps.stream()
                            .anyMatch(s -> s.acting() == me
                                    && s.on().isAfter(met.day())
                                    && Set.of("RESOLVED", "RETURNED", "ESCALATED")
                                            .contains(s.kind()));
            boolean answered = from
                    && steps.stream()
                            .anyMatch(s -> s.on().isAfter(met.day())
                                    && Set.of("RESOLVED", "RETURNED").contains(s.kind()));
            count(counts, SinceMet.ANSWERED, decided || answered);
            count(
                    counts,
                    SinceMet.CLOSED,
                    steps.stream()
                            .anyMatch(s -> s.on().isAfter(met.day())
                                    && Set.of("CLOSED", "WITHDRAWN").contains(s.kind())));
            overdue(counts, met, id, steps);
        });
        return counts;
    }

    private void overdue(Map<SinceMet, Long> counts, LastMet met, long id, List<Step> steps) {
        if (steps.stream().anyMatch(s -> Set.of("RESOLVED", "RETURNED", "CLOSED", "WITHDRAWN")
                .contains(s.kind()))) {
            return;
        }
        Object[] last = (Object[]) em.createNativeQuery("SELECT m.meets_on, l.acknowledge_by FROM escalation_leg l"
                        + " LEFT JOIN meeting m ON m.id = l.target_meeting_id WHERE l.escalation_id = " + id
                        + " ORDER BY l.position DESC LIMIT 1")
                .getSingleResult();
        boolean seen = !isUp(steps.get(steps.size() - 1).kind());
        List<LocalDate> passed = new ArrayList<>();
        passed.add(day(last[0]));
        passed.add(seen ? null : day(last[1]));
        passed.removeIf(d -> d == null || !d.isBefore(TODAY));
        count(counts, SinceMet.ALL_OVERDUE, !passed.isEmpty());
        count(counts, SinceMet.OVERDUE, passed.stream().anyMatch(d -> !d.isBefore(met.day())));
    }

    private static boolean isUp(String kind) {
        return Set.of("RAISED", "ESCALATED").contains(kind);
    }

    private static Map<SinceMet, Long> none(Set<SinceMet> of) {
        return new EnumMap<>(of.stream().collect(Collectors.toMap(Function.identity(), w -> 0L)));
    }

    private static void count(Map<SinceMet, Long> counts, SinceMet what, boolean such) {
        counts.merge(what, such ? 1L : 0L, Long::sum);
    }

    /** How many the list says there are of those to which that has happened. */
    private long listed(SinceCounts.Things things, LastMet met, SinceMet what) {
        return switch (things) {
            case ACTIONS ->
                wired().make(ActionQueries.class)
                        .list(
                                new ActionFilter(
                                        null,
                                        null,
                                        Set.of(),
                                        false,
                                        false,
                                        false,
                                        null,
                                        new ActionFilter.Further(
                                                null, null, null, Set.of(), null, null, null, met.code(), what, null)),
                                ActionSort.DUE,
                                false,
                                PageRequest.number(1))
                        .total();
            case RISKS ->
                wired().make(RiskQueries.class)
                        .register(
                                RiskFilter.everything()
                                        .with(new RiskFilter.Further(
                                                null,
                                                null,
                                                null,
                                                null,
                                                false,
                                                null,
                                                null,
                                                null,
                                                new RiskFilter.Since(met, what))),
                                RiskSort.REFERENCE,
                                false,
                                PageRequest.number(1))
                        .total();
            case ESCALATIONS ->
                wired().make(EscalationsSince.class)
                        .list(met, what, PageRequest.number(1))
                        .total();
        };
    }

    private Wired wired() {
        Access access = new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(List.of(acting.getPath()), List.of(), null);
            }

            @Override
            public boolean may(Permission permission, Whereabouts thing) {
                return thing.home().startsWith(acting.getPath());
            }
        };
        CurrentUser user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(lead.getId(), "Lead", false, List.of());
            }
        };
        Instance<?> links = (Instance<?>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("forEach")) {
                        return null;
                    }
                    return Collections.<ActionLinks>emptyList().iterator();
                });
        return Wired.on(em, access, user, CLOCK, links);
    }
}
