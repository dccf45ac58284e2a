package uk.dasv.notification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.identity.SubjectKind;
import uk.dasv.notification.NoticeKind;
import uk.dasv.notification.NoticeQueries;
import uk.dasv.notification.NoticeRow;
import uk.dasv.notification.Notices;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.Page;
import uk.dasv.web.Choice;
import uk.dasv.web.Dates;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** What somebody is told: what is unread first, and what they say they have read. */
@Named
@ViewScoped
public class NoticesView implements Serializable {

    @Inject
    NoticeQueries queries;

    @Inject
    Notices notices;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    private String about;
    private long looked;
    private boolean all;
    private String here;
    private String pageUrl;
    private String unreadUrl;
    private String allUrl;
    private Page<NoticeRow> page;
    private long unread;

    public void load() {
        ListState asked = ListState.ofPage("/notices", null, "about", "all");
        NoticeKind.Group group = asked.one(NoticeKind.Group.class, "about").orElse(null);
        about = group == null ? null : group.name();
        all = asked.on("all");
        here = asked.address().toString();
        pageUrl = asked.getPageUrl();
        unreadUrl = asked.address().with("all", null).toString();
        allUrl = asked.address().with("all", "true").toString();
        looked = BaseEntity.newId();
        page = queries.list(new NoticeQueries.Wanted(group, all), asked.page());
        unread = queries.unread();
    }

    public String read(long notice) {
        return forms.submit(
                () -> {
                    notices.read(notice);
                    return here;
                },
                "notice.read");
    }

    /** All that the list holds, also on its other pages. */
    public String readAll() {
        return forms.submit(
                () -> {
                    notices.readAll(
                            new Notices.ReadAll(about == null ? null : NoticeKind.Group.valueOf(about), looked));
                    return here;
                },
                "notice.allRead");
    }

    /** What the link to the thing says: of a meeting, which body meets and when. */
    public String link(NoticeRow row) {
        return row.about() == SubjectKind.MEETING
                ? row.title() + ", "
                        + dates.day(LocalDate.parse(
                                row.reference().substring(row.reference().indexOf(' ') + 1)))
                : row.reference();
    }

    /** What the thing is called, where its link does not say so. */
    public String title(NoticeRow row) {
        return row.about() == SubjectKind.MEETING ? "" : row.title();
    }

    /** What has changed, where it is a day. */
    public String days(NoticeRow row) {
        return switch (row.kind()) {
            case TARGET_CHANGED, MEETING_MOVED ->
                row.before() != null && row.before().equals(row.after())
                        ? labels.text("notice.sameDay")
                        : labels.text(
                                "notice.days",
                                row.before() == null ? labels.text("notice.noMeeting") : dates.day(row.before()),
                                row.after() == null ? labels.text("notice.noMeeting") : dates.day(row.after()));
            case MEETING_BOOKED, MEETING_SERIES_BOOKED, MEETING_CANCELLED -> "";
            case PAPERS_DUE -> labels.text("notice.papersBy", dates.day(row.after()));
            default -> dates.day(row.after());
        };
    }

    public List<Choice> getGroups() {
        return Stream.of(NoticeKind.Group.values())
                .map(group -> Choice.of(group, labels))
                .toList();
    }

    public String getAbout() {
        return about;
    }

    public boolean isAll() {
        return all;
    }

    public String getPageUrl() {
        return pageUrl;
    }

    public String getUnreadUrl() {
        return unreadUrl;
    }

    public String getAllUrl() {
        return allUrl;
    }

    public Page<NoticeRow> getPage() {
        return page;
    }

    public long getUnread() {
        return unread;
    }
}
