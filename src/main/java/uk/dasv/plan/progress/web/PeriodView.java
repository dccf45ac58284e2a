package uk.dasv.plan.progress.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import uk.dasv.plan.Brag;
import uk.dasv.plan.progress.UpdateQueries.Whose;
import uk.dasv.web.Dates;

/** The present update period and what can be chosen in it. */
@Named
@ApplicationScoped
public class PeriodView {

    @Inject
    Dates dates;

    /** Its first day, as a form sends it. */
    public String getFirst() {
        return dates.getToday().withDayOfMonth(1).toString();
    }

    /** Its last day. */
    public LocalDate getClosesOn() {
        return dates.getToday().with(TemporalAdjusters.lastDayOfMonth());
    }

    /** The ratings that somebody can choose, the best first. */
    public List<Brag> getRatings() {
        return List.of(Brag.GREEN, Brag.AMBER, Brag.RED, Brag.GREY);
    }

    public List<Whose> getTabs() {
        return List.of(Whose.BODY, Whose.MINE);
    }
}
