package uk.dasv.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What an action's page shows of what it serves besides its outcome, who supports it, in which plan it stands and which
 * actions of other plans it carries on or is carried on by.
 */
public record ActionReach(
        String plan,
        LocalDate planStartsOn,
        String outcome,
        Long objectiveId,
        String objective,
        String resources,
        String equalityRelevance,
        Linked carriesOn,
        List<Linked> otherOutcomes,
        List<Linked> supporting,
        List<Linked> carriedOnAs)
        implements Serializable {

    /** An outcome, an organisation or an action: what it is known by, and its name or the title of its plan. */
    public record Linked(long id, String code, String name) implements Serializable {}

    public ActionReach {
        otherOutcomes = List.copyOf(otherOutcomes);
        supporting = List.copyOf(supporting);
        carriedOnAs = List.copyOf(carriedOnAs);
    }
}
