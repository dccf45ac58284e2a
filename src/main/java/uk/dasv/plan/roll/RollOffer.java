package uk.dasv.plan.roll;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;

/** A plan whose actions can be rolled forward, the later plans of its body, and its actions as they stand. */
public record RollOffer(String body, Plan plan, List<Plan> later, List<Candidate> actions) implements Serializable {

    public RollOffer {
        later = List.copyOf(later);
        actions = List.copyOf(actions);
    }

    /** A plan of the body. */
    public record Plan(String title, LocalDate startsOn, LocalDate endsOn) implements Serializable {}

    /**
     * An action, and what of it is still there to go on: {@code objective} is null where it has none. {@code outcomeInUse} and
     * {@code objectiveInUse} say whether new actions can stand there.
     */
    public record Candidate(
            String reference,
            long version,
            String title,
            ActionState state,
            Brag rating,
            int percentDone,
            LocalDate due,
            String outcome,
            String outcomeName,
            boolean outcomeInUse,
            Long objectiveId,
            String objective,
            boolean objectiveInUse,
            String owner,
            boolean ownerLeft,
            String deputy,
            boolean deputyLeft)
            implements Serializable {

        /** Why it cannot be rolled forward, or null. */
        public WhyNot whyNot() {
            return WhyNot.of(state);
        }

        /** Whether somebody has to say where it stands from now on. */
        public boolean wantsPlace() {
            return !outcomeInUse || objective != null && !objectiveInUse;
        }
    }

    public Optional<Plan> into(LocalDate startsOn) {
        return later.stream().filter(p -> p.startsOn().equals(startsOn)).findFirst();
    }
}
