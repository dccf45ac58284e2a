package uk.dasv.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.escalation.register.EscalationQueries;
import uk.dasv.escalation.register.EscalationRow;
import uk.dasv.escalation.register.RaiseOffer;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.home.Finder;
import uk.dasv.home.SearchKind;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.MatrixPartnership;
import uk.dasv.identity.Person;
import uk.dasv.identity.Relation;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.MeetingQueries;
import uk.dasv.meeting.MeetingRow;
import uk.dasv.plan.Action;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.SearchWords;
import uk.dasv.platform.StaleRecord;
import uk.dasv.platform.Transactions;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskKind;
import uk.dasv.strategy.Outcome;
import uk.dasv.testing.InServer;

/** What can be raised and by whom, and who then knows of it. */
@InServer
class RaisingIT {

    private static final EscalationDesk.Ask ASK =
            new EscalationDesk.Ask(AsksFor.DECISION, "Decide", "No money", null, "People wait", false, null);

    @Inject
    private EscalationDesk desk;

    @Inject
    private IssueDesk issues;

    @Inject
    private EscalationQueries escalations;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private Finder finder;

    @Inject
    private CurrentUser user;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    private MatrixPartnership made;
    private LocalDate today;

    @BeforeEach
    void aPartnership() throws Exception {
        today = LocalDate.now(clock);
        made = transactions.separate(() -> {
            MatrixPartnership partnership = new MatrixPartnership(em, today);
            partnership.make();
            return partnership;
        });
        become("lead");
    }

    @AfterEach
    void leave() {
        user.leave();
    }

    @Test
    void whatGoesOnCanBeRaised() {
        for (SubjectKind kind : List.of(SubjectKind.ACTION, SubjectKind.RISK, SubjectKind.ISSUE)) {
            assertThat(escalations.mayRaise(kind, own(kind))).as("%s", kind).isTrue();
            assertThat(offer(kind).to()).isEqualTo(made.body(Relation.ABOVE).getShortName());
            String reference = desk.raise(raise(kind));
            become("lead");
            assertThat(escalations.about(kind, own(kind)))
                    .extracting(EscalationRow::reference)
                    .contains(reference);
        }
    }

    @Test
    void onlyWhoWorksForTheBodyMayRaise() {
        for (String who : List.of("member", "owner", "no membership", "administrator")) {
            become(who);
            assertThat(who.equals("no membership")
                            || !escalations.mayRaise(SubjectKind.ACTION, own(SubjectKind.ACTION)))
                    .as(who)
                    .isTrue();
        }
    }

    @Test
    void whatIsOverOrNotOpenYetCannotBeRaised() throws Exception {
        change(Action.class, SubjectKind.ACTION, action -> action.cancel("Not needed"));
        change(Issue.class, SubjectKind.ISSUE, issue -> issue.resolve("Done", today));

        refused("escalation.subjectNotOpen", SubjectKind.ACTION, own(SubjectKind.ACTION));
        refused("escalation.subjectNotOpen", SubjectKind.ISSUE, own(SubjectKind.ISSUE));
    }

    @Test
    void aRiskIsRaisedFromBeingOpenedOnItsRegisterUntilItIsClosed() throws Exception {
        Risk standing = one(Risk.class, SubjectKind.RISK);
        String reference = own(SubjectKind.RISK) + "P";
        Risk proposal = transactions.separate(() -> {
            Risk made = new Risk(
                    BaseEntity.newId(),
                    reference,
                    em.find(Body.class, this.made.body(Relation.OWN).getId()),
                    em.find(Outcome.class, standing.getOutcome().getId()),
                    "Proposed",
                    RiskKind.RISK,
                    today);
            em.persist(made);
            return made;
        });
        become("lead");
        refused("escalation.subjectNotOpen", SubjectKind.RISK, reference);

        transactions.separate(() -> {
            em.find(Risk.class, proposal.getId()).reject(today);
            return null;
        });
        become("lead");
        refused("escalation.subjectNotOpen", SubjectKind.RISK, reference);
    }

    @Test
    void nothingGoesToABodyThatNoLongerMeets() throws Exception {
        String waiting = made.held(Relation.OWN);
        long seen = escalations.byReference(waiting).version();
        assertThat(escalations.hasBodyAbove()).isTrue();
        transactions.separate(() -> {
            em.find(Body.class, made.body(Relation.ABOVE).getId()).close(today);
            return null;
        });
        become("lead");

        refused("escalation.aboveClosed", SubjectKind.ACTION, own(SubjectKind.ACTION));
        assertThat(escalations.hasBodyAbove()).isFalse();
        assertThat(escalations.byReference(waiting).holderHasParent()).isFalse();
        assertThatThrownBy(() -> desk.escalateOnward(new EscalationDesk.Step(waiting, seen, "Not ours")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("escalation.aboveClosed");
    }

    @Test
    void theSameThingIsRaisedOnce() {
        EscalationDesk.Raise form = raise(SubjectKind.ACTION);
        String first = desk.raise(form);
        assertThat(desk.raise(form)).as("the same form again").isEqualTo(first);

        assertThatThrownBy(() -> desk.raise(raise(SubjectKind.ACTION)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("constraint.escalation_open_subject");

        desk.withdraw(
                new EscalationDesk.Step(first, escalations.byReference(first).version(), "Found the money"));
        become("lead");
        assertThat(desk.raise(raise(SubjectKind.ACTION))).as("when it is over").isNotEqualTo(first);
    }

    @Test
    void anIssueIsNotResolvedWhileItIsBeingRaised() throws Exception {
        transaction.begin();
        try {
            Issue seen = one(Issue.class, SubjectKind.ISSUE);
            long version = seen.getVersion();
            transactions.separate(() -> desk.raise(raise(SubjectKind.ISSUE)));

            assertThatThrownBy(() -> issues.resolve(
                            new IssueDesk.ResolveIssue(own(SubjectKind.ISSUE), version, "We found somebody")))
                    .satisfiesAnyOf(
                            refusal -> assertThat(refusal).isInstanceOf(StaleRecord.class),
                            refusal -> assertThat(refusal).hasMessage("issue.isRaised"));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void anIssueIsNotRaisedWhileItIsBeingResolved() throws Exception {
        transaction.begin();
        try {
            long version = one(Issue.class, SubjectKind.ISSUE).getVersion();
            transactions.separate(() -> {
                issues.resolve(new IssueDesk.ResolveIssue(own(SubjectKind.ISSUE), version, "We found somebody"));
                return null;
            });

            assertThatThrownBy(() -> desk.raise(raise(SubjectKind.ISSUE)))
                    .satisfiesAnyOf(
                            refusal -> assertThat(refusal).isInstanceOf(StaleRecord.class),
                            refusal -> assertThat(refusal).hasMessage("escalation.subjectNotOpen"));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void raisingAnIssueMakesFormsAboutItOutOfDate() {
        long version = version();
        desk.raise(raise(SubjectKind.ISSUE));
        become("lead");

        assertThatThrownBy(() -> issues.resolve(
                        new IssueDesk.ResolveIssue(own(SubjectKind.ISSUE), version, "We found somebody")))
                .isInstanceOf(StaleRecord.class);
    }

    @Test
    void theOwnerSeesAndFindsTheEscalationsOfTheirThingsWithoutASeat() {
        String raised = made.reference(SubjectKind.ESCALATION, Relation.OWN);
        String action = raised.substring(2);
        become("owner");

        assertThat(escalations.about(SubjectKind.ACTION, action))
                .extracting(EscalationRow::reference)
                .containsExactly(raised);
        assertThat(found(raised)).containsExactly(raised);
        become("no membership");
        assertThat(found(raised)).isEmpty();
        become("lead");
        assertThat(found(raised)).containsExactly(raised);
    }

    @Test
    void aCalendarCountsOnlyTheEscalationsThatOneMaySee() throws Exception {
        // the body above gets one of ours and one of our neighbours' for its meeting
        transactions.separate(() -> {
            Body up = em.find(Body.class, made.body(Relation.ABOVE).getId());
            Meeting next = em.createQuery("SELECT m FROM Meeting m WHERE m.body = :body", Meeting.class)
                    .setParameter("body", up)
                    .getSingleResult();
            for (Relation from : List.of(Relation.OWN, Relation.OTHER)) {
                Body body = em.find(Body.class, made.body(from).getId());
                em.persist(new Escalation(
                        BaseEntity.newId(),
                        "N-" + body.getCode(),
                        new EscalationSubject(SubjectKind.RISK, made.reference(SubjectKind.RISK, from), "A risk", "{}"),
                        new Request(AsksFor.DECISION, "Decide", "No money", null, "People wait", null),
                        new Moment(em.getReference(Person.class, made.person("lead")), body, clock.instant(), today),
                        next));
            }
            return null;
        });
        become("lead");
        assertThat(counted()).as("ours").isEqualTo(1);
        become("administrator");
        assertThat(counted()).as("both").isEqualTo(2);
    }

    private long counted() {
        return meetings
                .list(
                        new MeetingQueries.Wanted(
                                java.util.Set.of(made.body(Relation.ABOVE).getCode()), false),
                        PageRequest.number(1))
                .rows()
                .stream()
                .mapToLong(MeetingRow::escalations)
                .sum();
    }

    private List<String> found(String words) {
        return finder.first(SearchKind.ESCALATIONS, SearchWords.of(words), 5).stream()
                .map(SearchWords.Hit::reference)
                .toList();
    }

    private void refused(String key, SubjectKind kind, String reference) {
        assertThat(escalations.mayRaise(kind, reference)).as("%s", kind).isFalse();
        for (Callable<?> asked : List.<Callable<?>>of(
                () -> escalations.offer(new EscalationQueries.RaiseQuestion(kind, reference)),
                () -> desk.raise(new EscalationDesk.Raise(BaseEntity.newId(), kind, reference, ASK)))) {
            assertThatThrownBy(asked::call)
                    .as("%s", kind)
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage(key);
        }
    }

    private RaiseOffer offer(SubjectKind kind) {
        return escalations.offer(new EscalationQueries.RaiseQuestion(kind, own(kind)));
    }

    private EscalationDesk.Raise raise(SubjectKind kind) {
        return new EscalationDesk.Raise(BaseEntity.newId(), kind, own(kind), ASK);
    }

    private String own(SubjectKind kind) {
        return made.reference(kind, Relation.OWN);
    }

    private long version() {
        return one(Issue.class, SubjectKind.ISSUE).getVersion();
    }

    private <T> T one(Class<T> type, SubjectKind kind) {
        return em.createQuery("SELECT t FROM " + type.getSimpleName() + " t WHERE t.reference = :reference", type)
                .setParameter("reference", own(kind))
                .getSingleResult();
    }

    private <T> void change(Class<T> type, SubjectKind kind, Consumer<T> verb) throws Exception {
        transactions.separate(() -> {
            verb.accept(one(type, kind));
            return null;
        });
    }

    private void become(String who) {
        user.become(made.person(who), null);
    }
}
