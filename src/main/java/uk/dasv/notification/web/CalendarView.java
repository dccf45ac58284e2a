package uk.dasv.notification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import uk.dasv.identity.CurrentUser;
import uk.dasv.notification.feed.CalendarAddresses;
import uk.dasv.web.Forms;
import uk.dasv.web.SecondClick;

/** The secret address of somebody's calendar: made, shown once, taken back. */
@Named
@ViewScoped
public class CalendarView implements Serializable {

    @Inject
    CalendarAddresses addresses;

    @Inject
    CurrentUser user;

    @Inject
    Forms forms;

    @Inject
    SecondClick clicks;

    private Instant since;
    private String address;
    private List<Body> bodies;

    /** A body on which the person sits, with how the address of its own calendar ends. */
    public record Body(String name, String code) implements Serializable {}

    public void load() {
        since = addresses.since().orElse(null);
        bodies = user.require().bodies().stream()
                .map(grant -> new Body(grant.shortName(), grant.code()))
                .toList();
    }

    /** Makes the address; this page shows it, and no other ever does. */
    public void make() throws Exception {
        address = clicks.once(addresses::make);
        load();
    }

    public String takeBack() {
        return forms.submit(
                () -> {
                    addresses.takeBack();
                    return "/meetings/calendar";
                },
                "calendar.takenBack");
    }

    /** The address of the calendar of one body. */
    public String of(String code) {
        return address.replaceFirst("\\.ics$", "/" + code + ".ics");
    }

    public Instant getSince() {
        return since;
    }

    public String getAddress() {
        return address;
    }

    public List<Body> getBodies() {
        return bodies;
    }
}
