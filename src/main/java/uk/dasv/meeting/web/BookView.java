package uk.dasv.meeting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.MeetingBook;
import uk.dasv.web.DateInput;
import uk.dasv.web.Forms;

/** Booking a meeting of a body. */
@Named
@ViewScoped
public class BookView implements Serializable {

    @Inject
    MeetingBook book;

    @Inject
    Access access;

    @Inject
    Forms forms;

    private String body;
    private final DateInput meetsOn = new DateInput();
    private final DateInput paperDeadline = new DateInput();
    private String place;

    public void load() {
        access.requireForPage(Permission.BOOK_MEETING, SubjectKind.BODY, body);
    }

    public String save() {
        return forms.submit(
                () -> {
                    book.book(new MeetingBook.Book(
                            body, meetsOn.toDate("meetsOn"), paperDeadline.toDate("paperDeadline"), place));
                    return "/meetings";
                },
                "meeting.booked");
    }

    public DateInput getMeetsOn() {
        return meetsOn;
    }

    public DateInput getPaperDeadline() {
        return paperDeadline;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}
