package uk.dasv.escalation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.escalation.IssueDesk;
import uk.dasv.escalation.register.IssueQueries;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Putting an open issue differently, or giving it to somebody else. */
@Named
@ViewScoped
public class EditIssueView implements Serializable {

    @Inject
    IssueQueries queries;

    @Inject
    IssueDesk desk;

    @Inject
    Access access;

    @Inject
    Conflicts conflicts;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    private String ref;
    private IssueQueries.Shown now;
    private final RaiseFields typed = new RaiseFields();
    private List<Choice> people = List.of();
    private String owner;
    private Conflict conflict;

    public void load() {
        see();
        typed.setKind(now.kind().name());
        typed.setTitle(now.title());
        typed.setDescription(now.description());
        owner = String.valueOf(now.ownerId());
    }

    private void see() {
        IssueQueries.Detail detail = queries.byReference(ref);
        access.requireForPage(Permission.RAISE_ESCALATION, SubjectKind.ISSUE, ref);
        if (!detail.open()) {
            throw new NotFound();
        }
        now = detail.issue();
        people = queries.candidates(now.ownerId()).stream()
                .map(p -> new Choice(String.valueOf(p.id()), p.name(), null))
                .toList();
    }

    public String save() {
        conflict = null;
        long seen = now.version();
        return forms.submit(
                () -> {
                    desk.edit(new IssueDesk.EditIssue(
                            ref, seen, typed.told(), owner == null ? null : Long.valueOf(owner)));
                    return "/escalations/issue?ref=" + ref;
                },
                "issue.edited",
                this::compare);
    }

    private void compare() {
        see();
        conflict = conflicts.about(
                SubjectKind.ISSUE,
                ref,
                last -> List.of(
                        new Conflict.Field("Kind", labels.of(now.kind()), labels.text("Issue.Kind." + typed.getKind())),
                        new Conflict.Field("Title", now.title(), typed.getTitle()),
                        new Conflict.Field("Description", now.description(), typed.getDescription()),
                        new Conflict.Field("Owner", now.owner(), name(owner))));
    }

    private String name(String id) {
        return people.stream()
                .filter(p -> p.value().equals(id))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }

    public List<Choice> getKinds() {
        return RaiseFields.kinds(labels);
    }

    public List<Choice> getPeople() {
        return people;
    }

    public RaiseFields getTyped() {
        return typed;
    }

    public Conflict getConflict() {
        return conflict;
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
