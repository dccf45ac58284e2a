package uk.dasv.exceptions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.exceptions.ExceptionRules;
import uk.dasv.web.Labels;

/** All rules of what counts as an exception, each with how many things meet it now. */
@Named
@RequestScoped
public class ExceptionRulesView {

    @Inject
    ExceptionRules rules;

    @Inject
    Labels labels;

    private List<ExceptionRules.Row> rows;

    public void load() {
        rows = rules.rules();
    }

    /** The rule in a sentence with its figure. */
    public String words(ExceptionRules.Row row) {
        return labels.text("exception.rule." + row.kind(), row.threshold());
    }

    public List<ExceptionRules.Row> getRows() {
        return rows;
    }
}
