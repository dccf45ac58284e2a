package uk.dasv.risk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.risk.Band;
import uk.dasv.risk.RiskQueries;
import uk.dasv.risk.RiskRow;
import uk.dasv.risk.RiskSort;
import uk.dasv.web.Labels;

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

    private final RegisterFields asked = new RegisterFields();
    private int number = 1;
    private Page<RiskRow> page;
    private List<RiskQueries.Place> places;
    private boolean mayPropose;

    /** An answer of a filter. */
    public record Option(String code, String name) {}

    public void load() {
        String sort = asked.getSort();
        page = queries.register(
                asked.filter(),
                RiskSort.of(sort).orElse(RiskSort.GAP),
                sort != null && sort.endsWith("-desc"),
                PageRequest.number(number));
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

    public String sortUrl(String key) {
        return asked.address()
                .with("sort", key.equals(asked.getSort()) ? key + "-desc" : key)
                .toString();
    }

    public String getPageUrl() {
        return asked.address().open("page");
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public RegisterFields getAsked() {
        return asked;
    }

    public Page<RiskRow> getPage() {
        return page;
    }

    public boolean isMayPropose() {
        return mayPropose;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
