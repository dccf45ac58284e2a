package uk.dasv.escalation.register;

import java.util.List;
import uk.dasv.escalation.SubjectOwners;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Searched;

/** How escalations, by what they are about too, are found. */
public final class EscalationSearch {

    public static final Searched THINGS = new Searched(
            Permission.VIEW_ESCALATIONS,
            "Escalation t JOIN t.raisingBody b ON t.raisedOn IS NOT NULL" + SubjectOwners.joined("t"),
            "t.subjectTitle",
            SubjectOwners.IDS,
            List.of("t.subjectRef", "t.subjectTitle", "t.request", "t.whyNotHere", "t.answer"),
            "t.raisedOn DESC, t.reference DESC");

    private EscalationSearch() {}
}
