package uk.dasv.escalation;

import java.util.List;

/**
 * Who owns what an escalation is about – the owner and deputy of an action, the owner of a risk or of an
 * issue – in words of a query. They have a part in the escalation without a seat on any body.
 */
public final class SubjectOwners {

    /** Their identifiers where {@link #joined} stands among the joins; null where there is none. */
    public static final List<String> IDS =
            List.of("ownerOfAction.id", "deputyOfAction.id", "ownerOfRisk.id", "ownerOfIssue.id");

    private SubjectOwners() {}

    /** The joins from the escalation that the query knows by that name. */
    public static String joined(String escalation) {
        return join("Action aboutAction", escalation, "ACTION", "aboutAction")
                + " LEFT JOIN aboutAction.owner ownerOfAction LEFT JOIN aboutAction.deputy deputyOfAction"
                + join("Risk aboutRisk", escalation, "RISK", "aboutRisk")
                + " LEFT JOIN aboutRisk.owner ownerOfRisk"
                + join("Issue aboutIssue", escalation, "ISSUE", "aboutIssue")
                + " LEFT JOIN aboutIssue.owner ownerOfIssue";
    }

    private static String join(String entity, String escalation, String kind, String name) {
        return " LEFT JOIN " + entity + " ON " + escalation + ".subjectKind = uk.dasv.identity.SubjectKind." + kind
                + " AND " + name + ".reference = " + escalation + ".subjectRef";
    }
}
