package uk.dasv.risk.treatment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.platform.SearchWords;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.treatment.TreatmentQueries;
import uk.dasv.risk.treatment.Treatments;
import uk.dasv.risk.web.FindingForm;
import uk.dasv.web.Conflict;

/** Naming an action as a treatment of a risk: it is looked for by its reference or by words, and chosen. */
@Named
@ViewScoped
public class TreatView extends FindingForm {

    @Inject
    Treatments desk;

    @Inject
    TreatmentQueries actions;

    public String save() {
        return send(() -> desk.link(new Treatments.LinkTreatment(getRef(), seen(), getChosen())), "treatment.linked");
    }

    @Override
    protected List<Conflict.Field> compared() {
        return List.of(new Conflict.Field("Treatments", named(getRisk()), getChosen()));
    }

    static String named(RiskDetail risk) {
        return String.join(
                ", ",
                risk.treatments().stream().map(RiskDetail.Treated::reference).toList());
    }

    @Override
    protected List<SearchWords.Hit> find(SearchWords asked) {
        return actions.find(getRef(), asked);
    }

    @Override
    protected int offered() {
        return TreatmentQueries.OFFERED;
    }
}
