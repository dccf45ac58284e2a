package uk.dasv.escalation.web;

import java.util.List;
import java.util.stream.Stream;
import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.DraftDesk;
import uk.dasv.escalation.register.DraftQueries;
import uk.dasv.identity.SubjectKind;
import uk.dasv.web.Choice;
import uk.dasv.web.Labels;

/** What is typed to raise something, as a draft keeps it. */
final class DraftFields {

    private DraftFields() {}

    static DraftDesk.Sketch sketch(RaiseFields typed) {
        return new DraftDesk.Sketch(
                typed.getAsksFor() == null || typed.getAsksFor().isBlank() ? null : AsksFor.valueOf(typed.getAsksFor()),
                typed.getRequest(),
                typed.getWhyNotHere(),
                typed.getOptions(),
                typed.getConsequence(),
                typed.isUrgent(),
                typed.getUrgentReason());
    }

    static List<Choice> asks(Labels labels) {
        return Stream.of(AsksFor.values()).map(a -> Choice.of(a, labels)).toList();
    }

    /** Keeps a new draft about that, or about a new issue where {@code kind} is null; returns where the drafts are. */
    static String keep(DraftDesk desk, RaiseFields typed, SubjectKind kind, String ref, long id, long issueId) {
        if (kind == null) {
            desk.saveIssue(new DraftDesk.SaveIssueDraft(id, issueId, ref, typed.told(), sketch(typed)));
        } else {
            desk.save(new DraftDesk.SaveDraft(id, 0, kind, ref, sketch(typed)));
        }
        return "/escalations?list=DRAFTS";
    }

    /** What was written before. */
    static void fill(RaiseFields typed, DraftQueries.Draft draft) {
        typed.setAsksFor(draft.asksFor() == null ? null : draft.asksFor().name());
        typed.setRequest(draft.request());
        typed.setWhyNotHere(draft.whyNotHere());
        typed.setOptions(draft.options());
        typed.setConsequence(draft.consequence());
        typed.setUrgent(draft.urgent());
        typed.setUrgentReason(draft.urgentReason());
    }
}
