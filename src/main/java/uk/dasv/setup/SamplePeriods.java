package uk.dasv.setup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.dasv.plan.Action;
import uk.dasv.plan.progress.UpdateCompliance;
import uk.dasv.plan.progress.UpdatePeriod;

/** The update periods that the sample has behind it, each with what was due and made in it. */
final class SamplePeriods {

    private final SampleStory story;

    SamplePeriods(SampleStory story) {
        this.story = story;
    }

    /** One for each month from that day until last month; the present one opens when the program starts. */
    void make(LocalDate from, List<Action> actions, Map<Action, Set<LocalDate>> updated) {
        LocalDate present = story.today().withDayOfMonth(1);
        for (LocalDate month = from.withDayOfMonth(1); month.isBefore(present); month = month.plusMonths(1)) {
            LocalDate next = month.plusMonths(1);
            UpdatePeriod period = new UpdatePeriod(month, story.at(month, 0));
            period.close(story.at(next, 0), next);
            story.em().persist(period);
            LocalDate now = month;
            UpdateCompliance.of(
                            period,
                            actions.stream()
                                    .filter(a -> said(updated, a, now) || ran(a, next))
                                    .map(a -> new UpdateCompliance.Due(
                                            a.getBody(),
                                            a.getLeadOrganisation(),
                                            a.getReference(),
                                            a.getOwner().getName(),
                                            said(updated, a, now)))
                                    .toList())
                    .forEach(story.em()::persist);
        }
    }

    private static boolean said(Map<Action, Set<LocalDate>> updated, Action action, LocalDate month) {
        return updated.getOrDefault(action, Set.of()).contains(month);
    }

    private static boolean ran(Action action, LocalDate next) {
        return action.getState().takesUpdates() && action.getStartsOn().isBefore(next);
    }
}
