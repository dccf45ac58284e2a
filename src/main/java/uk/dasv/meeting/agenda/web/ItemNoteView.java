package uk.dasv.meeting.agenda.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** The words with which an item comes before the meeting. */
@Named
@ViewScoped
public class ItemNoteView extends ItemForm {

    public void load() {
        openItem();
        setWords(getLine().note());
    }

    public String save() {
        return send(() -> desk.say(command()), "agenda.saved");
    }
}
