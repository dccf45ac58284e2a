package uk.dasv.risk.review.round.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.register.web.TrendChart;
import uk.dasv.risk.review.RiskReviews;
import uk.dasv.risk.review.round.ReviewRounds;
import uk.dasv.risk.review.round.Round;
import uk.dasv.risk.review.round.RoundLine;
import uk.dasv.risk.review.round.RoundQueries;
import uk.dasv.risk.review.web.ReviewFields;
import uk.dasv.risk.web.RiskForm;
import uk.dasv.web.Conflict;
import uk.dasv.web.Dates;

/** One risk of a round of reviews with all that is needed to decide on it; recording the decision goes on to the next. */
@Named
@ViewScoped
public class ReviewingView extends RiskForm {

    private static final String HERE = "/risks/reviewing";

    @Inject
    RiskReviews desk;

    @Inject
    ReviewRounds rounds;

    @Inject
    RoundQueries queries;

    @Inject
    CurrentUser user;

    @Inject
    Dates dates;

    @Inject
    Clock clock;

    private String body;
    private Round round;
    private ReviewFields typed;
    private List<RiskDetail.Point> points = List.of();
    private String chart;

    public void load() {
        body = user.actingFor().orElseThrow(NotFound::new).code();
        access.requireForPage(Permission.REVIEW_RISK, SubjectKind.BODY, body);
        round = queries.open(body).orElse(null);
        if (round == null || getRef() == null && round.left().isEmpty()) {
            Faces.redirect("/risks/round");
            Faces.responseComplete();
            return;
        }
        if (getRef() == null) {
            setRef(round.left().get(0).reference());
        }
        round.line(getRef()).orElseThrow(NotFound::new);
        open(Permission.REVIEW_RISK, steps -> true);
        LocalDate today = LocalDate.now(clock);
        points = getRisk().trend(today);
        chart = TrendChart.of(points, getRisk().row().tolerance(), dates);
        if (isOpen()) {
            typed = new ReviewFields(desk.offer(getRef()), labels);
        }
    }

    public String save() {
        return sendAndGo(
                () -> {
                    desk.review(typed.command(getRef(), seen()));
                    return HERE;
                },
                "review.saved");
    }

    public String leave() {
        return forms.goOn(() -> {
            rounds.leave(new ReviewRounds.LeaveForLater(body, getRef()));
            return HERE;
        });
    }

    @Override
    protected List<Conflict.Field> compared() {
        return typed.beside(getRisk(), desk.offer(getRef()), labels);
    }

    /** Whether it waits in the round; the others were reviewed in it, or can no longer be. */
    public boolean isOpen() {
        return round.left().stream().anyMatch(l -> l.reference().equals(getRef()));
    }

    public RoundLine getLine() {
        return round.line(getRef()).orElseThrow(NotFound::new);
    }

    /** The newest decision on it, or null. */
    public RiskDetail.Reviewed getLast() {
        return getRisk().reviews().stream().findFirst().orElse(null);
    }

    public Round getRound() {
        return round;
    }

    public ReviewFields getTyped() {
        return typed;
    }

    public List<RiskDetail.Point> getPoints() {
        return points;
    }

    public String getChart() {
        return chart;
    }
}
