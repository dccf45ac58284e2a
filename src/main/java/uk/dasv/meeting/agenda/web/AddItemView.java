package uk.dasv.meeting.agenda.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.meeting.agenda.AgendaDesk;
import uk.dasv.meeting.agenda.ItemKind;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Choice;

/** Something more for an agenda: an escalation, a risk or an action by its reference, or words. */
@Named
@ViewScoped
public class AddItemView extends AgendaForm {

    private final long id = BaseEntity.newId();
    private String reference;
    private String kind = ItemKind.INFORMATION.name();
    private String title;
    private String note;
    private String late;

    public void load() {
        openForm();
        if (!getMeeting().agendaOpen() && !isTooLate()) {
            throw new NotFound();
        }
    }

    public String save() {
        return send(
                () -> desk.add(new AgendaDesk.AddItem(
                        getBody(), day(), getMeeting().version(), id, reference, chosen(), title, note, late)),
                "agenda.saved");
    }

    /** Whether the papers are published, so that what is added is late. */
    public boolean isTooLate() {
        return getMeeting().comparing();
    }

    /** Under what words alone can stand. */
    public List<Choice> getKinds() {
        return List.of(Choice.of(ItemKind.INFORMATION, labels), Choice.of(ItemKind.PERFORMANCE, labels));
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    /** The kind that was chosen; null where none, or none that there is, was sent. */
    private ItemKind chosen() {
        return Stream.of(ItemKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getLate() {
        return late;
    }

    public void setLate(String late) {
        this.late = late;
    }
}
