package uk.dasv.meeting.session.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.session.Decisions;
import uk.dasv.meeting.session.Session;
import uk.dasv.meeting.session.SessionDrafts;
import uk.dasv.meeting.session.SessionQueries;
import uk.dasv.meeting.session.Sessions;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Conflict;
import uk.dasv.web.DateInput;

/** A meeting while it goes on: one item after another with its paper, and what is decided on it. */
@Named
@ViewScoped
public class LiveView extends SessionForm {

    @Inject
    Sessions sessions;

    @Inject
    Decisions decisions;

    @Inject
    SessionDrafts drafts;

    @Inject
    DecisionChoices choices;

    private Session.Item now;
    private SessionQueries.Shown shown;
    private DecisionFields typed;
    private boolean restored;
    private List<SessionDrafts.Typing> others = List.of();
    private Offered offered;

    public void load() {
        open();
        Session meeting = getMeeting();
        if (!meeting.inSession() && !meeting.toBegin()) {
            Faces.redirect(url("/meetings/minutes"));
            Faces.responseComplete();
            return;
        }
        if (meeting.inSession()) {
            now = getItem() == null
                    ? meeting.openAfter(0).orElse(null)
                    : meeting.item(number(getItem())).orElseThrow(NotFound::new);
        }
        if (now != null && now.isOpen()) {
            prepare();
        }
    }

    private void prepare() {
        shown = queries.shown(ref(), now.id());
        offered = choices.offered(getMeeting(), now, shown.body());
        typed = new DecisionFields(
                getMeeting().code(), queries.outcome(ref(), now.id()), DateInput.of(offered.nextReview()));
        others = drafts.at(ref());
        Map<String, String> mine = others.stream()
                .filter(t -> t.mine() && t.item() == now.id())
                .findFirst()
                .map(SessionDrafts.Typing::typed)
                .orElse(Map.of());
        restored = !mine.isEmpty();
        typed.restore(mine);
    }

    public String begin() {
        return send(() -> sessions.begin(step()), url("/meetings/attendance"), "session.begun", this::reload);
    }

    public String save() {
        return send(
                () -> decisions.record(typed.command(getMeeting(), now, shown.version())),
                getNextUrl(),
                "session.recorded",
                this::compare);
    }

    /** Somebody dealt with the item meanwhile, or what it is about is no longer as it was seen. */
    private void compare() {
        reload();
        now = getMeeting().item(now.id()).orElseThrow(NotFound::new);
        boolean dealtWith = !now.isOpen();
        if (!dealtWith) {
            shown = queries.shown(ref(), now.id());
        }
        List<Conflict.Field> both = List.of(
                new Conflict.Field("Item", labels.of(now.state()), null),
                new Conflict.Field("Decision", labels.of(now.decided()), labels.of(typed.chosen())),
                new Conflict.Field("Words", now.words(), typed.getWords()));
        compared(
                dealtWith || now.about() == null ? SubjectKind.MEETING : behind(),
                dealtWith || now.about() == null ? ref() : now.ref(),
                both);
    }

    private SubjectKind behind() {
        return now.about() == SubjectKind.DATE_CHANGE ? SubjectKind.ACTION : now.about();
    }

    /** What others type of this item, and of which items they type. */
    public List<SessionDrafts.Typing> getOthers() {
        return others.stream().filter(t -> !t.mine()).toList();
    }

    public String getNextUrl() {
        return url("/meetings/live")
                + getMeeting()
                        .openAfter(now == null ? 0 : now.id())
                        .filter(next -> now == null || next.id() != now.id())
                        .map(next -> "&item=" + next.id())
                        .orElse("");
    }

    public Session.Item getNow() {
        return now;
    }

    public SessionQueries.Shown getShown() {
        return shown;
    }

    public DecisionFields getTyped() {
        return typed;
    }

    public boolean isRestored() {
        return restored;
    }

    /** What can be chosen of the decision. */
    public Offered getOffered() {
        return offered;
    }
}
