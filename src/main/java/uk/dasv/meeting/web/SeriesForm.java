package uk.dasv.meeting.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.SeriesBook;
import uk.dasv.web.Forms;

/** What the pages of a series have: what was typed stands in the address, so that one can go back and change it. */
public abstract class SeriesForm implements Serializable {

    @Inject
    protected SeriesBook book;

    @Inject
    protected Access access;

    @Inject
    protected Forms forms;

    private String body;
    private final SeriesFields typed = new SeriesFields();

    /** Reads the address. */
    protected void openForm() {
        access.requireForPage(Permission.BOOK_MEETING, SubjectKind.BODY, body);
        String often = Faces.getRequestParameter("often");
        if (often != null) {
            typed.beginOn(Faces.getRequestParameter("first"));
            typed.endOn(Faces.getRequestParameter("until"));
            typed.setOften(often);
            typed.setEvery(Faces.getRequestParameter("every"));
            typed.setSameWeekday(!"false".equals(Faces.getRequestParameter("weekday")));
            typed.setTimes(Faces.getRequestParameter("times"));
            typed.setPapersBefore(Faces.getRequestParameter("papers"));
            typed.setPlace(Faces.getRequestParameter("place"));
        }
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
