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
import uk.dasv.escalation.EscalationState;
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

/** Invented escalations in every state at every level, each with its steps and its history. */
final class SampleEscalations {

    private final SampleStory story;
    private final SamplePartnership partnership;
    private final LocalDate today;
    private final Body group;
    private final Body board;
    private final List<Body> dsaags;
    private int n;

    SampleEscalations(SampleStory story, SamplePartnership partnership) {
        this.story = story;
        this.partnership = partnership;
        this.today = story.today();
        this.group = partnership.chairsGroup();
        this.board = partnership.board();
        this.dsaags = partnership.dsaags();
    }

    /** What is asked of the body above, in words. */
    private record Asked(String request, String whyNotHere, String options, String consequence) {}

    private static final Asked MONEY = new Asked(
            "Find the money for a shared post for one year, and say who employs it.",
            "No partner in the district can pay for it alone.",
            "Share one post between two districts, or ask the health partners for half.",
            "The waiting list grows, and people will not ask a second time.");

    private static final Asked RULE = new Asked(
            "Ask the partner's board to make it a rule, with a date.",
            "We have asked three times; each practice decides for itself.",
            "A letter from the chair, or a line in the contract.",
            "Conferences go on without what the practice knows.");

    private static final Asked AGREEMENT = new Asked(
            "Agree one way for all districts, and name who looks after it.",
            "Each agency has signed something else, and none can change it alone.",
            "Take the county's form as it is, or write a new one together.",
            "Staff go on deciding one by one what they may share.");

    void make(List<Action> actions, List<Risk> localRisks) {
        // raised, urgent, and nobody has acknowledged it in time
        issue(
                dsaags.get(0),
                Issue.Kind.SERVICE_GAP,
                "No service for perpetrators without a court order in the district",
                MONEY,
                AsksFor.DECISION,
                9,
                "Cover ends this month, and nobody would answer at night.");
        acknowledged(issue(
                dsaags.get(1),
                Issue.Kind.BARRIER,
                "GP practices do not send anybody to MARAC",
                RULE,
                AsksFor.BARRIER_REMOVAL,
                22,
                null));
        Told onAgenda = action(actions, 2, AsksFor.ADVICE, 31);
        step(
                onAgenda,
                AuditEvent.CHANGED,
                group,
                28,
                "On the agenda of the next meeting.",
                m -> onAgenda.escalation.putOnAgenda(m, partnership.reachable(group, today)));
        resolved(
                issue(
                        dsaags.get(3),
                        Issue.Kind.POLICY,
                        "No agreed way to share information with schools",
                        AGREEMENT,
                        AsksFor.DECISION,
                        48,
                        null),
                28,
                group,
                "The Chairs Group takes the county's form for all districts from January.");
        returned(
                issue(
                        dsaags.get(4),
                        Issue.Kind.RESOURCE,
                        "Interpreters cannot be booked at short notice",
                        MONEY,
                        AsksFor.RESOURCE,
                        55,
                        null),
                40,
                "Use the framework contract of the county council; the secretary has the details.");
        onward(action(actions, 5, AsksFor.RESOURCE, 60), 52, 45, "There is no money at this level.");
        Told atBoard = issue(
                dsaags.get(6),
                Issue.Kind.SERVICE_GAP,
                "Waiting list for counselling is longer than a year",
                MONEY,
                AsksFor.RESOURCE,
                110,
                null);
        onward(atBoard, 105, 98, "It takes a decision of both councils.");
        step(atBoard, AuditEvent.ACKNOWLEDGED, board, 94, null, atBoard.escalation::acknowledge);
        Told answered = issue(
                dsaags.get(7),
                Issue.Kind.SERVICE_GAP,
                "No safe accommodation for larger families",
                MONEY,
                AsksFor.DECISION,
                120,
                null);
        onward(answered, 116, 104, "It takes a decision of both councils.");
        resolved(answered, 77, board, "Both councils will fund two more places from April.");
        Told closed = action(actions, 8, AsksFor.RESOURCE, 140);
        onward(closed, 136, 130, "It is the same in every district.");
        resolved(closed, 79, board, "The Board asks the housing partners to pay, and they have agreed.");
        step(
                closed,
                AuditEvent.CLOSED,
                closed.from,
                50,
                "Places are booked and paid for.",
                m -> closed.escalation.close(m, "Places are booked and paid for."));
        Told withdrawn = issue(
                dsaags.get(0),
                Issue.Kind.RESOURCE,
                "Out-of-hours cover of the advice line has a gap",
                MONEY,
                AsksFor.RESOURCE,
                90,
                null);
        step(
                withdrawn,
                AuditEvent.WITHDRAWN,
                withdrawn.from,
                84,
                "The provider has closed the gap.",
                m -> withdrawn.escalation.withdraw(m, "The provider has closed the gap."));
        // an answer that the first DSAAG has to act on, a deferral, a risk, and one just raised
        returned(
                issue(
                        dsaags.get(0),
                        Issue.Kind.POLICY,
                        "Referral forms differ between the hospital and the surgeries",
                        AGREEMENT,
                        AsksFor.ADVICE,
                        37,
                        null),
                12,
                "Begin with the hospital's form; the Chairs Group writes to the surgeries after its next meeting.");
        Told deferred = issue(
                dsaags.get(2),
                Issue.Kind.BARRIER,
                "Tenancies cannot be moved between landlords",
                RULE,
                AsksFor.BARRIER_REMOVAL,
                80,
                null);
        step(deferred, AuditEvent.ACKNOWLEDGED, group, 76, null, deferred.escalation::acknowledge);
        step(
                deferred,
                AuditEvent.DEFERRED,
                group,
                63,
                "The housing partners could not come to this meeting.",
                m -> deferred.escalation.defer(
                        m,
                        partnership.reachable(group, today),
                        "The housing partners could not come to this meeting."));
        risk(localRisks.get(4), AsksFor.BARRIER_REMOVAL, 17);
        issue(
                dsaags.get(5),
                Issue.Kind.SERVICE_GAP,
                "No male worker for men who ask for help",
                MONEY,
                AsksFor.RESOURCE,
                2,
                null);
        onward(
                issue(
                        dsaags.get(8),
                        Issue.Kind.POLICY,
                        "Each council pays for emergency travel in its own way",
                        AGREEMENT,
                        AsksFor.DECISION,
                        30,
                        null),
                27,
                3,
                "Only the Board can bind both councils.");
        answeredByTheGroupAndClosed();
        beforeTheBoard();
        fromTheGroupItself();
    }

    /** One that the Chairs Group resolved itself, and the DSAAG has acted on. */
    private void answeredByTheGroupAndClosed() {
        Told settled = issue(
                dsaags.get(1),
                Issue.Kind.POLICY,
                "Two agencies ask the same person the same questions",
                AGREEMENT,
                AsksFor.DECISION,
                150,
                null);
        step(settled, AuditEvent.ACKNOWLEDGED, group, 146, null, settled.escalation::acknowledge);
        resolved(
                settled,
                133,
                group,
                "One first-contact form for both agencies, looked after by the city's support team.");
        step(
                settled,
                AuditEvent.CLOSED,
                settled.from,
                101,
                "Both agencies use the form now.",
                m -> settled.escalation.close(m, "Both agencies use the form now."));
    }

    /** On the Board's agenda, deferred by it, returned by it, and withdrawn while it waited there. */
    private void beforeTheBoard() {
        Told onAgenda = issue(
                dsaags.get(1),
                Issue.Kind.RESOURCE,
                "Children's workers have no cover in the holidays",
                MONEY,
                AsksFor.RESOURCE,
                66,
                null);
        onward(onAgenda, 62, 57, "Holiday cover has to be bought for the whole county.");
        step(
                onAgenda,
                AuditEvent.CHANGED,
                board,
                43,
                "On the agenda of the next meeting.",
                m -> onAgenda.escalation.putOnAgenda(m, partnership.reachable(board, today)));
        Told deferred = issue(
                dsaags.get(2),
                Issue.Kind.BARRIER,
                "Court dates reach support workers too late",
                RULE,
                AsksFor.BARRIER_REMOVAL,
                112,
                null);
        onward(deferred, 108, 100, "The courts answer to neither council; the Board has a seat for justice.");
        step(deferred, AuditEvent.ACKNOWLEDGED, board, 96, null, deferred.escalation::acknowledge);
        String wait = "The courts have asked for time until the next meeting.";
        step(
                deferred,
                AuditEvent.DEFERRED,
                board,
                77,
                wait,
                m -> deferred.escalation.defer(m, partnership.reachable(board, today), wait));
        Told returned = issue(
                dsaags.get(3),
                Issue.Kind.POLICY,
                "Councils count repeat reports differently",
                AGREEMENT,
                AsksFor.ADVICE,
                118,
                null);
        onward(returned, 114, 107, "The districts and the city have to count in the same way.");
        step(
                returned,
                AuditEvent.RETURNED,
                board,
                75,
                "Count as the constabulary does; the Board's secretary sends the definition.",
                m -> returned.escalation.giveBack(
                        m, "Count as the constabulary does; the Board's secretary sends the definition."));
        Told withdrawn = issue(
                dsaags.get(4),
                Issue.Kind.RESOURCE,
                "The lease of the drop-in centre ends in spring",
                MONEY,
                AsksFor.RESOURCE,
                95,
                null);
        onward(withdrawn, 91, 88, "It takes a decision of both councils.");
        step(
                withdrawn,
                AuditEvent.WITHDRAWN,
                withdrawn.from,
                60,
                "The landlord has extended the lease.",
                m -> withdrawn.escalation.withdraw(m, "The landlord has extended the lease."));
    }

    /** What the Chairs Group itself cannot resolve. */
    private void fromTheGroupItself() {
        Told own = issue(
                group,
                Issue.Kind.SERVICE_GAP,
                "No service in any district follows up on men who have used violence",
                MONEY,
                AsksFor.DECISION,
                33,
                null);
        step(own, AuditEvent.ACKNOWLEDGED, board, 29, null, own.escalation::acknowledge);
    }

    /** An escalation with the body that raised it. */
    private record Told(Escalation escalation, Body from) {}

    private void acknowledged(Told told) {
        step(told, AuditEvent.ACKNOWLEDGED, group, 19, null, told.escalation::acknowledge);
    }

    private void resolved(Told told, int daysAgo, Body by, String decision) {
        step(told, AuditEvent.RESOLVED, by, daysAgo, decision, m -> told.escalation.resolve(m, decision));
    }

    private void returned(Told told, int daysAgo, String guidance) {
        step(told, AuditEvent.RETURNED, group, daysAgo, guidance, m -> told.escalation.giveBack(m, guidance));
    }

    /** The Chairs Group acknowledges it, and then brings it before the Board. */
    private void onward(Told told, int acknowledgedAgo, int daysAgo, String words) {
        step(told, AuditEvent.ACKNOWLEDGED, group, acknowledgedAgo, null, told.escalation::acknowledge);
        step(
                told,
                AuditEvent.ESCALATED,
                group,
                daysAgo,
                words,
                m -> told.escalation.escalateOnward(m, words, partnership.reachable(board, today.minusDays(daysAgo))));
    }

    private Told issue(
            Body from, Issue.Kind kind, String title, Asked asked, AsksFor asksFor, int daysAgo, String urgent) {
        LocalDate on = today.minusDays(daysAgo);
        Person lead = partnership.lead(from);
        Issue issue = new Issue(
                BaseEntity.newId(),
                story.references().next(from.getCode() + "-ISS"),
                from,
                kind,
                title,
                (from.equals(group) ? "Every DSAAG has" : "Partners in the district have")
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
        Map<String, String> seen = facts("Kind", sentence(kind), "State", "Open", "Raised", on.toString());
        return raise(SubjectKind.ISSUE, issue.getReference(), title, seen, from, asked, asksFor, on, urgent);
    }

    private Told action(List<Action> actions, int dsaag, AsksFor asksFor, int daysAgo) {
        Body from = partnership.dsaags().get(dsaag);
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
                "Due",
                action.getBaselineDue().toString());
        return raise(
                SubjectKind.ACTION,
                action.getReference(),
                action.getTitle(),
                seen,
                from,
                MONEY,
                asksFor,
                today.minusDays(daysAgo),
                null);
    }

    private void risk(Risk risk, AsksFor asksFor, int daysAgo) {
        Map<String, String> seen = facts(
                "Band",
                sentence(risk.getCurrentBand()),
                "State",
                sentence(risk.getState()),
                "Current score",
                risk.getCurrentScore().toString());
        raise(
                SubjectKind.RISK,
                risk.getReference(),
                risk.getTitle(),
                seen,
                risk.getBody(),
                RULE,
                asksFor,
                today.minusDays(daysAgo),
                null);
    }

    private Told raise(
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
        return new Told(escalation, from);
    }

    private void step(
            Told told, AuditEvent event, Body by, int daysAgo, String words, java.util.function.Consumer<Moment> verb) {
        LocalDate on = today.minusDays(daysAgo);
        Person who = by.equals(told.from()) ? partnership.lead(by) : partnership.chair(by);
        Escalation escalation = told.escalation();
        EscalationState before = escalation.getState();
        Body holder = escalation.getHolder();
        verb.accept(new Moment(who, by, story.at(on, 11 + n++ % 4), on));
        story.tell(
                story.at(on, 15),
                who,
                by,
                event,
                SubjectKind.ESCALATION,
                escalation.getReference(),
                Changes.none()
                        .field("State", before, escalation.getState())
                        .field(
                                "Before",
                                holder.getName(),
                                escalation.getHolder().getName()),
                words);
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
