package uk.dasv.escalation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.escalation.DraftDesk;
import uk.dasv.escalation.register.DraftQueries;
import uk.dasv.escalation.register.EscalationQueries;
import uk.dasv.escalation.register.RaiseOffer;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.web.Choice;
import uk.dasv.web.Dates;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Going on with what was begun: keeping it, raising it, or throwing it away. */
@Named
@ViewScoped
public class DraftView implements Serializable {

    private static final String DESK = "/escalations?list=DRAFTS";

    @Inject
    DraftQueries queries;

    @Inject
    EscalationQueries escalations;

    @Inject
    DraftDesk desk;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    private String id;
    private DraftQueries.Draft draft;
    private RaiseOffer offer;
    private final RaiseFields typed = new RaiseFields();

    public void load() {
        read();
        DraftFields.fill(typed, draft);
    }

    private void read() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        draft = queries.one(Long.parseLong(id));
        try {
            offer = escalations.offer(new EscalationQueries.RaiseQuestion(draft.kind(), draft.about()));
        } catch (RuleViolation over) {
            offer = null;
        }
    }

    public String save() {
        return forms.submit(
                () -> "/escalations/escalation?ref="
                        + desk.raise(new DraftDesk.RaiseDraft(
                                draft.id(), draft.version(), draft.kind(), draft.about(), typed.ask())),
                "escalation.raised",
                this::read);
    }

    public String keep() {
        return forms.submit(
                () -> {
                    desk.save(new DraftDesk.SaveDraft(
                            draft.id(), draft.version(), draft.kind(), draft.about(), DraftFields.sketch(typed)));
                    return DESK;
                },
                "escalation.drafted",
                this::read);
    }

    public String discard() {
        return forms.submit(
                () -> {
                    desk.throwAway(new DraftDesk.ThrowAway(draft.id(), draft.version(), draft.kind(), draft.about()));
                    return DESK;
                },
                "escalation.thrownAway",
                this::read);
    }

    public List<Choice> getAsks() {
        return DraftFields.asks(labels);
    }

    /** What raising it would mean today; null when what it is about cannot be raised any more. */
    public RaiseOffer getOffer() {
        return offer;
    }

    public String getMeeting() {
        return offer == null || offer.meetsOn() == null ? null : dates.day(offer.meetsOn());
    }

    public DraftQueries.Draft getDraft() {
        return draft;
    }

    public RaiseFields getTyped() {
        return typed;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
