package uk.dasv.setup;

import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.Escalation;
import uk.dasv.escalation.EscalationSubject;
import uk.dasv.escalation.Issue;
import uk.dasv.escalation.Moment;
import uk.dasv.escalation.Request;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.Action;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.References;
import uk.dasv.risk.Appetite;
import uk.dasv.risk.Assessment;
import uk.dasv.risk.MatrixView;
import uk.dasv.risk.OutcomeAppetite;
import uk.dasv.risk.ReviewDecision;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.RiskReview;
import uk.dasv.risk.Score;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.strategy.Outcome;

/** Invented scores with a history for most of the strategy's risks, and escalations in every state at every level. */
final class SampleRisksAndEscalations {

    private final EntityManager em;
    private final References references;
    private final SamplePartnership partnership;
    private final LocalDate today;

    SampleRisksAndEscalations(EntityManager em, References references, SamplePartnership partnership, LocalDate today) {
        this.em = em;
        this.references = references;
        this.partnership = partnership;
        this.today = today;
    }

    void appetites(List<Outcome> outcomes, MatrixView matrix) {
        List<Appetite> chosen = List.of(Appetite.OPEN, Appetite.CAUTIOUS, Appetite.MINIMAL);
        for (int i = 0; i < outcomes.size(); i++) {
            Appetite appetite = chosen.get(i % chosen.size());
            em.persist(new OutcomeAppetite(
                    outcomes.get(i), appetite, matrix.tolerances().get(appetite), today.minusMonths(9)));
        }
    }

    /** Scores all but the last two risks, three times over the year. */
    void scores(List<Risk> risks, MatrixView matrix, Person chair) {
        for (int i = 0; i < risks.size() - 2; i++) {
            Risk risk = risks.get(i);
            int likelihood = 2 + i % 4;
            int impact = 2 + (i * 3) % 4;
            score(risk, ScoreLevel.INHERENT, Math.min(5, likelihood + 1), Math.min(5, impact + 1), matrix, chair, 11);
            score(risk, ScoreLevel.CURRENT, Math.min(5, likelihood + 1), impact, matrix, chair, 10);
            score(risk, ScoreLevel.TARGET, Math.max(1, likelihood - 1), Math.max(1, impact - 1), matrix, chair, 10);
            score(risk, ScoreLevel.CURRENT, likelihood, impact, matrix, chair, 5);
            if (i % 3 == 0) {
                score(risk, ScoreLevel.CURRENT, Math.min(5, likelihood + 1), impact, matrix, chair, 0);
            } else if (i % 3 == 1) {
                score(risk, ScoreLevel.CURRENT, Math.max(1, likelihood - 1), impact, matrix, chair, 0);
            }
            risk.assign(
                    i % 5 == 4 ? null : partnership.lead(partnership.dsaags().get(i % 9)), RiskResponse.TREAT, null);
            review(risk, chair, i);
        }
    }

    private void score(
            Risk risk, ScoreLevel level, int likelihood, int impact, MatrixView matrix, Person by, int monthsAgo) {
        LocalDate on = today.minusMonths(monthsAgo).minusDays(2);
        em.persist(new Assessment(
                risk,
                level,
                new Score(likelihood, impact),
                matrix,
                "As the partners see it from what they hear and count.",
                by,
                on,
                on.atTime(11, 0).toInstant(ZoneOffset.UTC)));
    }

    private void review(Risk risk, Person by, int i) {
        LocalDate on = today.minusMonths(4);
        LocalDate next = i % 4 == 0 ? today.minusDays(12) : today.plusMonths(1 + i % 4);
        risk.reviewed(ReviewDecision.TREAT_FURTHER, on, next);
        em.persist(new RiskReview(
                risk,
                partnership.board(),
                on,
                on.atTime(14, 0).toInstant(ZoneOffset.UTC),
                by,
                ReviewDecision.TREAT_FURTHER,
                "The treatments have begun to work but not everywhere.",
                next,
                null,
                Json.createObjectBuilder().add("title", risk.getTitle()).build().toString()));
    }

    void escalations(List<Action> actions, Person cgChair, Person boardChair) {
        Body group = partnership.chairsGroup();
        Body board = partnership.board();
        String[] titles = {
            "No service for perpetrators without a court order in the district",
            "GP practices do not send anybody to MARAC",
            "Refuge places are full for the third month",
            "No agreed way to share information with schools",
            "Interpreters cannot be booked at short notice",
            "The outreach contract ends before a new one begins",
            "Waiting list for counselling is longer than a year",
            "No safe accommodation for larger families",
            "Training places for housing staff are not paid for",
            "Out-of-hours cover of the support line has a gap"
        };
        for (int i = 0; i < titles.length; i++) {
            Body from = partnership.dsaags().get(i % 9);
            Person lead = partnership.lead(from);
            LocalDate raised = today.minusDays(9L + i * 13L);
            Escalation e = i % 3 == 2
                    ? ofAction(actions.get(7 * (i % 9) + 2), from, lead, raised, i)
                    : ofIssue(titles[i], from, lead, raised, i);
            Moment cg = moment(cgChair, group, raised.plusDays(3));
            Moment gb = moment(boardChair, board, raised.plusDays(40));
            switch (i) {
                case 0 -> {
                    // raised, nobody has looked yet
                }
                case 1 -> e.acknowledge(cg);
                case 2 -> e.putOnAgenda(cg, partnership.reachable(group, today));
                case 3 -> {
                    e.acknowledge(cg);
                    e.resolve(
                            moment(cgChair, group, raised.plusDays(20)),
                            "The Chairs Group pays for a shared worker for six months.");
                }
                case 4 -> {
                    e.giveBack(cg, "Use the framework contract of the county council; the secretary has the details.");
                }
                case 5, 6 -> {
                    e.acknowledge(cg);
                    e.escalateOnward(
                            moment(cgChair, group, raised.plusDays(20)),
                            "No money at this level.",
                            partnership.reachable(board, raised.plusDays(20)));
                    if (i == 6) {
                        e.acknowledge(gb);
                    }
                }
                case 7 -> {
                    e.escalateOnward(
                            cg,
                            "It takes a decision of both councils.",
                            partnership.reachable(board, raised.plusDays(3)));
                    e.resolve(gb, "Both councils will fund two more places from April.");
                }
                case 8 -> {
                    e.escalateOnward(
                            cg, "It is the same in every district.", partnership.reachable(board, raised.plusDays(3)));
                    e.resolve(gb, "The Board asks the housing partners to pay.");
                    e.close(moment(lead, from, raised.plusDays(60)), "Places are booked and paid for.");
                }
                default -> e.withdraw(moment(lead, from, raised.plusDays(5)), "The provider has closed the gap.");
            }
            em.persist(e);
        }
    }

    private Escalation ofIssue(String title, Body from, Person lead, LocalDate raised, int i) {
        Issue issue = new Issue(
                BaseEntity.newId(),
                references.next(from.getCode() + "-ISS"),
                from,
                Issue.Kind.values()[i % Issue.Kind.values().length],
                title,
                "Sample issue: partners in the district have said so at the last two meetings.",
                lead,
                raised);
        em.persist(issue);
        String snapshot = Json.createObjectBuilder()
                .add("Kind", "Barrier")
                .add("State", "Open")
                .add("Raised", raised.toString())
                .build()
                .toString();
        return raise(
                new EscalationSubject(SubjectKind.ISSUE, issue.getReference(), title, snapshot), from, lead, raised, i);
    }

    private Escalation ofAction(Action action, Body from, Person lead, LocalDate raised, int i) {
        String snapshot = Json.createObjectBuilder()
                .add("Rating", "Amber")
                .add("State", "In progress")
                .add("Due", action.getCurrentDue().toString())
                .build()
                .toString();
        return raise(
                new EscalationSubject(SubjectKind.ACTION, action.getReference(), action.getTitle(), snapshot),
                from,
                lead,
                raised,
                i);
    }

    private Escalation raise(EscalationSubject subject, Body from, Person lead, LocalDate raised, int i) {
        return new Escalation(
                BaseEntity.newId(),
                references.next("ESC"),
                subject,
                new Request(
                        AsksFor.values()[i % AsksFor.values().length],
                        "Decide who leads on this and find the money for it.",
                        "No partner in the district can decide or pay alone.",
                        "Share one post between districts; or ask the health partners.",
                        "People will wait longer and some will not come forward again.",
                        i == 0 ? "Cover ends this month, and nobody would answer at night." : null),
                moment(lead, from, raised),
                partnership.reachable(partnership.chairsGroup(), raised));
    }

    private static Moment moment(Person person, Body body, LocalDate on) {
        return new Moment(person, body, on.atTime(9, 30).toInstant(ZoneOffset.UTC), on);
    }
}
