package uk.dasv.setup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.Action;
import uk.dasv.strategy.Objective;
import uk.dasv.strategy.Outcome;

/** Invented objectives of the outcomes, and what the invented actions serve and take besides; some say nothing of it. */
final class SampleObjectives {

    /** For each outcome in its order; further ones get none, which is right too. */
    private static final List<List<String>> TITLES = List.of(
            List.of(
                    "People know what healthy relationships and consent are",
                    "Professionals recognise abuse early and know what to do"),
            List.of(
                    "Agencies share in time what they need to keep people safe",
                    "Partners look together at those who are most at risk"),
            List.of("Support is the same wherever somebody lives", "People who cause harm can get help to change"));

    private final SampleStory story;
    private final SamplePartnership partnership;
    private final Map<Outcome, List<Objective>> made = new HashMap<>();
    private List<Outcome> outcomes = List.of();

    SampleObjectives(SampleStory story, SamplePartnership partnership) {
        this.story = story;
        this.partnership = partnership;
    }

    SampleObjectives make(List<Outcome> all) {
        outcomes = all;
        LocalDate day = story.today().minusMonths(14);
        for (int i = 0; i < Math.min(all.size(), TITLES.size()); i++) {
            Outcome outcome = all.get(i);
            List<String> titles = TITLES.get(i);
            made.put(
                    outcome,
                    List.of(new Objective(outcome, 1, titles.get(0)), new Objective(outcome, 2, titles.get(1))));
            made.get(outcome).forEach(objective -> {
                story.em().persist(objective);
                story.tell(
                        story.at(day, 11),
                        partnership.chair(partnership.chairsGroup()),
                        partnership.chairsGroup(),
                        AuditEvent.CHANGED,
                        SubjectKind.OUTCOME,
                        outcome.getCode(),
                        Changes.none().field("Objective", null, objective.getTitle()),
                        null);
            });
        }
        return this;
    }

    /** What the action with that number serves and takes; every fifth says nothing. */
    void reach(Action action, int n) {
        if (n % 5 == 4) {
            return;
        }
        List<Objective> own = made.getOrDefault(action.getOutcome(), List.of());
        Outcome other = outcomes.get(n % outcomes.size());
        Organisation helper = partnership.organisation(n + 1);
        action.reach(new Action.Reach(
                own.isEmpty() ? null : own.get(n % own.size()),
                n % 3 == 0 && !other.equals(action.getOutcome()) ? Set.of(other) : Set.of(),
                helper.equals(action.getLeadOrganisation()) ? Set.of() : Set.of(helper),
                n % 2 == 0 ? "Half a day a month of a worker of each partner" : null,
                n % 4 == 0 ? "Young women, and people whose first language is not English" : null));
    }
}
