package uk.dasv.setup;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionSource;
import uk.dasv.plan.Brag;
import uk.dasv.plan.Milestone;
import uk.dasv.plan.PathToGreen;
import uk.dasv.plan.Progress;
import uk.dasv.plan.ProgressUpdate;
import uk.dasv.plan.RatingRule;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.References;
import uk.dasv.risk.Risk;
import uk.dasv.risk.Treatment;

/** Invented actions of every DSAAG that treat the strategy's risks, with a year of monthly updates. */
final class SampleActions {

    private static final List<String> WHAT = List.of(
            "Train front-line staff to recognise coercive control",
            "Run awareness sessions in secondary schools",
            "Agree one referral form with every agency",
            "Map the gaps in refuge accommodation",
            "Bring GP practices into the MARAC process",
            "Publish an e-safety guide for parents",
            "Pilot a voluntary perpetrator programme");

    private final EntityManager em;
    private final References references;
    private final SamplePartnership partnership;
    private final LocalDate today;
    private final List<Action> made = new ArrayList<>();

    SampleActions(EntityManager em, References references, SamplePartnership partnership, LocalDate today) {
        this.em = em;
        this.references = references;
        this.partnership = partnership;
        this.today = today;
    }

    List<Action> make(List<Risk> risks) {
        int n = 0;
        List<Body> bodies = new ArrayList<>(partnership.dsaags());
        bodies.add(partnership.chairsGroup());
        for (Body body : bodies) {
            ActionPlan plan = new ActionPlan(
                    body,
                    body.getShortName() + " plan",
                    today.minusMonths(12).withDayOfMonth(1),
                    today.plusMonths(12).withDayOfMonth(1));
            em.persist(plan);
            for (String what : WHAT) {
                Risk risk = risks.get(n % risks.size());
                made.add(action(plan, what, risk, n));
                n++;
            }
        }
        return made;
    }

    private Action action(ActionPlan plan, String what, Risk risk, int n) {
        Body body = plan.getBody();
        Person lead = partnership.lead(body);
        Person owner = partnership.officer(body) == null || n % 3 == 0 ? lead : partnership.officer(body);
        int course = n % 10;
        LocalDate start = course == 1 ? today.plusMonths(1) : today.minusMonths(6 + n % 4);
        LocalDate due = course == 0 ? today.minusDays(20 + n % 30) : today.plusMonths(2 + n % 6);
        Action action = new Action(
                BaseEntity.newId(),
                references.next(body.getCode() + "-" + risk.getOutcome().getCode()),
                plan,
                risk.getOutcome(),
                new Action.Proposal(
                        what,
                        "Sample action of " + body.getName() + ".",
                        "Partners say that it makes a difference, and the figures show it.",
                        partnership.organisation(n),
                        owner,
                        start,
                        due,
                        ActionSource.values()[n % ActionSource.values().length]));
        em.persist(action);
        em.persist(new Treatment(risk, action));
        if (course == 9 && n % 20 == 9) {
            return action;
        }
        action.agree();
        milestones(action, start, due);
        if (course == 1) {
            return action;
        }
        action.start();
        updates(action, owner, start, n);
        finish(action, course, n, owner);
        return action;
    }

    private void milestones(Action action, LocalDate start, LocalDate due) {
        long days = start.until(due, java.time.temporal.ChronoUnit.DAYS);
        for (int i = 1; i <= 3; i++) {
            LocalDate on = start.plusDays(days * i / 4);
            em.persist(new Milestone(
                    action,
                    i,
                    List.of("Partners agree how", "First areas under way", "All areas under way")
                            .get(i - 1),
                    on,
                    on.isBefore(today.minusDays(30)) ? on : null));
        }
    }

    /** One update a month until last month, or this month for every third action. */
    private void updates(Action action, Person writer, LocalDate start, int n) {
        int months =
                (int) java.time.temporal.ChronoUnit.MONTHS.between(start.withDayOfMonth(1), today.withDayOfMonth(1));
        for (int month = 0; month <= months - (n % 3 == 0 ? 0 : 1); month++) {
            LocalDate day = month == months
                    ? today
                    : start.withDayOfMonth(1).plusMonths(month).withDayOfMonth(20);
            if (day.isBefore(start) || day.isAfter(today)) {
                continue;
            }
            int percent = Math.min(90, (month + 1) * 90 / (months + (n % 5 == 0 ? 6 : 2)));
            Brag suggested = RatingRule.of(action.getState(), start, action.getCurrentDue(), percent, day)
                    .rating();
            Brag rating = n % 7 == 3 && suggested == Brag.GREEN ? Brag.AMBER : suggested;
            em.persist(new ProgressUpdate(
                    action,
                    writer,
                    new Progress(
                            rating,
                            rating == suggested ? null : "A partner has told us that staff will be short.",
                            percent,
                            "Met with partners and agreed the next part of the work.",
                            "Carry on in the areas that have not begun.",
                            rating == Brag.RED ? "A decision on who pays for cover." : null,
                            rating.needsPathToGreen()
                                    ? new PathToGreen(
                                            "Agree cover with the partner", writer.getName(), day.plusMonths(1))
                                    : null),
                    day.atTime(10, 0).toInstant(ZoneOffset.UTC),
                    day));
        }
    }

    private void finish(Action action, int course, int n, Person owner) {
        Person verifier = partnership.lead(action.getBody()).equals(owner)
                ? partnership.lead(partnership.chairsGroup())
                : partnership.lead(action.getBody());
        switch (course) {
            case 4 -> {
                action.claimCompletion(owner, "The report went to the partners last month.");
                action.verifyCompletion(
                        verifier.equals(owner)
                                ? partnership.lead(partnership.dsaags().get(0))
                                : verifier,
                        today.minusDays(10));
            }
            case 5 -> action.claimCompletion(owner, "All partners have signed.");
            case 6 -> {
                if (n % 20 == 6) {
                    action.hold("Waiting for the new contract to begin.", today.plusMonths(2));
                }
            }
            case 7 -> {
                if (n % 20 == 7) {
                    action.cancel("Another partner does it already.");
                } else if (n % 20 == 17) {
                    action.supersede("It is part of the joint plan now.");
                }
            }
            case 8 -> action.moveDueTo(action.getCurrentDue().plusDays(21));
            default -> {
                // goes on as it is
            }
        }
    }
}
