package uk.dasv.setup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionSource;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Milestone;
import uk.dasv.plan.dates.DateChange;
import uk.dasv.platform.BaseEntity;
import uk.dasv.risk.Risk;
import uk.dasv.risk.treatment.Treatment;

/**
 * Invented actions of every DSAAG and of the Chairs Group that treat the risks of the register, in
 * every state and rating, each with its monthly updates and its history.
 */
final class SampleActions {

    /** How many actions a plan has. */
    private static final int EACH = 7;

    /** Of each plan's running actions, how many have been updated this month: some plans are ready, some are not. */
    private static final int[] UPDATED = {1, 7, 5, 2, 7, 4, 0, 6, 3, 5};

    private static final List<String> STEPS = List.of(
            "Partners have agreed who does what",
            "The first part is under way",
            "All parts are under way",
            "All of it is done, and somebody has looked at it");

    private final SampleStory story;
    private final SamplePartnership partnership;
    private final SampleObjectives objectives;
    private final LocalDate today;
    private final SampleTexts texts = SampleTexts.read();
    private final Map<Risk, Integer> treated = new HashMap<>();
    private final List<Action> made = new ArrayList<>();
    private final Map<Action, Set<LocalDate>> updated = new HashMap<>();

    SampleActions(SampleStory story, SamplePartnership partnership, SampleObjectives objectives) {
        this.objectives = objectives;
        this.story = story;
        this.partnership = partnership;
        this.today = story.today();
    }

    List<Action> make(List<Risk> risks) {
        List<Body> bodies = new ArrayList<>(partnership.dsaags());
        bodies.add(partnership.chairsGroup());
        LocalDate starts = today.minusMonths(13).withDayOfMonth(1);
        for (int b = 0; b < bodies.size(); b++) {
            ActionPlan plan = new ActionPlan(
                    bodies.get(b),
                    bodies.get(b).getShortName() + " action plan",
                    starts,
                    starts.plusMonths(26).minusDays(1));
            story.em().persist(plan);
            int updated = 0;
            for (int k = 0; k < EACH; k++) {
                // the first plan works on the first risks, the others on every second one
                int place = (b == 0 ? k : 2 * k + b) % risks.size();
                SampleCourse course = SampleCourse.of(b * EACH + k);
                boolean thisMonth = course.runs() && updated++ < UPDATED[b % UPDATED.length];
                made.add(action(plan, risks.get(place), place, course, thisMonth, b * EACH + k));
            }
        }
        new SamplePeriods(story).make(starts, made, updated);
        return made;
    }

    private Action action(ActionPlan plan, Risk risk, int place, SampleCourse course, boolean thisMonth, int n) {
        Body body = plan.getBody();
        Person lead = partnership.lead(body);
        Person owner = n % 3 == 0 ? lead : partnership.officer(body);
        LocalDate start = course == SampleCourse.NOT_BEGUN || course == SampleCourse.PROPOSED
                ? today.plusDays(25 + n % 12)
                : today.minusMonths(7 + n % 6).plusDays(n % 9);
        LocalDate due = course == SampleCourse.OVERDUE
                ? today.minusDays(12 + n % 40)
                : today.plusMonths(2 + n % 7).plusDays(n % 20);
        SampleTexts.Text text = texts.of(place, treated.merge(risk, 1, Integer::sum) - 1);
        Action action = new Action(
                BaseEntity.newId(),
                story.references().next(body.getCode() + "-" + risk.getOutcome().getCode()),
                plan,
                risk.getOutcome(),
                new Action.Proposal(
                        text.title(),
                        text.what(),
                        text.success(),
                        partnership.organisation(n),
                        owner,
                        start,
                        due,
                        ActionSource.values()[n % ActionSource.values().length]));
        objectives.reach(action, n);
        story.em().persist(action);
        story.em().persist(new Treatment(risk, action));
        LocalDate proposed = start.minusDays(40);
        told(
                action,
                proposed,
                lead,
                AuditEvent.CREATED,
                Changes.none()
                        .field("Title", null, action.getTitle())
                        .field("Owner", null, owner.getName())
                        .field("Due", null, due),
                null);
        if (course == SampleCourse.PROPOSED) {
            return action;
        }
        step(action, proposed.plusDays(2), lead, null, () -> action.agree(proposed.plusDays(2)));
        List<LocalDate> reached = reached(course, start, due);
        if (course == SampleCourse.NOT_BEGUN) {
            milestones(action, due, reached, today);
            return action;
        }
        step(action, start, owner, null, action::start);
        SampleUpdates updates = new SampleUpdates(story, course, n, reached);
        LocalDate last = updates.write(action, owner, thisMonth);
        updated.put(action, updates.months());
        milestones(action, due, finished(course, reached, last), course.runs() ? today : last);
        end(action, course, last, owner, lead);
        return action;
    }

    /** On which day each milestone is reached, as fast as the course goes; days to come are not yet. */
    private static List<LocalDate> reached(SampleCourse course, LocalDate start, LocalDate due) {
        long days = ChronoUnit.DAYS.between(start, due);
        List<LocalDate> reached = new ArrayList<>();
        for (int i = 1; i <= STEPS.size(); i++) {
            reached.add(start.plusDays(days * i * 100 / STEPS.size() / course.pace()));
        }
        return reached;
    }

    /** What is claimed to be done has reached all its milestones by the last that was said of it. */
    private static List<LocalDate> finished(SampleCourse course, List<LocalDate> reached, LocalDate last) {
        return course == SampleCourse.COMPLETED || course == SampleCourse.CLAIMED
                ? reached.stream().map(on -> on.isAfter(last) ? last : on).toList()
                : reached;
    }

    private void milestones(Action action, LocalDate due, List<LocalDate> reached, LocalDate until) {
        long days = ChronoUnit.DAYS.between(action.getStartsOn(), due);
        int done = 0;
        for (int i = 0; i < STEPS.size(); i++) {
            LocalDate on = action.getStartsOn().plusDays(days * (i + 1) / STEPS.size());
            boolean over = !reached.get(i).isAfter(until);
            done += over ? 1 : 0;
            story.em().persist(new Milestone(action, i + 1, STEPS.get(i), on, over ? reached.get(i) : null));
        }
        action.countMilestones(done, STEPS.size());
    }

    private void end(Action action, SampleCourse course, LocalDate last, Person owner, Person lead) {
        Person other = lead.equals(owner) ? partnership.chair(partnership.chairsGroup()) : lead;
        LocalDate after = last.plusDays(3).isAfter(today) ? today : last.plusDays(3);
        switch (course) {
            case COMPLETED -> {
                String evidence = "The report went to the partners, and the figures are in it.";
                step(action, after, owner, evidence, () -> action.claimCompletion(owner, evidence));
                LocalDate verified = after.plusDays(9).isAfter(today) ? today : after.plusDays(9);
                step(action, verified, other, null, () -> action.verifyCompletion(other, verified));
            }
            case CLAIMED -> {
                String evidence = "All partners have signed, and the minutes of the last meeting say so.";
                step(action, after, owner, evidence, () -> action.claimCompletion(owner, evidence));
            }
            case ON_HOLD -> {
                String why = "Waiting for the new contract to begin.";
                step(action, after, lead, why, () -> action.hold(why, today.plusMonths(2)));
            }
            case CANCELLED -> {
                String why = "Another partner does it already, in every district.";
                step(action, after, lead, why, () -> action.cancel(why));
            }
            case SUPERSEDED -> {
                String why = "It is part of the joint plan of the "
                        + partnership.chairsGroup().getShortName() + " now.";
                step(action, after, lead, why, () -> action.supersede(why));
            }
            case MOVED -> {
                LocalDate before = action.getCurrentDue();
                DateChange asked = ask(action, owner, 21, "The venue was not free before.", after);
                asked.approve(lead, story.at(after, 15), null);
                told(
                        action,
                        after,
                        lead,
                        AuditEvent.DATE_APPROVED,
                        Changes.none().field("Due", before, action.getCurrentDue()),
                        null);
            }
            case OVERDUE -> {
                // some wait for the lead, some, because it is long, for the body above; of others nobody has asked
                if (owner != lead) {
                    boolean soon = ChronoUnit.DAYS.between(action.getBaselineDue(), today) < 26;
                    ask(
                            action,
                            owner,
                            soon ? 29 : 75,
                            "Two agencies could not release staff before the summer.",
                            after);
                }
            }
            default -> {
                // goes on as it is
            }
        }
    }

    private DateChange ask(Action action, Person who, int days, String why, LocalDate on) {
        DateChange asked = new DateChange(
                BaseEntity.newId(), action, action.getBaselineDue().plusDays(days), why, who, story.at(on, 11));
        story.em().persist(asked);
        told(
                action,
                on,
                who,
                AuditEvent.DATE_ASKED,
                Changes.none()
                        .field("Due date asked for", null, asked.getNewDue())
                        .field("To be approved by", null, asked.getApprover().getName()),
                why);
        return asked;
    }

    private void step(Action action, LocalDate on, Person who, String words, Runnable verb) {
        ActionState before = action.getState();
        Object rating = action.getRating();
        verb.run();
        told(
                action,
                on,
                who,
                AuditEvent.STATE_CHANGED,
                Changes.none().field("State", before, action.getState()).field("Rating", rating, action.getRating()),
                words);
    }

    private void told(Action action, LocalDate on, Person who, AuditEvent event, Changes changes, String words) {
        story.tell(
                story.at(on, on.equals(action.getStartsOn()) ? 8 : 14),
                who,
                action.getBody(),
                event,
                SubjectKind.ACTION,
                action.getReference(),
                changes,
                words);
    }
}
