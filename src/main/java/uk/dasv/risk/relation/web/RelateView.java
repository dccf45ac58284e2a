package uk.dasv.risk.relation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import uk.dasv.platform.SearchWords;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.relation.RiskLinkQueries;
import uk.dasv.risk.relation.RiskLinks;
import uk.dasv.risk.web.FindingForm;
import uk.dasv.web.Conflict;

/** Saying which other risk belongs together with one: it is looked for by its reference or by words, and chosen. */
@Named
@ViewScoped
public class RelateView extends FindingForm {

    @Inject
    RiskLinks desk;

    @Inject
    RiskLinkQueries risks;

    public String save() {
        return send(() -> desk.relate(new RiskLinks.Relate(getRef(), seen(), getChosen())), "relation.made");
    }

    @Override
    protected List<Conflict.Field> compared() {
        return List.of(new Conflict.Field("Related risks", named(getRisk()), getChosen()));
    }

    static String named(RiskDetail risk) {
        return risk.related().stream().map(RiskDetail.Related::reference).collect(Collectors.joining(", "));
    }

    @Override
    protected List<SearchWords.Hit> find(SearchWords asked) {
        return risks.find(getRef(), asked);
    }

    @Override
    protected int offered() {
        return RiskLinkQueries.OFFERED;
    }
}
