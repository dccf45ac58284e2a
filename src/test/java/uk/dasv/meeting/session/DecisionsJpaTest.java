package uk.dasv.meeting.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.Escalation;
import uk.dasv.escalation.EscalationAnswer;
import uk.dasv.escalation.EscalationMoved;
import uk.dasv.escalation.EscalationState;
import uk.dasv.escalation.EscalationSteps;
import uk.dasv.escalation.EscalationSubject;
import uk.dasv.escalation.Moment;
import uk.dasv.escalation.Request;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.exceptions.ExceptionRules;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.Membership;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.meeting.agenda.AgendaItem;
import uk.dasv.meeting.agenda.ItemKind;
import uk.dasv.meeting.agenda.ItemState;
import uk.dasv.meeting.agenda.Paper;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionSource;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.dates.DateChange;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskState;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.Heard;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** What a meeting decides is recorded once, performs its step, and keeps what was seen. */
class DecisionsJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final String MEETING = "CG " + TODAY;

    private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Body chairs = new Body("CG", "Chairs Group", "Chairs Group", Body.Kind.CHAIRS_GROUP, board);
    private final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, chairs);
    private final Organisation council = new Organisation("Council", Organisation.Kind.COUNCIL);
    private final Person secretary = new Person("Secretary", "secretary@example.org", council.getId(), false);
    private final Person chair = new Person("Chair", "chair@example.org", council.getId(), false);
    private final Person owner = new Person("Owner", "owner@example.org", council.getId(), false);
    private final Strategy strategy = new Strategy(
            "S", "Strategy", Strategy.State.ADOPTED, TODAY.minusYears(1), TODAY.plusYears(3), "No abuse", null, null);
    private final Outcome outcome = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);
    private final Meeting meeting = meeting(chairs, TODAY);
    private final Meeting later = new Meeting(chairs, TODAY.plusDays(90), TODAY.plusDays(80), "Hall");
    private final Meeting earlier = meeting(chairs, TODAY.minusDays(90));
    private final ActionPlan own = plan(chairs);
    private final ActionPlan theirs = plan(erewash);
    private final List<Object> fired = new ArrayList<>();
    private final List<String> audited = new ArrayList<>();
    private Person me = secretary;
    private int items;

    @BeforeEach
    void aMeetingInSession() {
        earlier.end(CLOCK.instant());
        em.persist(council);
        em.flush();
        List.of(board, chairs, erewash, secretary, chair, owner, strategy, outcome)
                .forEach(em::persist);
        List.of(meeting, later, earlier, own, theirs).forEach(em::persist);
        em.persist(new Membership(secretary, chairs, Role.SECRETARY, TODAY.minusYears(1), null));
        em.persist(new Membership(chair, chairs, Role.LEAD, TODAY.minusYears(1), null));
        em.persist(new Membership(owner, chairs, Role.MEMBER, TODAY.minusYears(1), null));
        em.flush();
    }

    @ParameterizedTest
    @CsvSource({"RESOLVE, RESOLVED", "RETURN, RETURNED", "ESCALATE, RAISED", "DEFER, DEFERRED"})
    void answersAnEscalation(DecisionKind kind, EscalationState state) {
        Escalation escalation = escalation();
        AgendaItem item = item(ItemKind.ESCALATION, SubjectKind.ESCALATION, "ESC-1");
        Decision decision = decided(item, escalation.getVersion(), kind, "So be it");

        Escalation after = em.find(Escalation.class, escalation.getId());
        assertThat(after.getState()).isEqualTo(state);
        assertThat(after.getHolder()).isEqualTo(kind == DecisionKind.ESCALATE ? board : chairs);
        assertThat(after.toRatify(chairs)).as("decided by a meeting").isEmpty();
        assertThat(em.find(AgendaItem.class, item.getId()).getState()).isEqualTo(ItemState.DONE);
        assertThat(decision.getReference()).isEqualTo("DEC-CG-01");
        assertThat(decisions()).as("none besides, as if between meetings").hasSize(1);
        assertThat(seen(decision).facts()).contains(new Paper.Fact("State", "Not decided"));
    }

    @ParameterizedTest
    @EnumSource(names = {"RATIFY", "OVERTURN"})
    void ratifiesOrOverturnsWhatWasDecidedBetweenMeetingsWhichIsInTheLogAlready(DecisionKind kind) {
        Escalation escalation = escalation();
        wired().make(EscalationSteps.class)
                .answer("ESC-1", escalation.getVersion(), EscalationAnswer.RESOLVE, "At once", null);
        flushAndClear();
        assertThat(decisions()).extracting(Decision::getKind).containsExactly(DecisionKind.RESOLVE);
        assertThat(decisions().get(0).getMeeting()).isNull();

        AgendaItem item = item(ItemKind.RATIFICATION, SubjectKind.ESCALATION, "ESC-1");
        decided(item, em.find(Escalation.class, escalation.getId()).getVersion(), kind, "We have looked");
        Escalation after = em.find(Escalation.class, escalation.getId());
        assertThat(after.toRatify(chairs)).isEmpty();
        assertThat(after.getState().isWaiting()).isEqualTo(kind == DecisionKind.OVERTURN);
    }

    @ParameterizedTest
    @CsvSource({"TREAT_FURTHER, TREATING", "CLOSE_RISK, CLOSED", "ESCALATE_RISK, PROPOSED"})
    void reviewsARisk(DecisionKind kind, RiskState state) {
        Risk risk = risk(chairs);
        AgendaItem item = item(ItemKind.RISK_REVIEW, SubjectKind.RISK, "R-1");
        decided(item, risk.getVersion(), kind, "It stands so");
        Risk after = em.find(Risk.class, risk.getId());
        assertThat(after.getState()).isEqualTo(state);
        assertThat(after.getOverseer()).isEqualTo(kind == DecisionKind.ESCALATE_RISK ? board : chairs);
    }

    @Test
    void rulesOfReviewsHoldAtMeetingsToo() {
        Risk risk = risk(erewash);
        AgendaItem item = item(ItemKind.RISK_REVIEW, SubjectKind.RISK, "R-1");
        refused(item, risk.getVersion(), DecisionKind.ACCEPT, "decision review.acceptUnscored");
        decided(item, risk.getVersion(), DecisionKind.ESCALATE_RISK, "It goes up");
        decided(
                item2("R-1"),
                em.find(Risk.class, risk.getId()).getVersion(),
                DecisionKind.DE_ESCALATE,
                "It comes back");
        assertThat(em.find(Risk.class, risk.getId()).getOverseer()).isEqualTo(erewash);
    }

    @Test
    void aRiskBeforeTheBodyAboveIsNotReviewedHere() {
        Risk risk = risk(board);
        refused(
                item(ItemKind.RISK_REVIEW, SubjectKind.RISK, "R-1"),
                risk.getVersion(),
                DecisionKind.TREAT_FURTHER,
                " review.notBefore");
    }

    @ParameterizedTest
    @CsvSource({"APPROVE_DATE, 60", "REFUSE_DATE, 10"})
    void decidesOnANewDate(DecisionKind kind, int due) {
        Action action = action(theirs, ActionState.AGREED);
        DateChange asked =
                new DateChange(BaseEntity.newId(), action, TODAY.plusDays(60), "Late", owner, CLOCK.instant());
        em.persist(asked);
        em.flush();
        AgendaItem item = item(ItemKind.DATE_CHANGE, SubjectKind.DATE_CHANGE, "A-1");
        decided(item, asked.getVersion(), kind, "We have heard it");
        assertThat(em.find(Action.class, action.getId()).getCurrentDue()).isEqualTo(TODAY.plusDays(due));
    }

    @ParameterizedTest
    @CsvSource({"VERIFY, COMPLETED", "SEND_BACK, IN_PROGRESS"})
    void saysWhetherAnActionIsDoneAsLongAsNobodyVerifiesTheirOwnClaim(DecisionKind kind, ActionState state) {
        Action action = action(own, ActionState.COMPLETION_CLAIMED);
        AgendaItem item = item(ItemKind.COMPLETION, SubjectKind.ACTION, "A-1");
        if (kind == DecisionKind.VERIFY) {
            me = owner;
            refused(item, action.getVersion(), kind, " action.verifiedByAnother");
            me = secretary;
        }
        decided(item, action.getVersion(), kind, "We have seen it");
        assertThat(em.find(Action.class, action.getId()).getState()).isEqualTo(state);
    }

    @Test
    void confirmsTheMinutesOfAnEarlierMeeting() {
        AgendaItem item = item(ItemKind.MINUTES, SubjectKind.MEETING, "CG " + earlier.getMeetsOn());
        decided(item, earlier.getVersion(), DecisionKind.CONFIRM_MINUTES, null);
        assertThat(em.find(Meeting.class, earlier.getId()).getState()).isEqualTo(Meeting.State.CONFIRMED);
    }

    @Test
    void aSecondClickDecidesNothingTwiceAndASecondSecretaryIsTold() {
        Escalation escalation = escalation();
        AgendaItem item = item(ItemKind.ESCALATION, SubjectKind.ESCALATION, "ESC-1");
        long seen = escalation.getVersion();
        Decisions.RecordDecision form =
                form(item, seen, DecisionKind.RESOLVE, "Once").build();
        String reference = wired().make(Decisions.class).record(form);
        flushAndClear();
        assertThat(wired().make(Decisions.class).record(form)).isEqualTo(reference);
        me = chair;
        assertThatThrownBy(() -> wired().make(Decisions.class)
                        .record(form(item, seen, DecisionKind.RETURN, "Twice").build()))
                .isInstanceOf(StaleRecord.class);
        assertThat(decisions()).hasSize(1);
    }

    @Test
    void whatIsNoLongerAsItWasSeenIsNotDecided() {
        Escalation escalation = escalation();
        AgendaItem item = item(ItemKind.ESCALATION, SubjectKind.ESCALATION, "ESC-1");
        assertThatThrownBy(() -> decided(item, escalation.getVersion() + 1, DecisionKind.RESOLVE, "Too late"))
                .isInstanceOf(StaleRecord.class);
    }

    @Test
    void withoutAQuorumItSaysWhyAndSecretariesDoNotCount() {
        em.createQuery("UPDATE Body b SET b.quorum = 2 WHERE b.id = :id")
                .setParameter("id", chairs.getId())
                .executeUpdate();
        flushAndClear();
        attend(secretary, Presence.PRESENT);
        attend(chair, Presence.PRESENT);
        AgendaItem item = item(ItemKind.PERFORMANCE, null, null);
        refused(item, 0, DecisionKind.NOTE, "withoutQuorum decision.noQuorum");
        Form form = form(item, 0, DecisionKind.NOTE, null);
        form.withoutQuorum = "It cannot wait";
        wired().make(Decisions.class).record(form.build());
        attend(owner, Presence.PRESENT);
        decided(item(ItemKind.EXCEPTIONS, null, null), 0, DecisionKind.NOTE, null);
    }

    @ParameterizedTest
    @CsvSource({
        "CONSENSUS, 1, , , way decision.votesWithConsensus",
        "VOTE, 1, , 0, votesAgainst decision.voteMissing",
        "VOTE, -1, 0, 0, votesFor decision.voteMissing",
        "VOTE, 1, 2, 0, votesFor decision.notCarried",
        "VOTE, 0, 0, 2, votesFor decision.notCarried",
        "VOTE, 2, 0, 0, votesFor decision.moreVotes"
    })
    void votesThatCannotBeAreRefusedWhereTheyAreTyped(
            DecisionWay way, Integer inFavour, Integer against, Integer abstained, String problem) {
        attend(chair, Presence.PRESENT);
        Form form = form(item(ItemKind.PERFORMANCE, null, null), 0, DecisionKind.DECIDE, "So");
        form.way = way;
        form.inFavour = inFavour;
        form.against = against;
        form.abstained = abstained;
        assertThatThrownBy(() -> wired().make(Decisions.class).record(form.build()))
                .satisfies(e -> assertThat(problem(e)).isEqualTo(problem));
    }

    @Test
    void makesActionsAgreedOnItsOwnPlanAndProposedOnAnothers() {
        Escalation escalation = escalation();
        Form form = form(
                item(ItemKind.ESCALATION, SubjectKind.ESCALATION, "ESC-1"),
                escalation.getVersion(),
                DecisionKind.RESOLVE,
                "Do this");
        form.actions = List.of(
                new Decisions.NewAction("a", "Ours", "CG", "PREV", owner.getId(), TODAY.plusDays(30)),
                new Decisions.NewAction("b", "Theirs", "ERE", "PREV", owner.getId(), TODAY.plusDays(30)));
        wired().make(Decisions.class).record(form.build());
        flushAndClear();
        List<Action> made = em.createQuery("SELECT l.action FROM DecisionAction l ORDER BY l.id", Action.class)
                .getResultList();
        assertThat(made).extracting(Action::getState).containsExactly(ActionState.AGREED, ActionState.PROPOSED);
        assertThat(made).extracting(Action::getSource).containsOnly(ActionSource.MEETING_DECISION);
        assertThat(made).extracting(Action::getReference).containsExactly("CG-PREV-01", "ERE-PREV-01");
    }

    @Test
    void isPutRightByAnotherThatPerformsNothingAgain() {
        Escalation escalation = escalation();
        Decision wrong = decided(
                item(ItemKind.ESCALATION, SubjectKind.ESCALATION, "ESC-1"),
                escalation.getVersion(),
                DecisionKind.RESOLVE,
                "Wrong words");
        long version = em.find(Escalation.class, escalation.getId()).getVersion();
        String right = correct(wrong, "Right words");
        assertThat(right).isEqualTo("DEC-CG-02");
        assertThat(em.find(Escalation.class, escalation.getId()).getVersion()).isEqualTo(version);
        assertThat(em.find(Decision.class, wrong.getId()).getWords()).isEqualTo("Wrong words");
        assertThatThrownBy(() -> correct(em.find(Decision.class, wrong.getId()), "Once more"))
                .hasMessage("decision.superseded");
    }

    private String correct(Decision wrong, String words) {
        String reference = wired().make(Decisions.class)
                .correct(new Decisions.CorrectDecision(
                        BaseEntity.newId(),
                        "CG",
                        wrong.getReference(),
                        wrong.getVersion(),
                        words,
                        null,
                        null,
                        "A slip"));
        flushAndClear();
        return reference;
    }

    @Test
    void twoWhoTakeAttendanceKeepWhatTheOtherSaid() {
        Sessions sessions = wired().make(Sessions.class);
        sessions.attend(attendance(chair, null, Presence.PRESENT, "Someone from a charity"));
        flushAndClear();
        sessions.attend(attendance(owner, null, Presence.APOLOGIES, null));
        flushAndClear();
        SessionQueries.Attended there = wired().make(SessionQueries.class).attended(MEETING);
        assertThat(there.members())
                .extracting(SessionQueries.Member::name, SessionQueries.Member::presence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Chair", Presence.PRESENT),
                        org.assertj.core.groups.Tuple.tuple("Owner", Presence.APOLOGIES),
                        org.assertj.core.groups.Tuple.tuple("Secretary", null));
        assertThat(there.guests()).isEqualTo("Someone from a charity");
        assertThatThrownBy(() -> sessions.attend(attendance(chair, null, Presence.ABSENT, null)))
                .isInstanceOf(StaleRecord.class);
    }

    private static Sessions.TakeAttendance attendance(Person who, Presence seen, Presence now, String guests) {
        return new Sessions.TakeAttendance(MEETING, List.of(new Sessions.Member(who.getId(), seen, now)), guests, null);
    }

    @Test
    void endsWithWhatIsOpenCarriedForwardAndDraftsGone() {
        AgendaItem left = item(ItemKind.PERFORMANCE, null, null);
        AgendaItem waits = item(ItemKind.EXCEPTIONS, null, null);
        SessionDrafts drafts = wired().make(SessionDrafts.class);
        drafts.keep(new SessionDrafts.Keep(MEETING, left.getId(), java.util.Map.of("words", "Half a")));
        me = chair;
        drafts = wired().make(SessionDrafts.class);
        drafts.keep(new SessionDrafts.Keep(MEETING, left.getId(), java.util.Map.of("words", "Another")));
        flushAndClear();
        assertThat(drafts.at(MEETING))
                .extracting(SessionDrafts.Typing::words, SessionDrafts.Typing::mine)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Another", true),
                        org.assertj.core.groups.Tuple.tuple("Half a", false));
        Sessions sessions = wired().make(Sessions.class);
        sessions.carry(new Sessions.Carry(MEETING, waits.getId(), waits.getVersion(), "No time"));
        flushAndClear();
        sessions.end(new Sessions.Step(
                MEETING, em.find(Meeting.class, meeting.getId()).getVersion()));
        flushAndClear();
        assertThat(em.find(AgendaItem.class, left.getId()).getState()).isEqualTo(ItemState.CARRIED);
        assertThat(em.find(AgendaItem.class, waits.getId()).getOutWords()).isEqualTo("No time");
        assertThat(drafts.at(MEETING)).isEmpty();
        assertThat(fired).contains(new MeetingEnded(meeting.getId()));
        assertThatThrownBy(() -> decided(left, 0, DecisionKind.NOTE, null)).isInstanceOf(StaleRecord.class);
    }

    private Decision decided(AgendaItem item, long seen, DecisionKind kind, String words) {
        wired().make(Decisions.class).record(form(item, seen, kind, words).build());
        flushAndClear();
        List<Decision> all = decisions();
        return all.get(all.size() - 1);
    }

    private List<Decision> decisions() {
        return em.createQuery("SELECT d FROM Decision d ORDER BY d.id", Decision.class)
                .getResultList();
    }

    private Paper seen(Decision decision) {
        return Paper.read(em.createQuery("SELECT d.seen FROM Decision d WHERE d = :d", String.class)
                .setParameter("d", decision)
                .getSingleResult());
    }

    private void refused(AgendaItem item, long seen, DecisionKind kind, String problem) {
        assertThatThrownBy(() -> wired().make(Decisions.class)
                        .record(form(item, seen, kind, "Words").build()))
                .satisfies(e -> assertThat(problem(e)).isEqualTo(problem));
        em.clear();
    }

    private static String problem(Throwable e) {
        return e instanceof RuleViolation refused ? refused.field().orElse("") + " " + refused.key() : e.toString();
    }

    private Form form(AgendaItem item, long seen, DecisionKind kind, String words) {
        Form form = new Form();
        form.item = item;
        form.seen = seen;
        form.kind = kind;
        form.words = words;
        return form;
    }

    private static final class Form {
        private final long id = BaseEntity.newId();
        private AgendaItem item;
        private long seen;
        private DecisionKind kind;
        private String words;
        private DecisionWay way = DecisionWay.CONSENSUS;
        private Integer inFavour;
        private Integer against;
        private Integer abstained;
        private String withoutQuorum;
        private List<Decisions.NewAction> actions = List.of();

        private Decisions.RecordDecision build() {
            return new Decisions.RecordDecision(
                    id,
                    MEETING,
                    item.getId(),
                    item.getVersion(),
                    seen,
                    kind,
                    words,
                    null,
                    null,
                    way,
                    inFavour,
                    against,
                    abstained,
                    null,
                    withoutQuorum,
                    TODAY.plusDays(30),
                    null,
                    null,
                    actions);
        }
    }

    private AgendaItem item(ItemKind kind, SubjectKind about, String ref) {
        return item(meeting, kind, about, ref);
    }

    /** The same risk once more, at a meeting of the body to which it went. */
    private AgendaItem item2(String ref) {
        Risk risk = em.createQuery("SELECT r FROM Risk r WHERE r.reference = :ref", Risk.class)
                .setParameter("ref", ref)
                .getSingleResult();
        risk.overseenBy(em.find(Body.class, chairs.getId()));
        em.flush();
        return item(ItemKind.RISK_REVIEW, SubjectKind.RISK, ref);
    }

    private AgendaItem item(Meeting of, ItemKind kind, SubjectKind about, String ref) {
        AgendaItem item = new AgendaItem(
                BaseEntity.newId(),
                em.find(Meeting.class, of.getId()),
                ++items,
                kind,
                ref(about, ref),
                "Item " + items,
                "Because",
                null);
        em.createQuery("UPDATE AgendaItem i SET i.takenSubject = NULL").executeUpdate();
        em.persist(item);
        em.flush();
        return item;
    }

    private static SubjectRef ref(SubjectKind about, String ref) {
        return about == null ? null : new SubjectRef(about, ref);
    }

    private Escalation escalation() {
        em.persist(risk(erewash));
        Escalation escalation = new Escalation(
                BaseEntity.newId(),
                "ESC-1",
                new EscalationSubject(SubjectKind.RISK, "R-1", "The grant ends", "{}"),
                new Request(AsksFor.DECISION, "Decide", "No money", null, "People wait", null),
                new Moment(owner, erewash, CLOCK.instant(), TODAY.minusDays(5)),
                meeting);
        em.persist(escalation);
        flushAndClear();
        return em.find(Escalation.class, escalation.getId());
    }

    private Risk risk(Body overseer) {
        Risk risk =
                new Risk("R-1", overseer == board ? chairs : overseer, outcome, "The grant ends", RiskKind.RISK, TODAY);
        if (overseer == board) {
            risk.overseenBy(board);
        }
        em.persist(risk);
        em.flush();
        return risk;
    }

    private Action action(ActionPlan on, ActionState state) {
        Action action = new Action(
                BaseEntity.newId(),
                "A-1",
                on,
                outcome,
                new Action.Proposal(
                        "Do it", null, null, council, owner, TODAY, TODAY.plusDays(10), ActionSource.STRATEGY));
        action.agree(TODAY);
        if (state == ActionState.COMPLETION_CLAIMED) {
            action.start();
            action.claimCompletion(owner, "Look");
        }
        em.persist(action);
        em.flush();
        return action;
    }

    private void attend(Person who, Presence presence) {
        em.persist(
                new Attendance(em.find(Meeting.class, meeting.getId()), em.find(Person.class, who.getId()), presence));
        em.flush();
    }

    private static ActionPlan plan(Body body) {
        return new ActionPlan(BaseEntity.newId(), body, "Plan", TODAY.minusDays(30), TODAY.plusDays(300));
    }

    private static Meeting meeting(Body body, LocalDate on) {
        Meeting meeting = new Meeting(body, on, on.minusDays(7), "Hall");
        meeting.openAgenda(CLOCK.instant());
        meeting.publishPapers(CLOCK.instant());
        meeting.begin(CLOCK.instant(), TODAY);
        return meeting;
    }

    private Wired wired() {
        CurrentUser user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(me.getId(), me.getName(), false, List.of());
            }

            @Override
            public Optional<Grant> actingFor() {
                return Optional.of(new Grant(
                        chairs.getId(),
                        "CG",
                        "Chairs Group",
                        "Chairs Group",
                        chairs.getPath(),
                        Role.SECRETARY,
                        Set.of()));
            }
        };
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event + " " + reference);
            }
        };
        List<Wired> self = new ArrayList<>();
        Access access = new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(List.of("/"), List.of(), null);
            }
        };
        ExceptionRules rules = new ExceptionRules() {
            @Override
            public Map<ExceptionKind, Integer> applied() {
                return new java.util.EnumMap<>(ExceptionKind.class);
            }
        };
        self.add(Wired.on(em, CLOCK, user, audit, access, rules, Heard.by(event -> {
            fired.add(event);
            if (event instanceof EscalationMoved moved) {
                self.get(0).make(BetweenMeetings.class).onMove(moved);
            }
        })));
        return self.get(0);
    }
}
