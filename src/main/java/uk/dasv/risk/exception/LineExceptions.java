package uk.dasv.risk.exception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import uk.dasv.identity.Scope;

/**
 * Finds the risks of a body and all below it that are exceptions by the rules that are applied, whoever asks: what a
 * meeting of the body is shown. It asks for no permission: whoever calls it has.
 */
@ApplicationScoped
public class LineExceptions {

    @Inject
    RiskExceptions risks;

    /** Those on the registers at or below that path: not scored first, then the furthest above tolerance. In four statements. */
    public List<RiskException> below(String path) {
        return risks.within(new Scope(List.of(path), List.of(), null));
    }
}
