package uk.dasv.meeting.session.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.session.Presence;
import uk.dasv.meeting.session.SessionQueries;
import uk.dasv.meeting.session.Sessions;
import uk.dasv.web.Conflict;

/** Who is at a meeting. */
@Named
@ViewScoped
public class AttendanceView extends SessionForm {

    @Inject
    Sessions sessions;

    private SessionQueries.Attended seen;
    private String guests;

    public void load() {
        open();
        seen = queries.attended(ref());
        guests = seen.guests();
    }

    public String save() {
        return send(
                () -> sessions.attend(new Sessions.TakeAttendance(ref(), members(), guests, seen.guests())),
                url(getMeeting().inSession() ? "/meetings/live" : "/meetings/minutes"),
                "session.attended",
                this::compare);
    }

    private List<Sessions.Member> members() {
        return seen.members().stream()
                .map(m -> new Sessions.Member(m.person(), m.presence(), sent(m)))
                .toList();
    }

    private static Presence sent(SessionQueries.Member member) {
        String sent = Faces.getRequestParameter("member-" + member.person());
        return Stream.of(Presence.values())
                .filter(p -> p.name().equals(sent))
                .findFirst()
                .orElse(null);
    }

    private void compare() {
        SessionQueries.Attended now = queries.attended(ref());
        List<Conflict.Field> both = Stream.concat(
                        Stream.of(new Conflict.Field("Also there", now.guests(), guests)),
                        now.members().stream()
                                .map(m -> new Conflict.Field(m.name(), labels.of(m.presence()), labels.of(sent(m)))))
                .toList();
        seen = now;
        compared(SubjectKind.MEETING, ref(), both);
    }

    /** What is chosen of the member: what was sent, else what is known. */
    public String chosen(SessionQueries.Member member) {
        Presence sent = sent(member);
        return sent != null
                ? sent.name()
                : member.presence() == null ? "" : member.presence().name();
    }

    public List<SessionQueries.Member> getMembers() {
        return seen.members();
    }

    public List<Presence> getPresences() {
        return List.of(Presence.values());
    }

    public String getGuests() {
        return guests;
    }

    public void setGuests(String guests) {
        this.guests = guests;
    }
}
