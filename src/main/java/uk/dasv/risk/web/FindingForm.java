package uk.dasv.risk.web;

import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.SearchWords;
import uk.dasv.web.Choice;

/** A form about one risk on which another thing is looked for by its reference or by words, and chosen from what is found. */
public abstract class FindingForm extends RiskForm {

    private String words;
    private List<Choice> found;
    private String chosen;

    public void load() {
        open(Permission.EDIT_RISK, RiskSteps::edit);
        if (words != null && !words.isBlank()) {
            find();
        }
    }

    private void find() {
        try {
            found = find(SearchWords.of(words)).stream()
                    .map(h -> new Choice(h.reference(), h.reference() + " " + h.title(), h.body()))
                    .toList();
            chosen = found.size() == 1 ? found.get(0).value() : null;
        } catch (RuleViolation refusal) {
            forms.add(refusal.field().orElse(null), labels.text(refusal.key(), refusal.arguments()));
        }
    }

    /** What matches, as far as it is offered. */
    protected abstract List<SearchWords.Hit> find(SearchWords asked);

    /** How many are offered at the most. */
    protected abstract int offered();

    /** What was found, or null while nothing was looked for. */
    public List<Choice> getFound() {
        return found;
    }

    /** Whether there may be more than is shown. */
    public boolean isMore() {
        return found != null && found.size() == offered();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
