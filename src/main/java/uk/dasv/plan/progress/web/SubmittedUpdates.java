package uk.dasv.plan.progress.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.dasv.plan.progress.ProgressDesk;
import uk.dasv.plan.progress.ProgressDrafts;
import uk.dasv.plan.progress.Together;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;
import uk.dasv.web.Refusals;

/** Submits one of many updates, so that one that is refused does not hold up the others. */
@RequestScoped
public class SubmittedUpdates {

    @Inject
    ProgressDesk desk;

    @Inject
    Together together;

    @Inject
    ProgressDrafts drafts;

    @Inject
    Refusals refusals;

    @Inject
    Labels labels;

    /** What came of submitting, kept with the page so that a second click ends where the first did. */
    record Outcome(int filled, Map<String, List<Forms.Problem>> refused) implements Serializable {

        int submitted() {
            return filled - refused.size();
        }
    }

    /** Submits all in one go where none is refused, else each for itself. */
    Outcome submit(List<PostedUpdates.Filled> filled) {
        Map<String, List<Forms.Problem>> refused = new LinkedHashMap<>();
        if (filled.size() > 1
                && together.taken(
                        filled.stream().<Runnable>map(one -> () -> record(one)).toList())) {
            return new Outcome(filled.size(), refused);
        }
        for (PostedUpdates.Filled one : filled) {
            List<Forms.Problem> problems = submit(one);
            if (!problems.isEmpty()) {
                refused.put(one.reference(), problems);
            }
        }
        return new Outcome(filled.size(), refused);
    }

    /** Submits it; what refuses it is returned, in words and by field. */
    private List<Forms.Problem> submit(PostedUpdates.Filled one) {
        try {
            record(one);
            return List.of();
        } catch (NotFound gone) {
            return List.of(new Forms.Problem(null, labels.text("update.gone")));
        } catch (RuntimeException refusal) {
            return refusals.told(refusal);
        }
    }

    private void record(PostedUpdates.Filled one) {
        if (one.typed().isNoChange() && one.saysSomething()) {
            throw RuleViolation.at("noChange", "update.noChange.andWords");
        }
        if (one.typed().isNoChange()) {
            desk.noChange(new ProgressDesk.NoChange(one.reference()));
        } else {
            desk.record(one.typed().command(one.reference(), one.seen()));
        }
    }

    /** Keeps it for later. */
    void keep(String reference, TypedUpdate typed) {
        drafts.keep(new ProgressDrafts.Keep(reference, typed.fields()));
    }
}
