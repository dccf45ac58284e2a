package uk.dasv.risk.relation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import uk.dasv.identity.Permission;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.SearchWords;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.relation.RiskLinkQueries;
import uk.dasv.risk.relation.RiskLinks;
import uk.dasv.risk.web.RiskForm;
import uk.dasv.risk.web.RiskSteps;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;

/** Saying which other risk belongs together with one: it is looked for by its reference or by words, and chosen. */
@Named
@ViewScoped
public class RelateView extends RiskForm {

    @Inject
    RiskLinks desk;

    @Inject
    RiskLinkQueries risks;

    private String words;
    private List<Choice> found;
    private String other;

    public void load() {
        open(Permission.EDIT_RISK, RiskSteps::edit);
        if (words != null && !words.isBlank()) {
            find();
        }
    }

    private void find() {
        try {
            found = risks.find(getRef(), SearchWords.of(words)).stream()
                    .map(h -> new Choice(h.reference(), h.reference() + " " + h.title(), h.body()))
                    .toList();
            other = found.size() == 1 ? found.get(0).value() : null;
        } catch (RuleViolation refusal) {
            forms.add(refusal.field().orElse(null), labels.text(refusal.key(), refusal.arguments()));
        }
    }

    public String save() {
        return send(() -> desk.relate(new RiskLinks.Relate(getRef(), seen(), other)), "relation.made");
    }

    @Override
    protected List<Conflict.Field> compared() {
        return List.of(new Conflict.Field("Related risks", named(getRisk()), other));
    }

    static String named(RiskDetail risk) {
        return risk.related().stream().map(RiskDetail.Related::reference).collect(Collectors.joining(", "));
    }

    /** What was found, or null while nothing was looked for. */
    public List<Choice> getFound() {
        return found;
    }

    /** Whether there may be more than is shown. */
    public boolean isMore() {
        return found != null && found.size() == RiskLinkQueries.OFFERED;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }
}
