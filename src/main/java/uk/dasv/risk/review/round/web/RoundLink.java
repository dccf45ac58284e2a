package uk.dasv.risk.review.round.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Whereabouts;

/** Whether the register offers a round of reviews. */
@Named
@RequestScoped
public class RoundLink {

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    /** Whether the body that the person acts for reviews risks, and they for it. */
    public boolean isOffered() {
        return user.actingFor()
                .filter(us -> access.may(Permission.REVIEW_RISK, Whereabouts.at(us.path(), Set.of())))
                .isPresent();
    }
}
