package uk.dasv.risk.treatment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import uk.dasv.risk.register.RiskQueries;

/** The part of an action's page about the risks it treats. */
@Named
@RequestScoped
public class TreatedRisksView {

    @Inject
    RiskQueries queries;

    private List<RiskQueries.TreatedRisk> risks = List.of();

    public void load() {
        risks = queries.treatedBy(Faces.getRequestParameter("ref"));
    }

    public List<RiskQueries.TreatedRisk> getRisks() {
        return risks;
    }
}
