package uk.dasv.risk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.platform.BaseEntity;
import uk.dasv.risk.RiskEditor;
import uk.dasv.risk.RiskFormQueries;
import uk.dasv.web.Choice;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Proposing a risk for the register of a body. */
@Named
@ViewScoped
public class RiskProposalView implements Serializable {

    @Inject
    RiskEditor editor;

    @Inject
    RiskFormQueries form;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    private final long id = BaseEntity.newId();
    private final RiskFields typed = new RiskFields();
    private List<Choice> bodies = List.of();
    private RiskChoices choices;
    private String body;

    public void load() {
        bodies = form.bodies().stream()
                .map(b -> new Choice(b.value(), b.name(), null))
                .toList();
        choices = RiskChoices.of(form, labels, null, null);
        if (bodies.size() == 1) {
            body = bodies.get(0).value();
        }
    }

    public String save() {
        return forms.submit(
                () -> "/risks/risk?ref=" + editor.propose(new RiskEditor.ProposeRisk(id, body, typed.words())),
                "risk.proposed");
    }

    public RiskFields getTyped() {
        return typed;
    }

    public List<Choice> getBodies() {
        return bodies;
    }

    public RiskChoices getChoices() {
        return choices;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
