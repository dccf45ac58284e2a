package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.exceptions.ExceptionRules;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingsChanged;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.MeetingBook;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.RiskMatrixReview;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.review.ReviewCalendar;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.Heard;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/**
 * However meetings are booked, moved and cancelled, every risk is due when the plain rule says so: Extreme at every
 * Chairs Group and Board meeting of its line, High at every Chairs Group meeting, Moderate after six months, Low after a
 * year; an escalated one when its overseer meets, too; earlier where a reviewer asked for that.
 */
class ReviewDueOverMeetingsJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final int MONTHS_WITH_NO_MEETING = 2;

    private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Body chairs = new Body("CG", "Chairs Group", "Chairs", Body.Kind.CHAIRS_GROUP, board);
    private final Body others = new Body("CO", "Other chairs", "Others", Body.Kind.CHAIRS_GROUP, board);
    private final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, chairs);
    private final Body derby = new Body("DER", "Derby DSAAG", "Derby", Body.Kind.DSAAG, others);
    private final Body apart = new Body("XB", "Board of another line", "Apart", Body.Kind.GOVERNANCE_BOARD, null);
    private final List<Body> bodies = List.of(board, chairs, others, erewash, derby, apart);
    private final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "No abuse", null, null);
    private final Outcome outcome = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);

    /** What the risks are, as the oracle needs to know. */
    private record Known(Band band, Body register, Body overseer, LocalDate from, LocalDate chosen) {}

    private final Map<String, Known> risks = new LinkedHashMap<>();

    /** Where the meetings are, by body and day. */
    private final Map<Body, TreeMap<LocalDate, Long>> meetings = new LinkedHashMap<>();

    private final List<String> story = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261125, 77, 4242, 987654321, 31337})
    void everyRiskIsDueWhenThePlainRuleSaysSo(long seed) {
        Random random = new Random(seed);
        aMatrixThatSaysSo();
        for (int i = 0; i < 24; i++) {
            risk(random, i);
        }
        flushAndClear();
        for (int step = 0; step < 40; step++) {
            take(random);
            compare(seed);
        }
    }

    private void aMatrixThatSaysSo() {
        bodies.forEach(em::persist);
        RiskMatrix matrix = new RiskMatrix("Matrix", 1, TODAY);
        List.of(strategy, outcome, matrix).forEach(em::persist);
        em.persist(new RiskMatrixReview(matrix, Band.LOW, 12));
        em.persist(new RiskMatrixReview(matrix, Band.MODERATE, 6));
        for (Band band : List.of(Band.HIGH, Band.EXTREME)) {
            em.persist(new RiskMatrixReview(matrix, band, MONTHS_WITH_NO_MEETING));
            em.persist(new RiskMatrixReview(matrix, band, Body.Kind.CHAIRS_GROUP));
        }
        em.persist(new RiskMatrixReview(matrix, Band.EXTREME, Body.Kind.GOVERNANCE_BOARD));
        bodies.forEach(body -> meetings.put(body, new TreeMap<>()));
    }

    private void risk(Random random, int number) {
        Body register = bodies.get(random.nextInt(bodies.size()));
        Body overseer = register.getParent() != null && random.nextInt(3) == 0 ? register.getParent() : register;
        Band band = Band.values()[random.nextInt(Band.values().length)];
        LocalDate from = TODAY.minusDays(random.nextInt(120));
        LocalDate chosen = random.nextInt(4) == 0 ? from.plusDays(1 + random.nextInt(200)) : null;
        Risk risk = new Risk("R-" + number, register, outcome, "Risk " + number, RiskKind.RISK, from);
        risk.scored(ScoreLevel.CURRENT, new Score(3, 3), band, false, from);
        risk.overseenBy(overseer);
        LocalDate byRule = byRule(new Known(band, register, overseer, from, null));
        risk.lookAgain(from, byRule, chosen);
        em.persist(risk);
        risks.put(
                risk.getReference(),
                new Known(band, register, overseer, from, chosen != null && chosen.isBefore(byRule) ? chosen : null));
    }

    private void take(Random random) {
        Body body = bodies.get(random.nextInt(bodies.size()));
        TreeMap<LocalDate, Long> booked = meetings.get(body);
        LocalDate to = TODAY.plusDays(random.nextInt(400));
        int what = random.nextInt(10);
        if (booked.isEmpty() || what < 5) {
            if (!booked.containsKey(to)) {
                book(body, to);
            }
        } else {
            LocalDate from = List.copyOf(booked.keySet()).get(random.nextInt(booked.size()));
            if (what < 8 && !booked.containsKey(to)) {
                move(body, from, to);
            } else {
                cancel(body, from);
            }
        }
        flushAndClear();
    }

    private void book(Body body, LocalDate day) {
        story.add("book " + body.getCode() + " " + day);
        desk().book(new MeetingBook.Book(body.getCode(), day, day.minusDays(7), "Online"));
        meetings.get(body).put(day, meeting(body, day).getId());
    }

    private void move(Body body, LocalDate from, LocalDate to) {
        story.add("move " + body.getCode() + " " + from + " " + to);
        Meeting meeting = meeting(body, from);
        desk().move(new MeetingBook.Move(
                body.getCode(), meeting.getId(), meeting.getVersion(), to, to.minusDays(3), "Online", "For the test"));
        meetings.get(body).put(to, meetings.get(body).remove(from));
    }

    private void cancel(Body body, LocalDate day) {
        story.add("cancel " + body.getCode() + " " + day);
        Meeting meeting = meeting(body, day);
        desk().cancel(new MeetingBook.Cancel(body.getCode(), meeting.getId(), meeting.getVersion(), "For the test"));
        meetings.get(body).remove(day);
    }

    private Meeting meeting(Body body, LocalDate day) {
        return em.createQuery("SELECT m FROM Meeting m WHERE m.body = :body AND m.takenOn = :day", Meeting.class)
                .setParameter("body", body)
                .setParameter("day", day)
                .getSingleResult();
    }

    private void compare(long seed) {
        Map<String, LocalDate> due = new LinkedHashMap<>();
        em.createQuery("SELECT r.reference, r.nextReviewOn FROM Risk r ORDER BY r.id", Object[].class)
                .getResultList()
                .forEach(r -> due.put((String) r[0], (LocalDate) r[1]));
        risks.forEach((reference, known) -> {
            LocalDate byRule = byRule(known);
            LocalDate expected = known.chosen() != null && known.chosen().isBefore(byRule) ? known.chosen() : byRule;
            assertThat(due.get(reference))
                    .as("seed %s, %s %s after %s", seed, reference, known, story)
                    .isEqualTo(expected);
        });
    }

    /** The rule as people say it, over all meetings there are. */
    private LocalDate byRule(Known risk) {
        Set<Body.Kind> lookedAtBy =
                switch (risk.band()) {
                    case EXTREME -> Set.of(Body.Kind.CHAIRS_GROUP, Body.Kind.GOVERNANCE_BOARD);
                    case HIGH -> Set.of(Body.Kind.CHAIRS_GROUP);
                    default -> Set.of();
                };
        LocalDate atTheLatest = risk.from()
                .plusMonths(
                        switch (risk.band()) {
                            case EXTREME, HIGH -> MONTHS_WITH_NO_MEETING;
                            case MODERATE -> 6;
                            case LOW -> 12;
                        });
        LocalDate byBand = bodies.stream()
                .filter(body -> lookedAtBy.contains(body.getKind()) && ofOneLine(body, risk.register()))
                .flatMap(body -> next(body, risk.from()))
                .min(LocalDate::compareTo)
                .orElse(atTheLatest);
        return risk.overseer().equals(risk.register())
                ? byBand
                : Stream.concat(Stream.of(byBand), next(risk.overseer(), risk.from()))
                        .min(LocalDate::compareTo)
                        .orElseThrow();
    }

    private Stream<LocalDate> next(Body body, LocalDate after) {
        return meetings.get(body).keySet().stream().filter(day -> day.isAfter(after));
    }

    private static boolean ofOneLine(Body one, Body other) {
        return above(one, other) || above(other, one);
    }

    private static boolean above(Body upper, Body lower) {
        for (Body body = lower; body != null; body = body.getParent()) {
            if (body.equals(upper)) {
                return true;
            }
        }
        return false;
    }

    private MeetingBook desk() {
        AuditTrail silent = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                // what the audit says is another test's
            }
        };
        ReviewCalendar calendar = Wired.on(em, CLOCK).make(ReviewCalendar.class);
        CurrentUser nobody = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(1, "Lead", false, List.of());
            }
        };
        return Wired.on(em, CLOCK, silent, nobody, new Access(), new ExceptionRules(), Heard.<Object>by(event -> {
                    if (event instanceof MeetingsChanged meetings) {
                        calendar.onMeetings(meetings);
                    }
                }))
                .make(MeetingBook.class);
    }
}
