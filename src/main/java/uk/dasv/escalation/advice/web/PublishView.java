package uk.dasv.escalation.advice.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import uk.dasv.escalation.advice.AdviceDesk;
import uk.dasv.escalation.register.EscalationDetail;
import uk.dasv.escalation.register.EscalationQueries;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Forms;

/** Putting an answer in words that help everybody, and publishing them. */
@Named
@ViewScoped
public class PublishView implements Serializable {

    @Inject
    EscalationQueries queries;

    @Inject
    AdviceDesk desk;

    @Inject
    Access access;

    @Inject
    Forms forms;

    private final long id = BaseEntity.newId();
    private String ref;
    private String body;
    private String title;
    private String text;

    public void load() {
        access.requireForPage(Permission.ANSWER_ESCALATION, SubjectKind.ESCALATION, ref);
        EscalationDetail escalation = queries.byReference(ref);
        if (escalation.answer() == null) {
            throw new NotFound();
        }
        body = escalation.row().raisingBody();
        text = escalation.answer();
    }

    public String save() {
        return forms.submit(
                () -> {
                    desk.publish(new AdviceDesk.Publish(id, ref, title, text));
                    return "/escalations/advice";
                },
                "advice.published");
    }

    /** The body that asked, which the words do not name. */
    public String getBody() {
        return body;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
