package uk.dasv.notification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.notification.mail.MailDesk;
import uk.dasv.notification.mail.MailQueries;
import uk.dasv.notification.mail.MailState;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.Page;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** The ledger of mail, for administrators: what was sent, what waits, what has failed and why. */
@Named
@ViewScoped
public class MailView implements Serializable {

    @Inject
    MailQueries queries;

    @Inject
    MailDesk desk;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    private final long testId = BaseEntity.newId();
    private String server;
    private String state;
    private String here;
    private String pageUrl;
    private List<Count> counts;
    private Page<MailQueries.Row> page;

    /** How much is in a state, with the address of those. */
    public record Count(MailState state, long number, String href) implements Serializable {}

    public void load() {
        ListState asked = ListState.ofPage("/admin/mail", null, "state");
        MailState wanted = asked.one(MailState.class, "state").orElse(null);
        state = wanted == null ? null : wanted.name();
        here = asked.address().toString();
        pageUrl = asked.getPageUrl();
        server = queries.server();
        var numbers = queries.counts();
        counts = Stream.of(MailState.values())
                .map(each -> new Count(
                        each,
                        numbers.get(each),
                        asked.address().with("state", each.name()).toString()))
                .toList();
        page = queries.list(wanted, asked.page());
    }

    public String again(long row, long seen) {
        return forms.submit(
                () -> {
                    desk.again(new MailDesk.Again(row, seen));
                    return here;
                },
                "mail.tried");
    }

    public String test() {
        return forms.submit(
                () -> {
                    desk.test(testId);
                    return "/admin/mail";
                },
                "mail.tested");
    }

    /** What became of the row, in words. */
    public String outcome(MailQueries.Row row) {
        return row.why() != null ? labels.of(row.why()) : row.failure();
    }

    public String getServer() {
        return server;
    }

    public String getState() {
        return state;
    }

    public String getPageUrl() {
        return pageUrl;
    }

    public List<Count> getCounts() {
        return counts;
    }

    public Page<MailQueries.Row> getPage() {
        return page;
    }
}
