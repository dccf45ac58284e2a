package uk.dasv.meeting.agenda;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.Escalation;
import uk.dasv.escalation.EscalationSubject;
import uk.dasv.escalation.Moment;
import uk.dasv.escalation.Request;
import uk.dasv.escalation.TargetMeeting;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.exceptions.ExceptionRules;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingsChanged;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.MeetingBook;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionSource;
import uk.dasv.plan.dates.DateChange;
import uk.dasv.platform.BaseEntity;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.RiskMatrixReview;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.Heard;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** A Board, a Chairs Group and two DSAAGs, each with what can come before a meeting, and all that keeps their agendas. */
abstract class AgendaOnDatabase extends OnDatabase {

    static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    static final Instant NOW = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    final Body chairs = new Body("CG", "Chairs Group", "Chairs", Body.Kind.CHAIRS_GROUP, board);
    final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, chairs);
    final Body amber = new Body("AV", "Amber Valley DSAAG", "Amber Valley", Body.Kind.DSAAG, chairs);
    final Person lead = new Person("Lead", "lead@example.org", null, false);
    final Organisation council = new Organisation("Council", Organisation.Kind.COUNCIL);
    final Strategy strategy = new Strategy(
            "S", "Strategy", Strategy.State.ADOPTED, TODAY.minusYears(1), TODAY.plusYears(3), "Safe", null, null);
    final Outcome outcome = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);
    final RiskMatrix matrix = new RiskMatrix("Matrix", 9001, TODAY);
    final List<String> audited = new ArrayList<>();

    Body acting = chairs;
    boolean seesAgendas = true;
    private int plans;
    List<ExceptionKind> applied = List.of();

    @BeforeEach
    void aLine() {
        List.of(board, chairs, erewash, amber, lead, council, strategy, outcome, matrix)
                .forEach(em::persist);
        em.persist(new RiskMatrixReview(matrix, Band.EXTREME, Body.Kind.CHAIRS_GROUP));
        em.persist(new RiskMatrixReview(matrix, Band.EXTREME, Body.Kind.GOVERNANCE_BOARD));
        flushAndClear();
    }

    Meeting meets(Body body, int days) {
        return meets(body, days, Meeting.State.SCHEDULED);
    }

    Meeting meets(Body body, int days, Meeting.State state) {
        Meeting meeting =
                new Meeting(BaseEntity.newId(), body, TODAY.plusDays(days), TODAY.plusDays(days - 7), "Online", state);
        em.persist(meeting);
        em.flush();
        return meeting;
    }

    Escalation raise(Body from, String reference, int daysAgo, boolean urgent, Meeting target) {
        Escalation escalation = new Escalation(
                BaseEntity.newId(),
                reference,
                new EscalationSubject(SubjectKind.ISSUE, "I-" + reference, "Issue of " + reference, "{}"),
                new Request(
                        AsksFor.DECISION,
                        "Decide it",
                        "Not ours",
                        null,
                        "It stops",
                        urgent ? "Somebody is unsafe" : null),
                new Moment(lead, em.find(Body.class, from.getId()), NOW, TODAY.minusDays(daysAgo)),
                target);
        em.persist(escalation);
        em.flush();
        return escalation;
    }

    Escalation escalation(String reference) {
        return em.createQuery("SELECT e FROM Escalation e WHERE e.reference = :reference", Escalation.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    void risk(String reference, Body body, Band band, Integer score, int dueInDays) {
        Risk risk = new Risk(reference, body, outcome, "Risk " + reference, RiskKind.RISK, TODAY.minusYears(1));
        risk.describe("Risk " + reference, "A cause", "An event", "A consequence");
        em.persist(risk);
        em.flush();
        em.createQuery(
                        "UPDATE Risk r SET r.currentBand = :band, r.currentScore = :score, r.currentLikelihood = 4,"
                                + " r.currentImpact = 4, r.gapPlace = :place, r.nextReviewOn = :due WHERE r.reference = :reference")
                .setParameter("band", band)
                .setParameter("score", score)
                .setParameter("place", -score)
                .setParameter("due", TODAY.plusDays(dueInDays))
                .setParameter("reference", reference)
                .executeUpdate();
    }

    Action action(Body body, String reference) {
        ActionPlan plan = new ActionPlan(body, "Plan " + reference, TODAY.minusDays(50 + plans++), TODAY.plusYears(1));
        em.persist(plan);
        Action action = new Action(
                BaseEntity.newId(),
                reference,
                plan,
                outcome,
                new Action.Proposal(
                        "Action " + reference,
                        null,
                        "Everybody is trained",
                        council,
                        lead,
                        TODAY.minusDays(40),
                        TODAY.plusDays(40),
                        ActionSource.STRATEGY));
        action.agree(TODAY.minusDays(40));
        action.start();
        em.persist(action);
        em.flush();
        return action;
    }

    void asksForDate(Action action, int days) {
        em.persist(new DateChange(BaseEntity.newId(), action, TODAY.plusDays(days), "The trainer is away", lead, NOW));
        em.flush();
    }

    /** The agenda as lines of kind, reference and why, of what stands on it. */
    List<String> lines(Meeting meeting) {
        return items().open(meeting).stream()
                .map(i -> i.getKind() + " "
                        + (i.about() == null ? i.getTitle() : i.about().reference()))
                .toList();
    }

    String whyOf(Meeting meeting, String reference) {
        return item(meeting, reference).getWhy();
    }

    AgendaItem item(Meeting meeting, String reference) {
        return items().of(meeting).stream()
                .filter(i -> i.about() != null && i.about().reference().equals(reference)
                        || i.getTitle().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    Meeting again(Meeting meeting) {
        flushAndClear();
        return em.find(Meeting.class, meeting.getId());
    }

    AgendaDesk.OfMeeting of(Meeting meeting) {
        return new AgendaDesk.OfMeeting(meeting.getBody().getCode(), meeting.getMeetsOn(), meeting.getVersion());
    }

    void open(Meeting meeting) {
        desk().open(of(again(meeting)));
        flushAndClear();
    }

    void publish(Meeting meeting) {
        desk().publish(of(again(meeting)));
        flushAndClear();
    }

    AgendaDesk desk() {
        return wired().make(AgendaDesk.class);
    }

    AgendaItems items() {
        return wired().make(AgendaItems.class);
    }

    AgendaQueries queries() {
        return wired().make(AgendaQueries.class);
    }

    MeetingBook book() {
        Wired wired = wired();
        TargetMeeting targets = wired.make(TargetMeeting.class);
        return Wired.on(
                        em,
                        CLOCK,
                        wired.make(AuditTrail.class),
                        wired.make(CarryForward.class),
                        wired.make(CurrentUser.class),
                        Heard.<Object>by(event -> {
                            if (event instanceof MeetingsChanged meetings) {
                                targets.onMeetings(meetings);
                            }
                        }))
                .make(MeetingBook.class);
    }

    Wired wired() {
        CurrentUser user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(lead.getId(), "Lead", false, List.of());
            }

            @Override
            public Optional<Grant> actingFor() {
                return Optional.of(new Grant(
                        acting.getId(),
                        acting.getCode(),
                        acting.getName(),
                        acting.getShortName(),
                        acting.getPath(),
                        Role.SECRETARY,
                        Set.of()));
            }
        };
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event + " " + kind + " " + reference + ": "
                        + String.join(
                                "; ",
                                changes.list().stream()
                                        .map(c -> c.field() + " " + c.before() + " > " + c.after())
                                        .toList())
                        + " (" + reason + ")");
            }
        };
        Access access = new Access() {
            @Override
            public boolean may(Permission permission, SubjectKind kind, String reference) {
                return seesAgendas;
            }
        };
        ExceptionRules rules = new ExceptionRules() {
            @Override
            public Map<ExceptionKind, Integer> applied() {
                Map<ExceptionKind, Integer> map = new java.util.EnumMap<>(ExceptionKind.class);
                applied.forEach(k -> map.put(k, k.hasThreshold() ? k.least() : 0));
                return map;
            }
        };
        return Wired.on(em, CLOCK, user, audit, access, rules, Heard.<Object>by(e -> {}));
    }
}
