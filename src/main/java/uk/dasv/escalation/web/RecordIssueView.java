package uk.dasv.escalation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.escalation.IssueDesk;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.BaseEntity;
import uk.dasv.web.Choice;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Writing down an issue that the body means to resolve itself, or to raise later. */
@Named
@ViewScoped
public class RecordIssueView implements Serializable {

    @Inject
    IssueDesk desk;

    @Inject
    Access access;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    private final long id = BaseEntity.newId();
    private final RaiseFields typed = new RaiseFields();
    private String ref;

    public void load() {
        access.requireForPage(Permission.RAISE_ESCALATION, SubjectKind.BODY, ref);
    }

    public String save() {
        return forms.submit(
                () -> "/escalations/issue?ref=" + desk.write(new IssueDesk.RecordIssue(id, ref, typed.told())),
                "issue.recorded");
    }

    public List<Choice> getKinds() {
        return RaiseFields.kinds(labels);
    }

    public RaiseFields getTyped() {
        return typed;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
