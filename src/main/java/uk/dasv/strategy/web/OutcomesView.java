package uk.dasv.strategy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.strategy.OutcomeRegister;
import uk.dasv.web.Forms;

/** The outcomes of the present strategy, in their order. */
@Named
@ViewScoped
public class OutcomesView implements Serializable {

    @Inject
    OutcomeRegister register;

    @Inject
    Forms forms;

    private List<Line> lines = List.of();

    /** An outcome, and whether it can go up or down from where it is. */
    public record Line(OutcomeRegister.Row outcome, boolean higher, boolean lower) implements Serializable {}

    public void load() {
        List<OutcomeRegister.Row> all = register.outcomes();
        long inUse = all.stream().filter(o -> o.retiredOn() == null).count();
        lines = all.stream()
                .map(o -> {
                    int place = all.indexOf(o);
                    return new Line(o, o.retiredOn() == null && place > 0, o.retiredOn() == null && place < inUse - 1);
                })
                .toList();
    }

    public String up(Line line) {
        return move(line, true);
    }

    public String down(Line line) {
        return move(line, false);
    }

    private String move(Line line, boolean up) {
        return forms.submit(
                () -> {
                    register.move(new OutcomeRegister.MoveOutcome(
                            line.outcome().code(), line.outcome().version(), up));
                    return "/admin/outcomes";
                },
                "saved",
                this::load);
    }

    public List<Line> getLines() {
        return lines;
    }
}
