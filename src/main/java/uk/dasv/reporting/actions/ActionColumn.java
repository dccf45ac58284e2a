package uk.dasv.reporting.actions;

import java.util.List;
import java.util.stream.Stream;
import uk.dasv.plan.ActionMark;
import uk.dasv.reporting.imports.ImportColumn;

/** The columns that the import of a plan understands, with the headings people give them. */
enum ActionColumn {
    REFERENCE(
            false,
            null,
            "Reference",
            "Ref",
            "Action ref",
            "Action reference",
            "Ref no",
            "No",
            "Number",
            "ID",
            "Action no"),
    TITLE(
            true,
            ActionMark.Part.TITLE,
            "Action",
            "Title",
            "Action title",
            "What",
            "What will be done",
            "What we will do",
            "Activity",
            "Task",
            "Actions",
            "Action required"),
    DESCRIPTION(false, null, "Description", "Detail", "Details", "How", "Notes", "More information", "Background"),
    OUTCOME(
            true,
            ActionMark.Part.OUTCOME,
            "Outcome",
            "Theme",
            "Priority",
            "Pillar",
            "Strategic outcome",
            "Strand",
            "Workstream"),
    ORGANISATION(
            false,
            ActionMark.Part.ORGANISATION,
            "Lead organisation",
            "Lead agency",
            "Organisation",
            "Agency",
            "Lead partner",
            "Partner",
            "Responsible agency"),
    OWNER(
            true,
            ActionMark.Part.OWNER,
            "Owner",
            "Lead",
            "Action owner",
            "Lead officer",
            "Responsible",
            "Responsible officer",
            "Who",
            "By whom",
            "Lead person",
            "Named lead",
            "Assigned to"),
    DEPUTY(false, null, "Deputy", "Deputy owner", "Stand-in", "Deputy lead"),
    STARTS(false, null, "Start", "Start date", "Starts", "From", "Begins"),
    DUE(
            true,
            ActionMark.Part.DUE,
            "Due",
            "Due date",
            "Deadline",
            "Target date",
            "By when",
            "When",
            "Completion date",
            "Timescale",
            "End date",
            "Date due",
            "To be completed by"),
    SUCCESS_MEASURE(
            false,
            null,
            "Success measure",
            "How will we know it worked",
            "Measure of success",
            "Success criteria",
            "Measure",
            "KPI",
            "Impact",
            "Intended impact"),
    SOURCE(false, null, "Source", "Comes from", "Origin", "Where from"),
    RATING(
            false,
            ActionMark.Part.RATING,
            "Rating",
            "RAG",
            "BRAG",
            "RAG rating",
            "BRAG rating",
            "RAG status",
            "BRAG status"),
    STATE(false, ActionMark.Part.STATE, "State", "Status", "Progress status", "Action status"),
    PERCENT(
            false,
            ActionMark.Part.PERCENT,
            "Percent done",
            "% complete",
            "% done",
            "Percentage",
            "Percentage complete",
            "Per cent complete",
            "Done"),
    PLAN_OF(false, ActionMark.Part.PLAN_OF, "Plan of", "DSAAG", "Body", "Group"),
    BASELINE(false, ActionMark.Part.BASELINE, "Due first agreed", "Baseline", "Baseline due", "Original due date"),
    MARK(false, null, "Mark for bringing this list back (leave as it is)");

    private final boolean required;
    private final ActionMark.Part part;
    private final List<String> called;

    ActionColumn(boolean required, ActionMark.Part part, String... called) {
        this.required = required;
        this.part = part;
        this.called = List.of(called);
    }

    /** The place of the column in the mark of an exported row; null when it is not exported. */
    ActionMark.Part part() {
        return part;
    }

    /** Its heading in the template. */
    String heading() {
        return called.get(0);
    }

    static List<ImportColumn> all() {
        return Stream.of(values())
                .map(c -> new ImportColumn(c.name(), c.required, c.compareTo(PLAN_OF) >= 0, c.called))
                .toList();
    }
}
