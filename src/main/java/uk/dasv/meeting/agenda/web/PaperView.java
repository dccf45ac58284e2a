package uk.dasv.meeting.agenda.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.meeting.agenda.AgendaLine;
import uk.dasv.meeting.agenda.AgendaQueries;
import uk.dasv.meeting.agenda.Paper;
import uk.dasv.platform.NotFound;

/** The paper of one item: as it was published, else as it is now, and what has changed since. */
@Named
@ViewScoped
public class PaperView extends OfOneMeeting {

    @Inject
    AgendaQueries agendas;

    @Inject
    Access access;

    private Long item;
    private AgendaLine line;
    private boolean seen;

    public void load() {
        if (item == null) {
            throw new NotFound();
        }
        line = agendas.item(getBody(), day(), item);
        seen = line.page() != null
                && access.may(Permission.SEE, line.about().kind(), line.about().reference());
    }

    /** Whether the person may open what the paper is about: whoever reads published papers need not. */
    public boolean isSeen() {
        return seen;
    }

    public AgendaLine getLine() {
        return line;
    }

    /** The paper to read; null where what it was about is there no more. */
    public Paper getPaper() {
        return line.paper();
    }

    public List<Paper.Difference> getDifferences() {
        return line.differences();
    }

    public Long getItem() {
        return item;
    }

    public void setItem(Long item) {
        this.item = item;
    }
}
