package uk.dasv.escalation.advice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import uk.dasv.escalation.advice.AdviceQueries;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;

/** The part of an escalation's page about the advice that came out of it. */
@Named
@RequestScoped
public class AdviceOfView {

    @Inject
    AdviceQueries queries;

    @Inject
    Access access;

    private List<AdviceQueries.Standing> standing;

    /** The advice that stands; asked for once the page shows an answer. */
    public List<AdviceQueries.Standing> getStanding() {
        if (standing == null) {
            standing = queries.of(Faces.getRequestParameter("ref"));
        }
        return standing;
    }

    /** Whether the person may publish it, or take it back. */
    public boolean isMayPublish() {
        return access.may(Permission.ANSWER_ESCALATION, SubjectKind.ESCALATION, Faces.getRequestParameter("ref"));
    }
}
