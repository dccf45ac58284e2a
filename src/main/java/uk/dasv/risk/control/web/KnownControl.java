package uk.dasv.risk.control.web;

import java.util.stream.Collectors;
import uk.dasv.platform.NotFound;
import uk.dasv.risk.register.RiskDetail;

/** Controls of a risk as the addresses of pages name them. */
final class KnownControl {

    private KnownControl() {}

    /**
     * The control in force with that identifier.
     *
     * @throws NotFound when the risk has none
     */
    static RiskDetail.Controlled of(RiskDetail risk, String id) {
        return risk.inForce().stream()
                .filter(c -> String.valueOf(c.id()).equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static String titles(RiskDetail risk) {
        return risk.inForce().stream().map(RiskDetail.Controlled::title).collect(Collectors.joining(", "));
    }
}
