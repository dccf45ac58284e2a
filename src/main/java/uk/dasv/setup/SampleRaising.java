package uk.dasv.setup;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.Changes;
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
import uk.dasv.risk.Risk;

/** Raises invented escalations: of issues made for them, and of sample actions and risks. */
final class SampleRaising {

    private final SampleStory story;
    private final SamplePartnership partnership;
    private final LocalDate today;

    SampleRaising(SampleStory story, SamplePartnership partnership) {
        this.story = story;
        this.partnership = partnership;
        this.today = story.today();
    }

    /** What is asked of the body above, in words. */
    record Asked(String request, String whyNotHere, String options, String consequence) {}

    SampleEscalation issue(
            Body from, Issue.Kind kind, String title, Asked asked, AsksFor asksFor, int daysAgo, String urgent) {
        LocalDate on = today.minusDays(daysAgo);
        Person lead = partnership.lead(from);
        Issue issue = new Issue(
                BaseEntity.newId(),
                story.references().next(from.getCode() + "-ISS"),
                from,
                kind,
                title,
                (from.equals(partnership.chairsGroup()) ? "Every DSAAG has" : "Partners in the district have")
                        + " said so at the last two meetings. " + asked.consequence(),
                lead,
                on);
        story.em().persist(issue);
        story.tell(
                story.at(on, 9),
                lead,
                from,
                AuditEvent.CREATED,
                SubjectKind.ISSUE,
                issue.getReference(),
                Changes.none().field("Title", null, title),
                null);
        Map<String, String> seen = facts(
                "Kind",
                sentence(kind),
                "State",
                "Open",
                "Owner",
                lead.getName(),
                "Raised",
                on.toString(),
                "What it is",
                issue.getDescription());
        return raise(SubjectKind.ISSUE, issue.getReference(), title, seen, from, asked, asksFor, on, urgent);
    }

    SampleEscalation action(List<Action> actions, Body from, Asked asked, AsksFor asksFor, int daysAgo) {
        Action action = actions.stream()
                .filter(a -> a.getBody().equals(from) && a.getState().takesUpdates())
                .skip(1)
                .findFirst()
                .orElseThrow();
        Map<String, String> seen = facts(
                "Rating",
                "Amber",
                "State",
                "In progress",
                "Owner",
                action.getOwner().getName(),
                "Due",
                action.getBaselineDue().toString(),
                "Later than agreed",
                "No");
        return raise(
                SubjectKind.ACTION,
                action.getReference(),
                action.getTitle(),
                seen,
                from,
                asked,
                asksFor,
                today.minusDays(daysAgo),
                null);
    }

    SampleEscalation risk(Risk risk, Asked asked, AsksFor asksFor, int daysAgo) {
        Map<String, String> seen = facts(
                "State",
                sentence(risk.getState()),
                "Current score",
                risk.getCurrentScore() + ", " + sentence(risk.getCurrentBand()));
        return raise(
                SubjectKind.RISK,
                risk.getReference(),
                risk.getTitle(),
                seen,
                risk.getBody(),
                asked,
                asksFor,
                today.minusDays(daysAgo),
                null);
    }

    private SampleEscalation raise(
            SubjectKind kind,
            String subject,
            String title,
            Map<String, String> seen,
            Body from,
            Asked asked,
            AsksFor asksFor,
            LocalDate on,
            String urgent) {
        Person lead = partnership.lead(from);
        Body above = from.getParent();
        Escalation escalation = new Escalation(
                BaseEntity.newId(),
                story.references().next("ESC"),
                new EscalationSubject(kind, subject, title, story.json().apply(seen)),
                new Request(asksFor, asked.request(), asked.whyNotHere(), asked.options(), asked.consequence(), urgent),
                new Moment(lead, from, story.at(on, 10), on),
                partnership.reachable(above, on));
        story.em().persist(escalation);
        story.tell(
                story.at(on, 10),
                lead,
                from,
                AuditEvent.RAISED,
                SubjectKind.ESCALATION,
                escalation.getReference(),
                Changes.none().field("Before", null, above.getName()).field("About", null, subject),
                asked.request());
        story.tell(
                story.at(on, 10),
                lead,
                from,
                AuditEvent.RAISED,
                kind,
                subject,
                Changes.none().field("Escalation", null, escalation.getReference()),
                null);
        return new SampleEscalation(story, partnership, escalation, from);
    }

    /** What people saw of the subject, in the order in which they read it: names and values in turn. */
    private static Map<String, String> facts(String... namesAndValues) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }

    private static String sentence(Enum<?> constant) {
        String words = constant.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
