package uk.dasv.risk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.xdev.chartjs.model.charts.LineChart;
import software.xdev.chartjs.model.data.LineData;
import software.xdev.chartjs.model.dataset.LineDataset;
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.HistoryRow;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.Whereabouts;
import uk.dasv.risk.RiskDetail;
import uk.dasv.risk.RiskQueries;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.web.Dates;

/** One risk: what it is, how it scores and why, what treats it, and what bodies decided. */
@Named
@RequestScoped
public class RiskView {

    @Inject
    RiskQueries queries;

    @Inject
    AuditQueries audit;

    @Inject
    Access access;

    @Inject
    Dates dates;

    @Inject
    Clock clock;

    private String ref;
    private RiskDetail risk;
    private List<HistoryRow> history;
    private String chart;
    private boolean mayAssess;
    private boolean mayReview;
    private boolean mayRaise;

    /** A level with its latest scoring, null where it is not scored. */
    public record Standing(ScoreLevel level, RiskDetail.Scored scored) {}

    public void load() {
        risk = queries.byReference(ref);
        history = audit.history(SubjectKind.RISK, ref);
        Long owner = risk.words().ownerId();
        Whereabouts place = Whereabouts.at(risk.words().bodyPath(), owner == null ? Set.of() : Set.of(owner));
        boolean open = risk.row().state() != RiskState.CLOSED;
        mayAssess = open && access.may(Permission.ASSESS_RISK, place);
        mayReview = open && access.may(Permission.REVIEW_RISK, place);
        mayRaise = open && access.may(Permission.RAISE_ESCALATION, place);
        chart = drawn();
    }

    private String drawn() {
        List<RiskDetail.Scored> current = new ArrayList<>(risk.assessments().stream()
                .filter(a -> a.level() == ScoreLevel.CURRENT)
                .toList());
        if (current.size() < 2) {
            return null;
        }
        Collections.reverse(current);
        LineDataset scores = new LineDataset().setLabel("Current score").setBorderColor("#1d4f5f");
        LineData data = new LineData();
        for (RiskDetail.Scored scored : current) {
            scores.addData(scored.score());
            data.addLabel(dates.day(scored.on()));
        }
        return new LineChart().setData(data.addDataset(scores)).toJson();
    }

    public List<Standing> getStandings() {
        return Stream.of(ScoreLevel.values())
                .map(level -> new Standing(level, risk.latest(level).orElse(null)))
                .toList();
    }

    public RiskDetail.Reviewed getAcceptance() {
        return risk.acceptance(LocalDate.now(clock)).orElse(null);
    }

    public boolean isDue() {
        return risk.row().dueBy(LocalDate.now(clock));
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

    public boolean isMayAssess() {
        return mayAssess;
    }

    public boolean isMayReview() {
        return mayReview;
    }

    public boolean isMayRaise() {
        return mayRaise;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
