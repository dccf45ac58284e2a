package uk.dasv.meeting.minutes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.minutes.DecisionDetail;
import uk.dasv.meeting.minutes.DecisionQueries;

/** One decision, with what was seen when it was made beside how it stands now. */
@Named
@RequestScoped
public class DecisionView {

    @Inject
    DecisionQueries queries;

    private DecisionDetail decision;

    public void load() {
        decision = queries.one(Faces.getRequestParameter("ref"));
    }

    public DecisionDetail getDecision() {
        return decision;
    }

    /** The page of what it is about; null where it is about nothing that has one. */
    public String getSubjectUrl() {
        SubjectKind kind = decision.subject();
        return kind == null
                ? null
                : switch (kind) {
                    case ESCALATION -> "/escalations/escalation?ref=" + decision.subjectRef();
                    case RISK -> "/risks/risk?ref=" + decision.subjectRef();
                    case ACTION, DATE_CHANGE -> "/plans/action?ref=" + decision.subjectRef();
                    default -> null;
                };
    }
}
