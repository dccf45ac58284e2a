package uk.dasv.risk.treatment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.SearchWords;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.treatment.TreatmentQueries;
import uk.dasv.risk.treatment.Treatments;
import uk.dasv.risk.web.RiskForm;
import uk.dasv.risk.web.RiskSteps;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;

/** Naming an action as a treatment of a risk: it is looked for by its reference or by words, and chosen. */
@Named
@ViewScoped
public class TreatView extends RiskForm {

    @Inject
    Treatments desk;

    @Inject
    TreatmentQueries actions;

    private String words;
    private List<Choice> found;
    private String action;

    public void load() {
        open(Permission.EDIT_RISK, RiskSteps::edit);
        if (words != null && !words.isBlank()) {
            find();
        }
    }

    private void find() {
        try {
            found = actions.find(getRef(), SearchWords.of(words)).stream()
                    .map(h -> new Choice(h.reference(), h.reference() + " " + h.title(), h.body()))
                    .toList();
            action = found.size() == 1 ? found.get(0).value() : null;
        } catch (RuleViolation refusal) {
            forms.add(refusal.field().orElse(null), labels.text(refusal.key(), refusal.arguments()));
        }
    }

    public String save() {
        return send(() -> desk.link(new Treatments.LinkTreatment(getRef(), seen(), action)), "treatment.linked");
    }

    @Override
    protected List<Conflict.Field> compared() {
        return List.of(new Conflict.Field("Treatments", named(getRisk()), action));
    }

    static String named(RiskDetail risk) {
        return String.join(
                ", ",
                risk.treatments().stream().map(RiskDetail.Treated::reference).toList());
    }

    /** What was found, or null while nothing was looked for. */
    public List<Choice> getFound() {
        return found;
    }

    /** Whether there may be more than is shown. */
    public boolean isMore() {
        return found != null && found.size() == TreatmentQueries.OFFERED;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }
}
