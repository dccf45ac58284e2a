package uk.dasv.risk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.platform.Page;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.risk.register.RiskRow;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** The risk register; filters, sort and page stand in the address. */
@Named
@RequestScoped
public class RisksView {

    @Inject
    RiskQueries queries;

    @Inject
    Access access;

    @Inject
    Labels labels;

    @Inject
    Clock clock;

    private ListState asked;
    private Page<RiskRow> page;
    private List<RiskQueries.Place> places;
    private boolean mayPropose;

    /** An answer of a filter. */
    public record Option(String code, String name) {}

    public void load() {
        asked = RegisterList.asked(Faces::getRequestParameter);
        page = RegisterList.rows(queries, asked, asked.page());
        places = queries.places();
        mayPropose = access.anywhere(Permission.EDIT_RISK);
    }

    public List<Option> getBodies() {
        return places.stream()
                .map(p -> new Option(p.bodyCode(), p.bodyName()))
                .distinct()
                .toList();
    }

    public List<Option> getOutcomes() {
        return places.stream()
                .map(p -> new Option(p.outcomeCode(), p.outcomeName()))
                .distinct()
                .toList();
    }

    public List<Option> getBands() {
        return Stream.concat(
                        Stream.of(new Option("NONE", "Not scored")),
                        Stream.of(Band.values()).map(b -> new Option(b.name(), labels.of(b))))
                .toList();
    }

    /** The cell of the heat map whose risks alone are listed, in words; null for any. */
    public String getCell() {
        Score score = RegisterList.score(asked);
        return score == null
                ? null
                : labels.text("risk.cell", labels.of(RegisterList.level(asked)), score.likelihood(), score.impact());
    }

    /** The same list without the cell of the heat map. */
    public String getAnyCellUrl() {
        return asked.address()
                .with("level", null)
                .with("likelihood", null)
                .with("impact", null)
                .toString();
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    /** The filter, the sort and the page that stand in the address. */
    public ListState getAsked() {
        return asked;
    }

    public Page<RiskRow> getPage() {
        return page;
    }

    public boolean isMayPropose() {
        return mayPropose;
    }
}
