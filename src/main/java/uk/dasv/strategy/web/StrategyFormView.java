package uk.dasv.strategy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.identity.SubjectKind;
import uk.dasv.strategy.Strategy;
import uk.dasv.strategy.StrategyRegister;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.DateInput;
import uk.dasv.web.Dates;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** When the present strategy runs, and where it stands. */
@Named
@ViewScoped
public class StrategyFormView implements Serializable {

    @Inject
    StrategyRegister register;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    @Inject
    Conflicts conflicts;

    private StrategyRegister.Present strategy;
    private DateInput startsOn = new DateInput();
    private DateInput endsOn = new DateInput();
    private String state;
    private Conflict conflict;

    public void load() {
        strategy = register.present();
        startsOn = DateInput.of(strategy.startsOn());
        endsOn = DateInput.of(strategy.endsOn());
        state = strategy.state().name();
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    register.change(new StrategyRegister.ChangeStrategy(
                            strategy.code(),
                            strategy.version(),
                            startsOn.toDate("startsOn"),
                            endsOn.toDate("endsOn"),
                            state == null ? null : Strategy.State.valueOf(state)));
                    return "/strategy";
                },
                "saved",
                this::compare);
    }

    private void compare() {
        strategy = register.present();
        conflict = conflicts.about(
                SubjectKind.STRATEGY,
                strategy.code(),
                List.of(
                        new Conflict.Field("First day", dates.day(strategy.startsOn()), startsOn.asTyped()),
                        new Conflict.Field("Last day", dates.day(strategy.endsOn()), endsOn.asTyped()),
                        new Conflict.Field(
                                "State",
                                labels.of(strategy.state()),
                                state == null ? "" : labels.of(Strategy.State.valueOf(state)))));
    }

    /** Where it stands and where it can go from there; one alone is nothing to choose. */
    public List<Choice> getStates() {
        return strategy.states().stream().map(s -> Choice.of(s, labels)).toList();
    }

    public StrategyRegister.Present getStrategy() {
        return strategy;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public DateInput getStartsOn() {
        return startsOn;
    }

    public DateInput getEndsOn() {
        return endsOn;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
