package uk.dasv.meeting.minutes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import uk.dasv.meeting.minutes.DecisionQueries;
import uk.dasv.meeting.minutes.DecisionRow;
import uk.dasv.meeting.session.DecisionKind;
import uk.dasv.platform.Page;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** The log of what bodies have decided. */
@Named
@RequestScoped
public class DecisionsView {

    @Inject
    DecisionQueries queries;

    @Inject
    Labels labels;

    private ListState asked;
    private Page<DecisionRow> page;
    private List<DecisionQueries.Decider> bodies;

    public void load() {
        asked = DecisionList.asked(Faces::getRequestParameter);
        page = queries.list(DecisionList.filter(asked), asked.page());
        bodies = queries.deciders();
    }

    /** The kinds to choose from. */
    public List<DecisionQueries.Decider> getKinds() {
        return Stream.of(DecisionKind.values())
                .map(k -> new DecisionQueries.Decider(k.name(), labels.text("decided." + k)))
                .distinct()
                .toList();
    }

    public List<DecisionQueries.Decider> getBodies() {
        return bodies;
    }

    /** Whether anything is asked for but a page. */
    public boolean isFiltered() {
        return !asked.getNow().isEmpty();
    }

    public ListState getAsked() {
        return asked;
    }

    public Page<DecisionRow> getPage() {
        return page;
    }
}
