package uk.dasv.plan.progress.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.Brag;
import uk.dasv.plan.progress.NoChangeRule;
import uk.dasv.plan.progress.UpdateQueries.Whose;
import uk.dasv.web.Choice;
import uk.dasv.web.Dates;
import uk.dasv.web.Labels;

/** The present update period and what can be chosen in it. */
@Named
@ApplicationScoped
public class PeriodView {

    @Inject
    Dates dates;

    @Inject
    Labels labels;

    /** Its first day, as a form sends it. */
    public String getFirst() {
        return dates.getToday().withDayOfMonth(1).toString();
    }

    /** Its first day. */
    public LocalDate getMonth() {
        return dates.getToday().withDayOfMonth(1);
    }

    /** Its name, as people read it. */
    public String getName() {
        return dates.month(dates.getToday());
    }

    /** Its last day. */
    public LocalDate getClosesOn() {
        return dates.getToday().with(TemporalAdjusters.lastDayOfMonth());
    }

    /** The ratings that somebody can choose, the best first. */
    public List<Brag> getRatings() {
        return List.of(Brag.GREEN, Brag.AMBER, Brag.RED, Brag.GREY);
    }

    /** The same to choose from, each with its guidance. */
    public List<Choice> getChoices() {
        return getRatings().stream()
                .map(r -> new Choice(r.name(), labels.of(r), labels.text("rating.hint." + r.name())))
                .toList();
    }

    /** Whether "no change" can be said of the action this month. */
    public boolean unchanged(ActionDetail action) {
        ActionDetail.Said last =
                action.latest().isEmpty() ? null : action.latest().get(0);
        return !action.row().updatedIn(getMonth())
                && NoChangeRule.refused(
                                last,
                                action.suggested(dates.getToday()),
                                action.row().overdueOn(dates.getToday()))
                        .isEmpty();
    }

    public List<Whose> getTabs() {
        return List.of(Whose.BODY, Whose.MINE);
    }
}
