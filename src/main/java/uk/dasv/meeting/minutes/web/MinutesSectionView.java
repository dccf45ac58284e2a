package uk.dasv.meeting.minutes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.minutes.Minutes;
import uk.dasv.meeting.minutes.MinutesDesk;
import uk.dasv.meeting.minutes.MinutesText;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;

/** One section of minutes that are put into words. */
@Named
@ViewScoped
public class MinutesSectionView extends MinutesForm {

    @Inject
    MinutesDesk desk;

    @Inject
    Forms forms;

    @Inject
    Conflicts conflicts;

    private String section;
    private Minutes minutes;
    private String text;
    private Conflict conflict;

    public void load() {
        access.requireForPage(Permission.RUN_MEETING, SubjectKind.MEETING, ref());
        minutes = read(null);
        if (!mayWrite(minutes) || number() >= minutes.text().sections().size()) {
            throw new NotFound();
        }
        text = getOld().text();
    }

    private int number() {
        if (section == null || !section.matches("\\d{1,4}")) {
            throw new NotFound();
        }
        return Integer.parseInt(section);
    }

    public String save() {
        return write(url("/meetings/minutes"));
    }

    public String next() {
        return write(
                isLast() ? url("/meetings/minutes") : url("/meetings/minutes-section") + "&section=" + (number() + 1));
    }

    private String write(String next) {
        conflict = null;
        return forms.submit(
                () -> {
                    desk.write(new MinutesDesk.Write(ref(), minutes.number(), number(), text));
                    return next;
                },
                "minutes.saved",
                this::compare);
    }

    private void compare() {
        minutes = read(null);
        conflict = conflicts.about(
                SubjectKind.MEETING, ref(), List.of(new Conflict.Field(getOld().heading(), getOld().text(), text)));
    }

    /** The section as it is saved now. */
    public MinutesText.Section getOld() {
        return minutes.text().sections().get(number());
    }

    public boolean isLast() {
        return number() + 1 == minutes.text().sections().size();
    }

    public Minutes getMinutes() {
        return minutes;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
