package uk.dasv.plan.progress.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import uk.dasv.plan.progress.ProgressDesk;
import uk.dasv.plan.progress.ProgressDrafts;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Submits one of many updates, so that one that is refused does not hold up the others. */
@RequestScoped
public class SubmittedUpdates {

    @Inject
    ProgressDesk desk;

    @Inject
    ProgressDrafts drafts;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    /** Submits it; what refuses it is returned, in words and by field. */
    List<Forms.Problem> submit(PostedUpdates.Filled one) {
        try {
            if (one.typed().isNoChange() && one.saysSomething()) {
                throw RuleViolation.at("noChange", "update.noChange.andWords");
            }
            if (one.typed().isNoChange()) {
                desk.noChange(new ProgressDesk.NoChange(one.reference()));
            } else {
                desk.record(one.typed().command(one.reference(), one.seen()));
            }
            return List.of();
        } catch (NotFound gone) {
            return List.of(new Forms.Problem(null, labels.text("update.gone")));
        } catch (RuntimeException refusal) {
            return forms.told(refusal);
        }
    }

    /** Keeps it for later. */
    void keep(PostedUpdates.Filled one) {
        drafts.keep(new ProgressDrafts.Keep(one.reference(), one.typed().fields()));
    }
}
