package uk.dasv.meeting.agenda.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.concurrent.Callable;
import uk.dasv.meeting.MeetingPage;
import uk.dasv.meeting.MeetingPageQueries;
import uk.dasv.meeting.agenda.Agenda;
import uk.dasv.meeting.agenda.AgendaDesk;
import uk.dasv.meeting.agenda.AgendaLine;
import uk.dasv.meeting.agenda.AgendaQueries;
import uk.dasv.web.Forms;

/** One meeting: where it stands, what can be done next, and its agenda. */
@Named
@ViewScoped
public class MeetingView extends OfOneMeeting {

    @Inject
    MeetingPageQueries meetings;

    @Inject
    AgendaQueries agendas;

    @Inject
    AgendaDesk desk;

    @Inject
    Forms forms;

    private MeetingPage meeting;
    private Agenda agenda;

    public void load() {
        meeting = meetings.on(getBody(), day());
        agenda = !meeting.hasAgenda() || !meeting.rights().papers() ? null : agenda();
    }

    private Agenda agenda() {
        return meeting.rights().agenda() && meeting.comparing()
                ? agendas.withPapers(getBody(), day())
                : agendas.of(getBody(), day());
    }

    public String open() {
        return step(() -> desk.open(seen()), "agenda.opened");
    }

    public String refresh() {
        return step(() -> desk.refresh(seen()), "agenda.refreshed");
    }

    public String publish() {
        return step(
                () -> {
                    desk.publish(seen());
                    return 0;
                },
                "agenda.published");
    }

    public String up(AgendaLine item) {
        return move(item, true);
    }

    public String down(AgendaLine item) {
        return move(item, false);
    }

    private String move(AgendaLine item, boolean up) {
        return forms.submit(
                () -> {
                    desk.move(about(item, up));
                    return getAddress() + "#item-" + item.id();
                },
                () -> null,
                this::load);
    }

    public String putBack(AgendaLine item) {
        return step(
                () -> {
                    desk.putBack(about(item, true));
                    return 0;
                },
                "agenda.saved");
    }

    /** Where somebody changed the meeting meanwhile, it is shown as it is now. */
    private String step(Callable<Integer> step, String successKey) {
        return forms.submit(
                () -> {
                    step.call();
                    return getAddress();
                },
                successKey,
                this::load);
    }

    private AgendaDesk.OfMeeting seen() {
        return new AgendaDesk.OfMeeting(getBody(), day(), meeting.version());
    }

    private AgendaDesk.MoveItem about(AgendaLine item, boolean up) {
        return new AgendaDesk.MoveItem(getBody(), day(), meeting.version(), item.id(), up);
    }

    public MeetingPage getMeeting() {
        return meeting;
    }

    /** The items that stand on the agenda, as far as the person may see them. */
    public List<AgendaLine> getItems() {
        return agenda == null ? List.of() : agenda.standing();
    }

    /** The items that were taken out or carried forward. */
    public List<AgendaLine> getGone() {
        return agenda == null ? List.of() : agenda.gone();
    }

    /** Whether items can be put in order and taken out now. */
    public boolean isEditable() {
        return meeting.agendaOpen() && meeting.rights().run();
    }

    /** Whether something can be added now, if only late. */
    public boolean isOpenForMore() {
        return meeting.rights().run() && (meeting.agendaOpen() || meeting.comparing());
    }
}
