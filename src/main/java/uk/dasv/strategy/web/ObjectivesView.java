package uk.dasv.strategy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import uk.dasv.strategy.ObjectiveRegister;
import uk.dasv.web.Forms;

/** The objectives of the outcome whose page this is, in their order. */
@Named
@ViewScoped
public class ObjectivesView implements Serializable {

    @Inject
    ObjectiveRegister register;

    @Inject
    Forms forms;

    private String outcome;
    private List<Line> lines = List.of();

    /** An objective, and whether it can go up or down from where it is. */
    public record Line(ObjectiveRegister.Row objective, boolean higher, boolean lower) implements Serializable {}

    public void load() {
        outcome = Faces.getRequestParameter("present");
        if (outcome != null) {
            read();
        }
    }

    private void read() {
        List<ObjectiveRegister.Row> all = register.objectives(outcome);
        long inUse = all.stream().filter(o -> o.retiredOn() == null).count();
        lines = all.stream()
                .map(o -> {
                    int place = all.indexOf(o);
                    boolean used = o.retiredOn() == null;
                    return new Line(o, used && place > 0, used && place < inUse - 1);
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
                    register.move(new ObjectiveRegister.MoveObjective(
                            outcome, line.objective().id(), line.objective().version(), up));
                    return "/admin/outcome?present=" + outcome;
                },
                "saved",
                this::read);
    }

    public List<Line> getLines() {
        return lines;
    }
}
