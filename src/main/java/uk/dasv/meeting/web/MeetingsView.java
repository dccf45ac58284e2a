package uk.dasv.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.MeetingQueries;
import uk.dasv.meeting.MeetingRow;

/** The calendar of meetings. */
@Named
@RequestScoped
public class MeetingsView {

    @Inject
    MeetingQueries queries;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    private List<MeetingRow> coming;
    private List<MeetingRow> past;
    private boolean mayBook;

    public void load() {
        coming = queries.coming();
        past = queries.past();
        mayBook = getBodyCode() != null && access.may(Permission.BOOK_MEETING, SubjectKind.BODY, getBodyCode());
    }

    public String getBodyCode() {
        return user.actingFor().map(Grant::code).orElse(null);
    }

    public String getBodyName() {
        return user.actingFor().map(Grant::shortName).orElse("");
    }

    public List<MeetingRow> getComing() {
        return coming;
    }

    public List<MeetingRow> getPast() {
        return past;
    }

    public boolean isMayBook() {
        return mayBook;
    }
}
