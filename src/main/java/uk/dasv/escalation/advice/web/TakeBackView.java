package uk.dasv.escalation.advice.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import uk.dasv.escalation.advice.AdviceDesk;
import uk.dasv.escalation.advice.AdviceQueries;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Forms;

/** Taking published advice back, with the reason. */
@Named
@ViewScoped
public class TakeBackView implements Serializable {

    @Inject
    AdviceQueries queries;

    @Inject
    AdviceDesk desk;

    @Inject
    Access access;

    @Inject
    Forms forms;

    private String ref;
    private String id;
    private AdviceQueries.Standing advice;
    private String why;

    public void load() {
        access.requireForPage(Permission.ANSWER_ESCALATION, SubjectKind.ESCALATION, ref);
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        advice = queries.one(ref, Long.parseLong(id));
    }

    public String save() {
        return forms.submit(
                () -> {
                    desk.takeBack(new AdviceDesk.TakeBack(advice.id(), advice.version(), ref, why));
                    return "/escalations/advice";
                },
                "advice.takenBack");
    }

    public AdviceQueries.Standing getAdvice() {
        return advice;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
