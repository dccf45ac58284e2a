package uk.dasv.setup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.Changes;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.Action;
import uk.dasv.plan.Brag;
import uk.dasv.plan.MilestoneCount;
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
    private final List<LocalDate> reached;
    private final Set<LocalDate> months = new HashSet<>();
    private ProgressUpdate last;

    SampleUpdates(SampleStory story, SampleCourse course, int n, List<LocalDate> reached) {
        this.story = story;
        this.course = course;
        this.n = n;
        this.reached = reached;
    }

    /** The first day of each month in which an update was written. */
    Set<LocalDate> months() {
        return Set.copyOf(months);
    }

    /** One a month from its start until last month, and this month where it has been written; returns the last day. */
    LocalDate write(Action action, Person writer, boolean thisMonth) {
        LocalDate today = story.today();
        LocalDate first = action.getStartsOn().withDayOfMonth(1);
        int running = (int) ChronoUnit.MONTHS.between(first, today.withDayOfMonth(1));
        int until = thisMonth ? running : course.runs() ? running - 1 : running - 2;
        LocalDate lastDay = action.getStartsOn();
        for (int month = 0; month <= until; month++) {
            LocalDate day = first.plusMonths(month)
                    .plusDays(month == running ? Math.min(n % 15, today.getDayOfMonth() - 1) : 17 + n % 8);
            // here and there somebody forgets one
            boolean forgotten = month > 1 && month < running && (n * 5 + month * 3) % 8 == 4;
            if (!day.isBefore(action.getStartsOn()) && !forgotten) {
                write(action, writer, day, month);
                lastDay = day;
            }
        }
        return lastDay;
    }

    private void write(Action action, Person writer, LocalDate day, int month) {
        MilestoneCount milestones = milestones(day);
        int percent = milestones.percent();
        Brag suggested = RatingRule.of(action.getState(), action.getStartsOn(), action.getCurrentDue(), percent, day)
                .rating();
        Brag rating = rating(suggested, month);
        Changes changes = Changes.none()
                .field("Rating", action.getRating(), rating)
                .field("Percent done", action.getPercentDone(), percent);
        boolean unchanged = last != null
                && (n + month) % 5 == 3
                && rating == suggested
                && last.getRating() == rating
                && last.getSaid().percentDone() == percent
                && last.getNoChangeRun() < ProgressUpdate.NO_CHANGE_RUNNING;
        String done = unchanged ? last.getSaid().done() : done(month);
        String reason = unchanged ? "No change" : rating == suggested ? null : reason(rating);
        last = unchanged
                ? ProgressUpdate.unchanged(last, milestones, writer, story.at(day, 10), day)
                : new ProgressUpdate(
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
                        day);
        story.em().persist(last);
        months.add(day.withDayOfMonth(1));
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

    /** Of its milestones, those that are reached by the day. */
    private MilestoneCount milestones(LocalDate day) {
        return new MilestoneCount(
                reached.stream().filter(on -> !on.isAfter(day)).count(), reached.size());
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
