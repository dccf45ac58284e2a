package uk.dasv.reporting.risks;

import java.util.List;
import java.util.stream.Stream;
import uk.dasv.reporting.imports.ImportColumn;
import uk.dasv.risk.register.file.RiskMark;

/** The columns that the import of a register understands, with the headings people give them. */
enum RiskColumn {
    REFERENCE(
            false,
            null,
            "Reference",
            "Ref",
            "Risk ref",
            "Risk reference",
            "Risk no",
            "Ref no",
            "No",
            "Number",
            "ID",
            "Risk ID"),
    TITLE(true, RiskMark.Part.TITLE, "Risk", "Title", "Risk title", "Risk name", "Name of risk"),
    CAUSE(false, RiskMark.Part.CAUSE, "Cause", "Causes", "Because of", "Root cause", "Risk cause"),
    EVENT(
            false,
            RiskMark.Part.EVENT,
            "Event",
            "What could happen",
            "This could happen",
            "Risk event",
            "Risk description",
            "Description"),
    CONSEQUENCE(
            false,
            RiskMark.Part.CONSEQUENCE,
            "Consequence",
            "Consequences",
            "And lead to",
            "Effect",
            "Effects",
            "Risk consequence"),
    KIND(false, RiskMark.Part.KIND, "Kind", "Risk or threat", "Type", "Kind of risk"),
    OUTCOME(
            true,
            RiskMark.Part.OUTCOME,
            "Outcome",
            "Theme",
            "Priority",
            "Pillar",
            "Strategic outcome",
            "Strand",
            "Objective"),
    CATEGORY(false, RiskMark.Part.CATEGORY, "Category", "Risk category", "Risk type"),
    OWNER(
            false,
            RiskMark.Part.OWNER,
            "Owner",
            "Risk owner",
            "Lead",
            "Lead officer",
            "Responsible",
            "Responsible officer",
            "Named lead",
            "Assigned to"),
    RESPONSE(false, RiskMark.Part.RESPONSE, "Response", "Risk response", "Treatment approach", "Approach", "Strategy"),
    PROXIMITY(false, RiskMark.Part.PROXIMITY, "Proximity", "How soon", "When could it happen"),
    INHERENT_LIKELIHOOD(
            false, RiskMark.Part.INHERENT_LIKELIHOOD, "Inherent likelihood", "Gross likelihood", "Initial likelihood"),
    INHERENT_IMPACT(false, RiskMark.Part.INHERENT_IMPACT, "Inherent impact", "Gross impact", "Initial impact"),
    INHERENT_REASON(
            false,
            RiskMark.Part.INHERENT_REASON,
            "Why this inherent score",
            "Inherent score reason",
            "Inherent rationale"),
    CURRENT_LIKELIHOOD(
            false,
            RiskMark.Part.CURRENT_LIKELIHOOD,
            "Current likelihood",
            "Residual likelihood",
            "Net likelihood",
            "Likelihood",
            "Probability"),
    CURRENT_IMPACT(
            false,
            RiskMark.Part.CURRENT_IMPACT,
            "Current impact",
            "Residual impact",
            "Net impact",
            "Impact",
            "Severity"),
    CURRENT_REASON(
            false,
            RiskMark.Part.CURRENT_REASON,
            "Why this current score",
            "Current score reason",
            "Current rationale",
            "Reason for score",
            "Rationale"),
    LOWERED_WHY(
            false, RiskMark.Part.LOWERED_WHY, "Why lower", "Why lower with no new control", "Why the score went down"),
    TARGET_LIKELIHOOD(
            false, RiskMark.Part.TARGET_LIKELIHOOD, "Target likelihood", "Tolerated likelihood", "Desired likelihood"),
    TARGET_IMPACT(false, RiskMark.Part.TARGET_IMPACT, "Target impact", "Tolerated impact", "Desired impact"),
    TARGET_REASON(
            false, RiskMark.Part.TARGET_REASON, "Why this target score", "Target score reason", "Target rationale"),
    REGISTER_OF(false, RiskMark.Part.REGISTER_OF, "Register of", "DSAAG", "Body", "Group"),
    STATE(false, RiskMark.Part.STATE, "State", "Status"),
    MARK(false, null, "Mark for bringing this list back (leave as it is)");

    private final boolean required;
    private final RiskMark.Part part;
    private final List<String> called;

    RiskColumn(boolean required, RiskMark.Part part, String... called) {
        this.required = required;
        this.part = part;
        this.called = List.of(called);
    }

    /** The place of the column in the mark of an exported row; null when it is not exported. */
    RiskMark.Part part() {
        return part;
    }

    static List<ImportColumn> all() {
        return Stream.of(values())
                .map(c -> new ImportColumn(c.name(), c.required, c.compareTo(REGISTER_OF) >= 0, c.called))
                .toList();
    }
}
