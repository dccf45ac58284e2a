package uk.dasv.meeting.agenda.web;

import jakarta.inject.Inject;
import uk.dasv.meeting.agenda.AgendaDesk;
import uk.dasv.meeting.agenda.AgendaLine;
import uk.dasv.meeting.agenda.AgendaQueries;
import uk.dasv.meeting.agenda.ItemState;
import uk.dasv.platform.NotFound;

/** What the forms about one item of an open agenda have. */
public abstract class ItemForm extends AgendaForm {

    @Inject
    protected AgendaQueries agendas;

    private Long item;
    private AgendaLine line;
    private String words;

    /**
     * Reads the item.
     *
     * @throws NotFound when it does not stand on an agenda that is open
     */
    protected void openItem() {
        openForm();
        if (item == null || !getMeeting().agendaOpen()) {
            throw new NotFound();
        }
        line = agendas.item(getBody(), day(), item);
        if (line.state() != ItemState.OPEN) {
            throw new NotFound();
        }
    }

    protected AgendaDesk.WordsOnItem command() {
        return new AgendaDesk.WordsOnItem(getBody(), day(), getMeeting().version(), item, words);
    }

    public AgendaLine getLine() {
        return line;
    }

    public Long getItem() {
        return item;
    }

    public void setItem(Long item) {
        this.item = item;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
