package uk.dasv.meeting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.meeting.MeetingSeries;
import uk.dasv.meeting.SeriesBook;
import uk.dasv.web.Choice;
import uk.dasv.web.Labels;

/** Meetings of a year or more, as they are to come: the days are shown on the next page before they are booked. */
@Named
@ViewScoped
public class SeriesView extends SeriesForm {

    @Inject
    Labels labels;

    public void load() {
        openForm();
    }

    public String save() {
        return forms.goOn(() -> {
            SeriesBook.BookSeries wanted = getTyped().command(getBody());
            book.preview(wanted);
            return SeriesFields.address("/meetings/series-days", wanted);
        });
    }

    public List<Choice> getHowOften() {
        return Stream.of(MeetingSeries.Often.values())
                .map(o -> Choice.of(o, labels))
                .toList();
    }
}
