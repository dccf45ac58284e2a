package uk.dasv.risk.register.web;

import java.util.List;

/** The headings of a register in a file; those of a whole one are read again by the import. */
final class RegisterHeadings {

    static final List<String> WHOLE = List.of(
            "Reference",
            "Risk",
            "Cause",
            "Event",
            "Consequence",
            "Kind",
            "Outcome",
            "Category",
            "Register of",
            "Overseen by",
            "Owner",
            "Response",
            "Proximity",
            "State",
            "Inherent likelihood",
            "Inherent impact",
            "Inherent score",
            "Why this inherent score",
            "Current likelihood",
            "Current impact",
            "Current score",
            "Band",
            "Why this current score",
            "Why lower",
            "Target likelihood",
            "Target impact",
            "Target score",
            "Why this target score",
            "Trend",
            "Tolerance",
            "Above tolerance by",
            "Outside tolerance since",
            "Meetings outside tolerance",
            "Accepted score",
            "Accepted until",
            "Treatments done",
            "Treatments",
            "Next review",
            "Changed since the last review",
            // so that a list that is edited and brought back changes only what was changed in it
            "Mark for bringing this list back (leave as it is)");

    static final List<String> PAPER = List.of(
            "Reference",
            "Risk",
            "Outcome",
            "Register of",
            "Owner",
            "State",
            "Inherent",
            "Current",
            "Band",
            "Target",
            "Trend",
            "Above tolerance by",
            "Outside since",
            "Treatments done",
            "Next review");

    private RegisterHeadings() {}

    static List<String> of(boolean paper) {
        return paper ? PAPER : WHOLE;
    }
}
