package uk.dasv.risk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.risk.RiskCategory;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.exception.RiskExceptions;
import uk.dasv.risk.register.HealthCheck;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** Every filter of the register on one page; showing the list keeps them all. */
@Named
@RequestScoped
public class RisksFilterView {

    @Inject
    RiskQueries queries;

    @Inject
    RiskExceptions exceptions;

    @Inject
    Labels labels;

    private ListState asked;
    private List<RiskQueries.Place> places;

    public void load() {
        asked = RegisterList.asked(Faces::getRequestParameter);
        places = queries.places();
    }

    public List<RisksView.Option> getBodies() {
        return RisksView.bodies(places);
    }

    public List<RisksView.Option> getOutcomes() {
        return RisksView.outcomes(places);
    }

    public List<RisksView.Option> getCategories() {
        return options(RiskCategory.values());
    }

    public List<RisksView.Option> getResponses() {
        return options(RiskResponse.values());
    }

    public List<RisksView.Option> getStates() {
        return options(RiskState.values());
    }

    public List<RisksView.Option> getChecks() {
        return options(HealthCheck.values());
    }

    /** The rules of what counts as an exception, and any of them. */
    public List<RisksView.Option> getExceptions() {
        return Stream.concat(
                        Stream.of(new RisksView.Option(RegisterList.ANY_RULE, labels.text("risks.filter.anyRule"))),
                        options(exceptions.kinds().toArray(new ExceptionKind[0])).stream())
                .toList();
    }

    private List<RisksView.Option> options(Enum<?>[] values) {
        return Stream.of(values)
                .map(v -> new RisksView.Option(v.name(), labels.of(v)))
                .toList();
    }

    public ListState getAsked() {
        return asked;
    }
}
