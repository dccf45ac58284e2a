package uk.dasv.meeting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.MeetingSeries;
import uk.dasv.meeting.SeriesBook;
import uk.dasv.web.Choice;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Booking the meetings of a year or more at once: the days are shown before they are booked. */
@Named
@ViewScoped
public class SeriesView implements Serializable {

    @Inject
    SeriesBook book;

    @Inject
    Access access;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    private String body;
    private final SeriesFields typed = new SeriesFields();
    private List<SeriesBook.Planned> planned = List.of();
    private SeriesBook.BookSeries shown;

    public void load() {
        access.requireForPage(Permission.BOOK_MEETING, SubjectKind.BODY, body);
    }

    /** Shows the days, and books nothing. */
    public String show() {
        planned = List.of();
        return forms.goOn(() -> {
            shown = typed.command(body);
            planned = book.preview(shown);
            return null;
        });
    }

    /** Books the days that were shown; where something else is typed by now, shows those first. */
    public String save() {
        return forms.submit(
                () -> {
                    SeriesBook.BookSeries now = typed.command(body);
                    if (!now.equals(shown)) {
                        shown = now;
                        planned = book.preview(now);
                        return null;
                    }
                    book.book(now);
                    return "/meetings?body=" + body;
                },
                "series.booked");
    }

    public List<Choice> getHowOften() {
        return Stream.of(MeetingSeries.Often.values())
                .map(o -> Choice.of(o, labels))
                .toList();
    }

    public List<SeriesBook.Planned> getPlanned() {
        return planned;
    }

    /** How many of the days shown are free. */
    public long getFree() {
        return planned.stream().filter(p -> !p.taken()).count();
    }

    public SeriesFields getTyped() {
        return typed;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
