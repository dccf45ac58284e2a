package uk.dasv.setup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.Changes;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.Action;
import uk.dasv.plan.Brag;
import uk.dasv.plan.PathToGreen;
import uk.dasv.plan.Progress;
import uk.dasv.plan.RatingRule;
import uk.dasv.plan.progress.ProgressUpdate;

/** The monthly updates of one invented action, as its course has them. */
final class SampleUpdates {

    private static final List<String> BEGAN = List.of(
            "Met with the partners and agreed who does what.",
            "Named a contact in every agency and set the first dates.",
            "Wrote down where we start from, with figures from two agencies.",
            "Asked the people who use the service what would help most.");

    private static final List<String> WENT_ON = List.of(
            "The first sessions were held; what people said afterwards has changed the next ones.",
            "Two more agencies have joined, and one has offered a room.",
            "Half of it is done. The slides are shared with the other districts.",
            "Visited three teams, and answered the questions they had sent.",
            "The draft went round; nine comments came back and all but one are in.",
            "Training dates are set for next month and are nearly full.");

    private static final List<String> NEXT = List.of(
            "Carry on in the areas that have not begun.",
            "Bring the draft before the group at its next meeting.",
            "Ring the agencies that have not answered.",
            "Book rooms and send the invitations.",
            "Collect the figures and compare them with the start.");

    private final SampleStory story;
    private final SampleCourse course;
    private final int n;

    SampleUpdates(SampleStory story, SampleCourse course, int n) {
        this.story = story;
        this.course = course;
        this.n = n;
    }

    /** One a month from its start until last month, and this month where it has been written; returns the last day. */
    LocalDate write(Action action, Person writer, boolean thisMonth) {
        LocalDate today = story.today();
        LocalDate first = action.getStartsOn().withDayOfMonth(1);
        int months = (int) ChronoUnit.MONTHS.between(first, today.withDayOfMonth(1));
        int until = thisMonth ? months : course.runs() ? months - 1 : months - 2;
        LocalDate last = action.getStartsOn();
        for (int month = 0; month <= until; month++) {
            LocalDate day = first.plusMonths(month)
                    .plusDays(month == months ? Math.min(n % 15, today.getDayOfMonth() - 1) : 17 + n % 8);
            if (!day.isBefore(action.getStartsOn())) {
                write(action, writer, day, month);
                last = day;
            }
        }
        return last;
    }

    private void write(Action action, Person writer, LocalDate day, int month) {
        int percent = percent(action, day);
        Brag suggested = RatingRule.of(action.getState(), action.getStartsOn(), action.getCurrentDue(), percent, day)
                .rating();
        Brag rating = rating(suggested, month);
        Changes changes = Changes.none()
                .field("Rating", action.getRating(), rating)
                .field("Percent done", action.getPercentDone(), percent);
        String done = done(month);
        String reason = rating == suggested ? null : reason(rating);
        story.em()
                .persist(new ProgressUpdate(
                        action,
                        writer,
                        new Progress(
                                rating,
                                reason,
                                percent,
                                done,
                                NEXT.get((month + n) % NEXT.size()),
                                rating == Brag.RED ? "A decision on who pays for cover while staff are away." : null,
                                rating.needsPathToGreen()
                                        ? new PathToGreen(
                                                "Agree cover with the partner that has staff to spare",
                                                writer.getName(),
                                                day.plusDays(35))
                                        : null),
                        story.at(day, 10),
                        day));
        story.tell(
                story.at(day, 10),
                writer,
                action.getBody(),
                AuditEvent.PROGRESS_RECORDED,
                SubjectKind.ACTION,
                action.getReference(),
                changes.field("Done", null, done),
                reason);
    }

    /** About as much as the time that has gone; less for one that is behind. */
    private int percent(Action action, LocalDate day) {
        long whole = Math.max(1, ChronoUnit.DAYS.between(action.getStartsOn(), action.getBaselineDue()));
        long gone = Math.min(100, ChronoUnit.DAYS.between(action.getStartsOn(), day) * 100 / whole);
        long said =
                switch (course) {
                    case BEHIND, ON_HOLD -> gone * 55 / 100;
                    case OVERDUE -> gone * 70 / 100;
                    case COMPLETED, CLAIMED -> gone * 130 / 100;
                    default -> gone * 92 / 100;
                };
        return (int) Math.max(action.getPercentDone(), Math.min(95, said / 5 * 5));
    }

    private Brag rating(Brag suggested, int month) {
        if (course == SampleCourse.NEEDS_HELP && month > 3 && suggested != Brag.RED) {
            return Brag.RED;
        }
        return suggested == Brag.GREEN && (course == SampleCourse.BEHIND && month > 2 || (month + n) % 11 == 5)
                ? Brag.AMBER
                : suggested;
    }

    private static String reason(Brag rating) {
        return rating == Brag.RED
                ? "It will not be done without a decision that the group cannot make."
                : "A partner has told us that staff will be short for some weeks.";
    }

    private String done(int month) {
        return month < 2 ? BEGAN.get((month + n) % BEGAN.size()) : WENT_ON.get((month + n) % WENT_ON.size());
    }
}
