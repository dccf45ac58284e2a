package uk.dasv.meeting.minutes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.minutes.DecisionQueries;

/** The part of a thing's page about what was decided on it. */
@Named
@RequestScoped
public class DecisionsAboutView {

    @Inject
    DecisionQueries queries;

    private List<DecisionQueries.Line> decisions;

    /** What was decided on the thing of that kind whose page this is. */
    public List<DecisionQueries.Line> of(String kind) {
        if (decisions == null) {
            decisions = queries.about(
                    new DecisionQueries.About(SubjectKind.valueOf(kind), Faces.getRequestParameter("ref")));
        }
        return decisions;
    }
}
