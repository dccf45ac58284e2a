package uk.dasv.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingsChanged;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;

/** Where a body books the meetings of a year or more at once. A day on which it meets already is left as it is. */
@ApplicationScoped
public class SeriesBook {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<MeetingsChanged> changed;

    /** A series for the body with that code, as the form has it. */
    public record BookSeries(
            String body,
            @NotNull(message = "{required}") LocalDate first,
            @NotNull(message = "{choose}") MeetingSeries.Often often,
            Integer every,
            boolean sameWeekday,
            LocalDate until,
            Integer times,
            @NotNull(message = "{required}") Integer papersBefore,

            @NotBlank(message = "{required}") @Size(max = 200, message = "{tooLong}") String place)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }

        MeetingSeries series() {
            return new MeetingSeries(first, often, every == null ? 0 : every, sameWeekday, until, times, papersBefore);
        }
    }

    /** A day of the series, and whether the body meets then already. */
    public record Planned(MeetingSeries.Day day, boolean taken) implements Serializable {}

    /**
     * The days that would be booked, in one statement.
     *
     * @throws RuleViolation when it makes no series or begins in the past
     */
    @RequiresPermission(Permission.BOOK_MEETING)
    public List<Planned> preview(BookSeries form) {
        requireFilled(form);
        if (form.first().isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at("first", "meeting.past");
        }
        List<MeetingSeries.Day> days = form.series().days();
        Set<LocalDate> taken = Set.copyOf(em.createQuery(
                        "SELECT m.takenOn FROM Meeting m WHERE m.body.code = :body AND m.takenOn IN :days ORDER BY m.takenOn",
                        LocalDate.class)
                .setParameter("body", form.body())
                .setParameter(
                        "days", days.stream().map(MeetingSeries.Day::meetsOn).toList())
                .getResultList());
        return days.stream()
                .map(d -> new Planned(d, taken.contains(d.meetsOn())))
                .toList();
    }

    /** A page that only looks is told what is missing as the form that books it would be. */
    private static void requireFilled(BookSeries form) {
        if (form.first() == null) {
            throw RuleViolation.at("first", "required");
        }
        if (form.often() == null) {
            throw RuleViolation.at("often", "choose");
        }
        if (form.papersBefore() == null) {
            throw RuleViolation.at("papersBefore", "required");
        }
        if (form.place() == null || form.place().isBlank()) {
            throw RuleViolation.at("place", "required");
        }
    }

    /**
     * Books the days on which the body does not meet yet.
     *
     * @return how many they are
     * @throws RuleViolation when it makes no series, begins in the past, or every day is taken
     */
    @UseCase
    @RequiresPermission(Permission.BOOK_MEETING)
    public int book(BookSeries form) {
        List<Planned> free = preview(form).stream().filter(p -> !p.taken()).toList();
        if (free.isEmpty()) {
            throw RuleViolation.at("first", "series.allTaken");
        }
        Body body = em.createQuery("SELECT b FROM Body b WHERE b.code = :code", Body.class)
                .setParameter("code", form.body())
                .getSingleResult();
        for (Planned planned : free) {
            MeetingSeries.Day day = planned.day();
            em.persist(new Meeting(body, day.meetsOn(), day.papersBy(), form.place()));
            audit.record(
                    AuditEvent.CREATED,
                    SubjectKind.MEETING,
                    form.body() + " " + day.meetsOn(),
                    Changes.none()
                            .field("Paper deadline", null, day.papersBy())
                            .field("Place", null, form.place().strip()),
                    null);
        }
        em.flush();
        changed.fire(new MeetingsChanged(body.getId()));
        return free.size();
    }
}
