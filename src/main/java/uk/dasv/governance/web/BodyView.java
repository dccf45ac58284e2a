package uk.dasv.governance.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.governance.Body;
import uk.dasv.governance.PartnershipQueries;
import uk.dasv.governance.PartnershipRegister;
import uk.dasv.identity.SubjectKind;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Adding or changing one body. Its code, kind and parent are chosen once. */
@Named
@ViewScoped
public class BodyView implements Serializable {

    @Inject
    PartnershipQueries queries;

    @Inject
    PartnershipRegister register;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    Conflicts conflicts;

    private String present;
    private Conflict conflict;
    private long version;
    private BodyFields typed = new BodyFields();
    private List<PartnershipQueries.BodyRow> parents;

    public void load() {
        parents = queries.bodies();
        if (present != null) {
            var body = queries.body(present);
            typed = BodyFields.of(body);
            version = body.version();
        } else {
            queries.bodyStarts().stream().findFirst().ifPresent(typed::beginWith);
        }
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    register.saveBody(typed.command(present, version));
                    return "/admin/bodies";
                },
                "saved",
                this::compare);
    }

    private void compare() {
        var theirs = queries.body(present);
        version = theirs.version();
        conflict = conflicts.about(SubjectKind.BODY, present, typed.against(theirs));
    }

    public Conflict getConflict() {
        return conflict;
    }

    public List<Choice> getKinds() {
        return Stream.of(Body.Kind.values()).map(k -> Choice.of(k, labels)).toList();
    }

    public List<PartnershipQueries.BodyRow> getParents() {
        return parents;
    }

    public BodyFields getTyped() {
        return typed;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }
}
