package uk.dasv.notification.feed;

import io.hypersistence.tsid.TSID;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import uk.dasv.governance.Meeting;
import uk.dasv.platform.Settings;

/**
 * Writes meetings as a calendar (RFC 5545): each as an event of a whole day, for they have no hour, and the day its papers are due
 * as another. One that was moved has a higher sequence under the same name; one that was cancelled stays and says so. Only which
 * body meets and where to read on: the place is typed by people and may be a link that lets anybody in, so it is left out.
 */
@ApplicationScoped
class CalendarText {

    String of(String name, List<Meeting> meetings) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//DASV Delivery Tracker//Meetings//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), Duration.ofHours(12)));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT12H"));
        for (Meeting meeting : meetings) {
            String body = meeting.getBody().getShortName();
            calendar.add(event(meeting, "meeting", meeting.getMeetsOn(), body + " meets"));
            calendar.add(event(meeting, "papers", meeting.getPaperDeadline(), "Papers due: " + body));
        }
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VEvent event(Meeting meeting, String what, LocalDate day, String summary) {
        boolean cancelled = meeting.isCancelled();
        String link = Settings.baseUrl() + "/meetings"
                + (cancelled ? "?" : "/meeting?")
                + "body=" + URLEncoder.encode(meeting.getBody().getCode(), StandardCharsets.UTF_8)
                + (cancelled ? "" : "&on=" + meeting.getMeetsOn());
        VEvent event = new VEvent(false);
        event.add(new Uid(what + "-" + Long.toString(meeting.getId(), Character.MAX_RADIX) + "@" + host()));
        // the same whenever it is asked for, so that an unchanged calendar is known as such
        event.add(new DtStamp(TSID.from(meeting.getId()).getInstant()));
        event.add(new Sequence((int) Math.min(Integer.MAX_VALUE, meeting.getVersion())));
        event.add(new DtStart<>(day));
        event.add(new DtEnd<>(day.plusDays(1)));
        event.add(new Summary((cancelled ? "Cancelled: " : "") + summary));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new Description("Details are in the tracker: " + link));
        event.add(new Url(URI.create(link)));
        return event;
    }

    private static String host() {
        String host = URI.create(Settings.baseUrl()).getHost();
        return host == null ? "localhost" : host;
    }
}
