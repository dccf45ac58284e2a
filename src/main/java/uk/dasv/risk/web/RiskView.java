package uk.dasv.risk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.HistoryRow;
import uk.dasv.identity.Access;
import uk.dasv.identity.SubjectKind;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.ScoreLevel;
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
    private RiskDetail risk;
    private List<HistoryRow> history;
    private String chart;
    private RiskSteps may;
    private String standing;
    private LocalDate today;
    private List<RiskDetail.Point> points;

    /** A level with its latest scoring, null where it is not scored. */
    public record Standing(ScoreLevel level, RiskDetail.Scored scored) {}

    public void load() {
        risk = details.byReference(ref);
        history = audit.history(new AuditQueries.HistoryOf(SubjectKind.RISK, ref));
        today = LocalDate.now(clock);
        RiskState state = risk.row().state();
        may = RiskSteps.of(risk, access);
        points = risk.trend(today);
        chart = TrendChart.of(points, risk.row().tolerance(), dates);
        standing = risk.row().proposal()
                ? labels.text("risk.standing.proposal")
                : state == RiskState.PROPOSED ? labels.text("risk.standing.unscored") : labels.of(state);
    }

    public List<Standing> getStandings() {
        return Stream.of(ScoreLevel.values())
                .map(level -> new Standing(level, risk.latest(level).orElse(null)))
                .toList();
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
