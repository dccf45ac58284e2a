package uk.dasv.plan;

import java.time.LocalDate;
import uk.dasv.governance.Body;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;

/** Actions as tests need them: start on 1 January 2026, due on 31 December 2026. */
public final class Actions {

    public static final LocalDate START = LocalDate.of(2026, 1, 1);
    public static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    public static final Person OWNER = new Person("Owner", "owner@example.org", null, false);
    public static final Person LEAD = new Person("Lead", "lead@example.org", null, false);

    public final Body body = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, null);
    public final Organisation council = new Organisation("Council", Organisation.Kind.COUNCIL);
    public final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, START, DUE, "Safe", null, null);
    public final Outcome outcome = new Outcome(strategy, "PROT", "Protection", "Protected", 1);
    public final ActionPlan plan = new ActionPlan(body, "Plan", START, DUE);

    public Action proposed(String reference) {
        return new Action(
                BaseEntity.newId(),
                reference,
                plan,
                outcome,
                new Action.Proposal(
                        "Train every receptionist", null, null, council, OWNER, START, DUE, ActionSource.STRATEGY));
    }

    public Action agreed(String reference) {
        Action action = proposed(reference);
        action.agree(START);
        return action;
    }

    public Action started(String reference) {
        Action action = agreed(reference);
        action.start();
        return action;
    }

    /** Some action that stands in that state, by the way that leads there. */
    public static Action in(ActionState state) {
        Action action = new Actions().proposed("ERE-PROT-02");
        if (state == ActionState.CANCELLED) {
            action.cancel("No money");
        } else if (state == ActionState.SUPERSEDED) {
            action.supersede("Another takes its place");
        } else if (state != ActionState.PROPOSED) {
            action.agree(START);
            if (state != ActionState.AGREED) {
                action.start();
            }
            if (state == ActionState.ON_HOLD) {
                action.hold("Waiting for funding", DUE);
            } else if (state == ActionState.COMPLETION_CLAIMED || state == ActionState.COMPLETED) {
                action.claimCompletion(OWNER, "All are trained");
            }
            if (state == ActionState.COMPLETED) {
                action.verifyCompletion(LEAD, DUE);
            }
        }
        return action;
    }

    public static Action anyStarted() {
        return new Actions().started("ERE-PROT-01");
    }
}
