package uk.dasv.escalation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.escalation.IssueDesk;
import uk.dasv.escalation.register.IssueQueries;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
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
    IssueQueries queries;

    @Inject
    CurrentUser user;

    @Inject
    Access access;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    private final long id = BaseEntity.newId();
    private final RaiseFields typed = new RaiseFields();
    private List<Choice> people = List.of();
    private String owner;
    private String ref;

    public void load() {
        access.requireForPage(Permission.RAISE_ESCALATION, SubjectKind.BODY, ref);
        owner = String.valueOf(user.require().personId());
        people = queries.candidates(user.require().personId()).stream()
                .map(p -> new Choice(String.valueOf(p.id()), p.name(), null))
                .toList();
    }

    public String save() {
        return forms.submit(
                () -> "/escalations/issue?ref="
                        + desk.write(new IssueDesk.RecordIssue(
                                id, ref, typed.told(), owner == null ? null : Long.valueOf(owner))),
                "issue.recorded");
    }

    public List<Choice> getKinds() {
        return RaiseFields.kinds(labels);
    }

    public RaiseFields getTyped() {
        return typed;
    }

    public List<Choice> getPeople() {
        return people;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
