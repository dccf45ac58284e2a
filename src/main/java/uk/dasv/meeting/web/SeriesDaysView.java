package uk.dasv.meeting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.meeting.SeriesBook;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;

/** The days of a series before they are booked. */
@Named
@ViewScoped
public class SeriesDaysView extends SeriesForm {

    private List<SeriesBook.Planned> planned;
    private String back;

    /** An address that says no series is not found. */
    public void load() {
        openForm();
        try {
            SeriesBook.BookSeries wanted = getTyped().command(getBody());
            planned = book.preview(wanted);
            back = SeriesFields.address("/meetings/series", wanted);
        } catch (RuleViolation none) {
            throw new NotFound();
        }
    }

    public String save() {
        return forms.submit(
                () -> {
                    book.book(getTyped().command(getBody()));
                    return "/meetings?body=" + getBody();
                },
                "series.booked");
    }

    public List<SeriesBook.Planned> getPlanned() {
        return planned;
    }

    /** How many of the days are free. */
    public long getFree() {
        return planned.stream().filter(p -> !p.taken()).count();
    }

    public String getBack() {
        return back;
    }
}
