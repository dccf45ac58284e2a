package uk.dasv.risk.web;

import java.util.Set;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Whereabouts;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.register.RiskDetail;

/**
 * What the person can do with a risk from where it stands; what they cannot is not shown to them. Whether it can be
 * escalated depends on its escalations, too, which the page asks about elsewhere.
 */
public record RiskSteps(
        boolean decide,
        boolean review,
        boolean assess,
        boolean edit,
        boolean move,
        boolean materialise,
        boolean raise) {

    /** Nothing can be done with what is past. */
    static final RiskSteps NONE = new RiskSteps(false, false, false, false, false, false, false);

    static RiskSteps of(RiskDetail risk, Access access) {
        Whereabouts place = new Whereabouts(
                risk.words().bodyPath(),
                risk.words().overseerPath(),
                owners(risk.words().ownerId()));
        boolean open = risk.row().state() != RiskState.CLOSED;
        boolean proposal = risk.row().proposal();
        boolean onRegister = open && !proposal;
        return new RiskSteps(
                proposal && access.may(Permission.REVIEW_RISK, place),
                onRegister && access.may(Permission.REVIEW_RISK, place),
                onRegister && access.may(Permission.ASSESS_RISK, place),
                open && access.may(Permission.EDIT_RISK, place),
                open && access.may(Permission.MOVE_RISK, place),
                onRegister && risk.row().state() != RiskState.MATERIALISED && access.may(Permission.EDIT_RISK, place),
                onRegister && access.may(Permission.RAISE_ESCALATION, place));
    }

    private static Set<Long> owners(Long owner) {
        return owner == null ? Set.of() : Set.of(owner);
    }
}
