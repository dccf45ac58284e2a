package uk.dasv.risk.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.risk.review.RiskReviews;
import uk.dasv.risk.web.RiskForm;
import uk.dasv.risk.web.RiskSteps;
import uk.dasv.web.Conflict;

/** Recording what a body decides on a risk. */
@Named
@ViewScoped
public class ReviewView extends RiskForm {

    @Inject
    RiskReviews desk;

    private ReviewFields typed;

    public void load() {
        open(Permission.REVIEW_RISK, RiskSteps::review);
        typed = new ReviewFields(desk.offer(getRef()), labels);
    }

    public String save() {
        return send(() -> desk.review(typed.command(getRef(), seen())), "review.saved");
    }

    @Override
    protected List<Conflict.Field> compared() {
        return typed.beside(getRisk(), desk.offer(getRef()), labels);
    }

    public ReviewFields getTyped() {
        return typed;
    }
}
