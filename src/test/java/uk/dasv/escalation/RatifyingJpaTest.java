package uk.dasv.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import uk.dasv.escalation.register.EscalationQueries;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingsChanged;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;

/** What was decided between meetings, and each way in which the next one ratifies it or undoes it. */
class RatifyingJpaTest extends EscalationLine {

    @Test
    void whatIsDecidedBetweenMeetingsGoesBeforeTheNextOneAndWhatAMeetingDecidesDoesNot() {
        Meeting next = meeting(chairs, 30);
        String between = resolved();
        String atMeeting = raised(erewash);
        as(chairs)
                .make(EscalationSteps.class)
                .answer(atMeeting, version(atMeeting), EscalationAnswer.RESOLVE, "Agreed", next);
        String advised = raised(erewash);
        as(chairs).make(EscalationDesk.class).giveBack(step(advised, "Try this"));

        EscalationLeg leg = one(between).getLegs().get(0);
        assertThat(leg.isDecidedBetweenMeetings()).isTrue();
        assertThat(leg.getRatifyAt()).isEqualTo(next);
        assertThat(as(chairs).make(EscalationQueries.class).toRatify("CG"))
                .extracting(
                        EscalationQueries.ToRatify::reference,
                        EscalationQueries.ToRatify::how,
                        EscalationQueries.ToRatify::words,
                        EscalationQueries.ToRatify::ratifyOn)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        between, LegState.RESOLVED, "Both pay", TODAY.plusDays(30)));
    }

    @Test
    void aMeetingOfAnotherBodyDecidesNothingHere() {
        String reference = raised(erewash);
        Meeting boards = meeting(board, 30);
        assertThatThrownBy(() -> as(chairs)
                        .make(EscalationSteps.class)
                        .answer(reference, version(reference), EscalationAnswer.RESOLVE, "Agreed", boards))
                .hasMessage("escalation.notBefore");
        String between = resolved();
        assertThatThrownBy(() -> ratify(between, boards)).hasMessage("escalation.notItsMeeting");
    }

    @Test
    void ratifyingKeepsTheDecisionAndIsDoneOnce() {
        Meeting next = meeting(chairs, 30);
        String reference = resolved();
        ratify(reference, next);

        assertThat(one(reference).getState()).isEqualTo(EscalationState.RESOLVED);
        assertThat(one(reference).getLegs().get(0).getRatifiedOn()).isEqualTo(TODAY);
        assertThat(as(chairs).make(EscalationQueries.class).toRatify("CG")).isEmpty();
        assertThatThrownBy(() -> ratify(reference, next)).hasMessage("escalation.nothingToRatify");
        assertThatThrownBy(() -> overturn(reference, next)).hasMessage("escalation.nothingToRatify");
    }

    @Test
    void overturningTakesTheAnswerAwayAndItWaitsThereAgain() {
        Meeting next = meeting(chairs, 30);
        String reference = resolved();
        overturn(reference, next);

        Escalation e = one(reference);
        assertThat(e.getState()).isEqualTo(EscalationState.ACKNOWLEDGED);
        assertThat(e.getAnswer()).isNull();
        assertThat(e.mustAct()).contains(chairs);
        assertThat(e.getTarget()).isEqualTo(next);
        assertThat(e.getLegs()).hasSize(2);
        assertThat(e.getLegs().get(0).getOverturnedOn()).isEqualTo(TODAY);
        assertThat(e.getSteps()).last().extracting(EscalationStep::getKind).isEqualTo(StepKind.OVERTURNED);
        assertThat(audited).contains("STATE_CHANGED ESCALATION " + reference);

        as(chairs)
                .make(EscalationSteps.class)
                .answer(reference, version(reference), EscalationAnswer.RESOLVE, "Only one pays", next);
        assertThat(one(reference).getAnswer()).as("the meeting decides anew").isEqualTo("Only one pays");
    }

    @Test
    void whatWasClosedOpensAgainWithItsIssue() {
        Meeting next = meeting(chairs, 30);
        String reference = resolved();
        as(erewash).make(EscalationDesk.class).close(step(reference, "Signed"));
        assertThat(issue(reference).getState()).isEqualTo(Issue.State.RESOLVED);

        overturn(reference, next);
        assertThat(one(reference).getState()).isEqualTo(EscalationState.ACKNOWLEDGED);
        assertThat(one(reference).getOpenSubject()).isNotNull();
        assertThat(issue(reference).getState()).isEqualTo(Issue.State.OPEN);
    }

    @Test
    void whatWasClosedStaysSoWhereTheSameIsRaisedAgain() {
        Meeting next = meeting(chairs, 30);
        String reference = resolved();
        as(erewash).make(EscalationDesk.class).close(step(reference, "Signed"));
        issue(reference).reopen();
        em.flush();
        as(erewash)
                .make(EscalationDesk.class)
                .raise(new EscalationDesk.Raise(
                        BaseEntity.newId(), SubjectKind.ISSUE, one(reference).getSubjectRef(), ASK));

        assertThatThrownBy(() -> overturn(reference, next)).hasMessage("escalation.anotherIsOpen");
        assertThat(one(reference).getState()).isEqualTo(EscalationState.CLOSED);
    }

    @Test
    void whatWentOnComesBackWhileTheBodyAboveHasNotDecided() {
        Meeting next = meeting(chairs, 30);
        String reference = escalated();
        as(board).make(EscalationDesk.class).acknowledge(step(reference, null));
        overturn(reference, next);

        Escalation e = one(reference);
        assertThat(e.getHolder()).isEqualTo(chairs);
        assertThat(e.mustAct()).contains(chairs);
        assertThat(e.getLegs()).extracting(EscalationLeg::getTo).containsExactly(chairs, board, chairs);
        assertThat(e.getLegs().get(1).getDecidedOn())
                .as("it waits there no more")
                .isEqualTo(TODAY);
    }

    @Test
    void whatTheBodyAboveHasDecidedIsNotTakenFromIt() {
        Meeting next = meeting(chairs, 30);
        for (EscalationAnswer how : new EscalationAnswer[] {EscalationAnswer.RESOLVE, EscalationAnswer.RETURN}) {
            String reference = escalated();
            as(board).make(EscalationSteps.class).answer(reference, version(reference), how, "So it is", null);
            assertThatThrownBy(() -> overturn(reference, next))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("escalation.aboveHasDecided");
            ratify(reference, next);
            assertThat(one(reference).getAnswer()).isEqualTo("So it is");
        }
    }

    @Test
    void whatWasWithdrawnMeanwhileIsOnlyRatified() {
        Meeting next = meeting(chairs, 30);
        String reference = escalated();
        as(erewash).make(EscalationDesk.class).withdraw(step(reference, "Settled"));
        assertThatThrownBy(() -> overturn(reference, next)).hasMessage("escalation.withdrawnMeanwhile");
        ratify(reference, next);
        assertThat(one(reference).getState()).isEqualTo(EscalationState.WITHDRAWN);
    }

    @Test
    void overturningSaysWhyOnWhatWasSeen() {
        Meeting next = meeting(chairs, 30);
        String reference = resolved();
        EscalationSteps steps = as(chairs).make(EscalationSteps.class);
        assertThatThrownBy(() -> steps.overturn(reference, version(reference), " ", next))
                .hasMessage("required");
        assertThatThrownBy(() -> steps.overturn(reference, version(reference) - 1, "No", next))
                .isInstanceOf(StaleRecord.class);
    }

    @Test
    void whatIsToBeRatifiedGoesWhereTheMeetingsGo() {
        String reference = resolved();
        assertThat(one(reference).getLegs().get(0).getRatifyAt()).isNull();
        Meeting booked = meeting(chairs, 40);
        em.flush();
        wired().make(TargetMeeting.class).onMeetings(new MeetingsChanged(chairs.getId()));
        assertThat(one(reference).getLegs().get(0).getRatifyAt()).isEqualTo(booked);
    }

    private String resolved() {
        String reference = raised(erewash);
        as(chairs).make(EscalationDesk.class).resolve(step(reference, "Both pay"));
        em.flush();
        return reference;
    }

    private String escalated() {
        String reference = raised(erewash);
        as(chairs).make(EscalationDesk.class).escalateOnward(step(reference, "Above us"));
        em.flush();
        return reference;
    }

    private Issue issue(String escalation) {
        return em.createQuery("SELECT i FROM Issue i WHERE i.reference = :reference", Issue.class)
                .setParameter("reference", one(escalation).getSubjectRef())
                .getSingleResult();
    }

    private void ratify(String reference, Meeting session) {
        as(chairs).make(EscalationSteps.class).ratify(reference, version(reference), null, session);
    }

    private void overturn(String reference, Meeting session) {
        as(chairs).make(EscalationSteps.class).overturn(reference, version(reference), "We do not agree", session);
    }
}
