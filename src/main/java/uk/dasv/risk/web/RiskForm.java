package uk.dasv.risk.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.register.RiskDetails;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/**
 * What every form about one risk has: the risk as it was when the form opened, and, when somebody saved it
 * meanwhile, both versions to choose from. What was typed stays; sending it again puts it in place of theirs.
 */
public abstract class RiskForm implements Serializable {

    @Inject
    protected RiskQueries queries;

    @Inject
    protected RiskDetails details;

    @Inject
    protected Access access;

    @Inject
    protected Forms forms;

    @Inject
    protected Labels labels;

    @Inject
    protected Conflicts conflicts;

    private String ref;
    private RiskDetail risk;
    private Conflict conflict;

    /**
     * Reads the risk for a step that takes the permission.
     *
     * @throws NotFound when the person may not take it, or nobody can from where the risk stands
     */
    protected void open(Permission permission, Predicate<RiskSteps> possible) {
        risk = details.byReference(ref);
        access.requireForPage(permission, SubjectKind.RISK, ref);
        if (!possible.test(RiskSteps.of(risk, access))) {
            throw new NotFound();
        }
    }

    /** Takes the step and goes back to the risk's page. */
    protected String send(Runnable step, String successKey) {
        return sendAndGo(
                () -> {
                    step.run();
                    return "/risks/risk?ref=" + ref;
                },
                successKey);
    }

    /** Takes the step and goes to the page that it returns. */
    protected String sendAndGo(Callable<String> step, String successKey) {
        conflict = null;
        return forms.submit(step, successKey, () -> {
            risk = details.byReference(ref);
            conflict = conflicts.about(SubjectKind.RISK, ref, compared());
        });
    }

    /** What is saved now beside what was typed. */
    protected abstract List<Conflict.Field> compared();

    /** The version that the person has seen, by now both. */
    protected long seen() {
        return risk.version();
    }

    public RiskDetail getRisk() {
        return risk;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
