package uk.dasv.plan.several.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import uk.dasv.plan.PlanningQueries;
import uk.dasv.plan.several.SeveralActions;
import uk.dasv.plan.several.SeveralQueries;
import uk.dasv.web.Address;
import uk.dasv.web.Choice;
import uk.dasv.web.Dates;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Confirming a step with several actions: the page says what will happen to which of them. */
@Named
@ViewScoped
public class SeveralStepView implements Serializable {

    @Inject
    SeveralQueries queries;

    @Inject
    SeveralActions actions;

    @Inject
    PlanningQueries planning;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    private String body;
    private SeveralStep step;
    private List<String> references = List.of();
    private List<SeveralQueries.Row> rows = List.of();
    private List<Choice> people = List.of();
    private List<Choice> plans = List.of();
    private String owner;
    private String plan;

    public void load() {
        body = Faces.getRequestParameter("of");
        String[] chosen = Faces.getRequestParameterValues("ref");
        references = chosen == null ? List.of() : List.of(chosen);
        step = Stream.of(SeveralStep.values())
                .filter(s -> s.name().equals(Faces.getRequestParameter("step")))
                .findFirst()
                .orElse(null);
        see();
        if (rows.isEmpty() || step == null) {
            Faces.redirect(getBack() + "&missing=true");
            return;
        }
        if (step == SeveralStep.GIVE) {
            people = planning.people().stream()
                    .map(p -> new Choice(String.valueOf(p.id()), p.name(), null))
                    .toList();
        } else if (step == SeveralStep.MOVE) {
            plans = planning.plans().stream()
                    .filter(p -> p.code().equals(body) && !p.endsOn().isBefore(dates.getToday()))
                    .map(p ->
                            new Choice(p.startsOn().toString(), p.title() + ", from " + dates.day(p.startsOn()), null))
                    .toList();
        }
    }

    private void see() {
        rows = queries.chosen(body, references);
    }

    public String take() {
        return forms.submit(
                () -> {
                    List<SeveralActions.Chosen> chosen =
                            rows.stream().map(SeveralQueries.Row::asSeen).toList();
                    switch (step) {
                        case GIVE ->
                            actions.give(new SeveralActions.GiveActions(
                                    body, chosen, owner == null ? null : Long.valueOf(owner)));
                        case MOVE ->
                            actions.move(new SeveralActions.MoveActions(
                                    body, chosen, plan == null ? null : LocalDate.parse(plan)));
                        case ASK -> actions.ask(new SeveralActions.AskForUpdates(body, chosen));
                    }
                    return new Address("/plans").with("body", body).toString();
                },
                "several.done." + step.name(),
                this::see);
    }

    /** Where other actions can be chosen; what was chosen stays. */
    public String getBack() {
        Address back = new Address("/plans/several").with("of", body).with("step", step == null ? null : step.name());
        return rows.stream().map(SeveralQueries.Row::reference).reduce(back.toString(), (a, r) -> a + "&ref=" + r);
    }

    public String getTitle() {
        return labels.text("several.title." + step.name(), rows.size());
    }

    public String getMeaning() {
        return labels.text("several.meaning." + step.name());
    }

    public SeveralStep getStep() {
        return step;
    }

    public List<SeveralQueries.Row> getRows() {
        return rows;
    }

    public List<Choice> getPeople() {
        return people;
    }

    public List<Choice> getPlans() {
        return plans;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }
}
