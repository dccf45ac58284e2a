package uk.dasv.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dasv.testing.Refusals.assertRefused;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;
import uk.dasv.strategy.Objective;
import uk.dasv.strategy.Outcome;

/** What an action serves besides its outcome, and how it is carried on in another plan. */
class ActionReachTest {

    private final Actions actions = new Actions();
    private final Outcome other = new Outcome(actions.strategy, "PREV", "Prevention", "Prevented", 2);
    private final Objective own = new Objective(actions.outcome, 1, "Safer homes");
    private final Objective elsewhere = new Objective(other, 1, "Better lessons");
    private final Organisation charity = new Organisation("Charity", Organisation.Kind.CHARITY);
    private final ActionPlan next =
            new ActionPlan(actions.body, "Next", Actions.DUE.plusDays(1), Actions.DUE.plusYears(1));

    @Test
    void standsUnderAnObjectiveOfAnyOutcomeItServes() {
        Action action = actions.proposed("ERE-PROT-01");
        action.reach(reach(own, Set.of(), Set.of()));
        assertThat(action.getObjective()).isEqualTo(own);
        action.reach(reach(elsewhere, Set.of(other), Set.of(charity)));
        assertThat(action.getObjective()).isEqualTo(elsewhere);
        assertThat(action.getOtherOutcomes()).containsExactly(other);
        assertThat(action.getSupporting()).containsExactly(charity);
        action.reach(reach(null, Set.of(), Set.of()));
        assertThat(action.getOtherOutcomes()).isEmpty();
        assertThat(action.getSupporting()).isEmpty();
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        Action action = actions.proposed("ERE-PROT-01");
        assertRefused("action.objectiveElsewhere", () -> action.reach(reach(elsewhere, Set.of(), Set.of())));
        assertRefused("action.outcomeTwice", () -> action.reach(reach(null, Set.of(actions.outcome), Set.of())));
        assertRefused("action.leadSupports", () -> action.reach(reach(null, Set.of(), Set.of(actions.council))));
        assertThat(action.getObjective()).isNull();
    }

    @Test
    void standsUnderAnotherOutcomeOnlyUntilItIsAgreed() {
        Action action = actions.proposed("ERE-PROT-01");
        action.standUnder(other);
        assertThat(action.getOutcome()).isEqualTo(other);
        assertThat(action.getReference()).isEqualTo("ERE-PROT-01");
        action.agree(Actions.START);
        action.standUnder(other);
        assertRefused("action.outcomeAgreed", () -> action.standUnder(actions.outcome));
    }

    @ParameterizedTest
    @EnumSource
    void isCarriedOnFromEveryStateInWhichItGoesOnAndNobodyClaimsThatItIsDone(ActionState state) {
        Action action = Actions.in(state);
        if (state.isEnded() || state == ActionState.COMPLETION_CLAIMED) {
            assertRefused(
                    state.isEnded() ? "roll.ended" : "roll.claimed",
                    () -> action.carryOn(next("ERE-PROT-09", Actions.OWNER)));
            assertThat(action.getState()).isEqualTo(state);
            return;
        }
        Action carried = action.carryOn(next("ERE-PROT-09", Actions.OWNER));
        assertThat(carried.getState()).isEqualTo(ActionState.PROPOSED);
        assertThat(carried.getRolledFrom()).isEqualTo(action);
        assertThat(carried.getTitle()).isEqualTo(action.getTitle());
        assertThat(carried.getPercentDone()).isEqualTo(action.getPercentDone());
        assertThat(carried.getPlan()).isEqualTo(next);
        assertThat(carried.getBaselineDue()).isNull();
        assertThat(action.getState()).isEqualTo(ActionState.SUPERSEDED);
        assertRefused("roll.ended", () -> action.carryOn(next("ERE-PROT-10", Actions.OWNER)));
    }

    private Action.Next next(String reference, Person owner) {
        return new Action.Next(
                BaseEntity.newId(),
                reference,
                next,
                actions.outcome,
                own,
                owner,
                null,
                next.getStartsOn(),
                next.getEndsOn());
    }

    private static Action.Reach reach(Objective objective, Set<Outcome> others, Set<Organisation> supporting) {
        return new Action.Reach(objective, others, supporting, null, null);
    }
}
