package uk.dasv.risk.appetite.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import uk.dasv.risk.appetite.AppetiteDesk;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.web.Address;

/** The appetite for each outcome, what each appetite would mean for its risks, and every setting there has been. */
@Named
@ViewScoped
public class AppetitesView implements Serializable {

    @Inject
    AppetiteDesk desk;

    private List<Shown> outcomes;
    private Map<Appetite, Integer> tolerances;

    /** An outcome with its appetite. */
    public record Shown(AppetiteDesk.Line line, AppetiteDesk.Effect effect, List<AppetiteDesk.Setting> settings)
            implements Serializable {

        /** How many open risks would be above the tolerance by that appetite. */
        public long by(Appetite appetite) {
            return effect.by().getOrDefault(appetite, 0L);
        }

        /** The address that lists those above the tolerance now. */
        public String outside() {
            return new Address("/risks")
                    .with("outcome", line.code())
                    .with("outside", true)
                    .toString();
        }
    }

    public void load() {
        tolerances = desk.tolerances();
        List<AppetiteDesk.Effect> effects = desk.effects(tolerances);
        List<AppetiteDesk.Setting> settings = desk.settings();
        outcomes = desk.lines().stream()
                .map(l -> new Shown(
                        l,
                        effects.stream()
                                .filter(e -> e.outcomeId() == l.outcomeId())
                                .findFirst()
                                .orElse(new AppetiteDesk.Effect(l.outcomeId(), 0, Map.of())),
                        settings.stream()
                                .filter(s -> s.outcomeId() == l.outcomeId())
                                .toList()))
                .toList();
    }

    public List<Shown> getOutcomes() {
        return outcomes;
    }

    public Appetite[] getAppetites() {
        return Appetite.values();
    }

    /** The tolerance that the appetite gives by the present matrix. */
    public Integer tolerance(Appetite appetite) {
        return tolerances.get(appetite);
    }
}
