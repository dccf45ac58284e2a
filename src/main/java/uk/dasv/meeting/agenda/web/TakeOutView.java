package uk.dasv.meeting.agenda.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** Taking an item off an agenda. */
@Named
@ViewScoped
public class TakeOutView extends ItemForm {

    public void load() {
        openItem();
    }

    public String save() {
        return send(() -> desk.takeOut(command()), "agenda.saved");
    }
}
