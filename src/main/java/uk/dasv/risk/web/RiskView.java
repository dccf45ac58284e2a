package uk.dasv.risk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.HistoryRow;
import uk.dasv.identity.Access;
import uk.dasv.identity.SubjectKind;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.register.RiskDetails;
import uk.dasv.risk.register.web.TrendChart;
import uk.dasv.web.Dates;
import uk.dasv.web.Labels;

/** One risk: what it is, how it scores and why, what treats it, and what bodies decided. */
@Named
@RequestScoped
public class RiskView {

    @Inject
    RiskDetails details;

    @Inject
    AuditQueries audit;

    @Inject
    Access access;

    @Inject
    Dates dates;

    @Inject
    Labels labels;

    @Inject
    Clock clock;

    private String ref;
    private String asAt;
    private RiskDetail risk;
    private List<HistoryRow> history;
    private String chart;
    private RiskSteps may;
    private String standing;
    private LocalDate today;
    private List<RiskDetail.Point> points;

    public void load() {
        today = LocalDate.now(clock);
        LocalDate past = day();
        risk = past == null ? details.byReference(ref) : details.asAt(ref, past);
        history = past == null ? audit.history(new AuditQueries.HistoryOf(SubjectKind.RISK, ref)) : List.of();
        today = past == null ? today : past;
        RiskState state = risk.row().state();
        may = past == null ? RiskSteps.of(risk, access) : RiskSteps.NONE;
        points = risk.trend(today);
        chart = TrendChart.of(points, risk.row().tolerance(), dates);
        standing = risk.row().proposal()
                ? labels.text("risk.standing.proposal")
                : state == RiskState.PROPOSED ? labels.text("risk.standing.unscored") : labels.of(state);
    }

    /** The past day that is asked for; null for now, and for a day that is none or not over. */
    private LocalDate day() {
        try {
            LocalDate day = asAt == null || asAt.isBlank() ? null : LocalDate.parse(asAt);
            return day == null || !day.isBefore(today) ? null : day;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** Whether it is shown as it stood on a past day. */
    public boolean isPast() {
        return risk.asAt() != null;
    }

    public String getAsAt() {
        return asAt;
    }

    public void setAsAt(String asAt) {
        this.asAt = asAt;
    }

    public RiskDetail.Reviewed getAcceptance() {
        return risk.acceptance(today).orElse(null);
    }

    public boolean isDue() {
        return risk.row().dueBy(today);
    }

    /** Where it stands, in words. */
    public String getStanding() {
        return standing;
    }

    /** The current score at each meeting of the body; the last is today's. */
    public List<RiskDetail.Point> getPoints() {
        return points;
    }

    public LocalDate getToday() {
        return today;
    }

    public RiskSteps getMay() {
        return may;
    }

    public RiskDetail getRisk() {
        return risk;
    }

    public List<HistoryRow> getHistory() {
        return history;
    }

    public String getChart() {
        return chart;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
