package uk.dasv.setup;

import java.util.List;
import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.Issue;
import uk.dasv.governance.Body;
import uk.dasv.plan.Action;
import uk.dasv.risk.Risk;

/** Invented escalations in every state at every level, each with its steps and its history. */
final class SampleEscalations {

    private final SampleRaising raising;
    private final Body group;
    private final Body board;
    private final List<Body> dsaags;

    SampleEscalations(SampleStory story, SamplePartnership partnership) {
        this.raising = new SampleRaising(story, partnership);
        this.group = partnership.chairsGroup();
        this.board = partnership.board();
        this.dsaags = partnership.dsaags();
    }

    private static final SampleRaising.Asked MONEY = new SampleRaising.Asked(
            "Find the money for a shared post for one year, and say who employs it.",
            "No partner in the district can pay for it alone.",
            "Share one post between two districts, or ask the health partners for half.",
            "The waiting list grows, and people will not ask a second time.");

    private static final SampleRaising.Asked RULE = new SampleRaising.Asked(
            "Ask the partner's board to make it a rule, with a date.",
            "We have asked three times; each practice decides for itself.",
            "A letter from the chair, or a line in the contract.",
            "Conferences go on without what the practice knows.");

    private static final SampleRaising.Asked AGREEMENT = new SampleRaising.Asked(
            "Agree one way for all districts, and name who looks after it.",
            "Each agency has signed something else, and none can change it alone.",
            "Take the county's form as it is, or write a new one together.",
            "Staff go on deciding one by one what they may share.");

    void make(List<Action> actions, List<Risk> localRisks) {
        // raised, urgent, and nobody has acknowledged it in time
        raising.issue(
                dsaags.get(0),
                Issue.Kind.SERVICE_GAP,
                "No service for perpetrators without a court order in the district",
                MONEY,
                AsksFor.DECISION,
                9,
                "Cover ends this month, and nobody would answer at night.");
        issue(1, Issue.Kind.BARRIER, "GP practices do not send anybody to MARAC", RULE, AsksFor.BARRIER_REMOVAL, 22)
                .acknowledged(group, 19);
        raising.action(actions, dsaags.get(2), MONEY, AsksFor.ADVICE, 31).onAgenda(group, 28);
        issue(3, Issue.Kind.POLICY, "No agreed way to share information with schools", AGREEMENT, AsksFor.DECISION, 48)
                .resolved(group, 28, "The Chairs Group takes the county's form for all districts from January.");
        issue(4, Issue.Kind.RESOURCE, "Interpreters cannot be booked at short notice", MONEY, AsksFor.RESOURCE, 55)
                .returned(
                        group, 40, "Use the framework contract of the county council; the secretary has the details.");
        raising.action(actions, dsaags.get(5), MONEY, AsksFor.RESOURCE, 60)
                .onward(52, 45, "There is no money at this level.");
        issue(
                        6,
                        Issue.Kind.SERVICE_GAP,
                        "Waiting list for counselling is longer than a year",
                        MONEY,
                        AsksFor.RESOURCE,
                        110)
                .onward(105, 98, "It takes a decision of both councils.")
                .acknowledged(board, 94);
        issue(7, Issue.Kind.SERVICE_GAP, "No safe accommodation for larger families", MONEY, AsksFor.DECISION, 120)
                .onward(116, 104, "It takes a decision of both councils.")
                .resolved(board, 77, "Both councils will fund two more places from April.");
        raising.action(actions, dsaags.get(8), MONEY, AsksFor.RESOURCE, 140)
                .onward(136, 130, "It is the same in every district.")
                .resolved(board, 79, "The Board asks the housing partners to pay, and they have agreed.")
                .closed(50, "Places are booked and paid for.");
        issue(0, Issue.Kind.RESOURCE, "Out-of-hours cover of the advice line has a gap", MONEY, AsksFor.RESOURCE, 90)
                .withdrawn(84, "The provider has closed the gap.");
        // an answer that the first DSAAG has to act on, a deferral, a risk, and one just raised
        issue(
                        0,
                        Issue.Kind.POLICY,
                        "Referral forms differ between the hospital and the surgeries",
                        AGREEMENT,
                        AsksFor.ADVICE,
                        37)
                .returned(
                        group,
                        12,
                        "Begin with the hospital's form; the Chairs Group writes to the surgeries after its next meeting.");
        issue(2, Issue.Kind.BARRIER, "Tenancies cannot be moved between landlords", RULE, AsksFor.BARRIER_REMOVAL, 80)
                .acknowledged(group, 76)
                .deferred(group, 63, "The housing partners could not come to this meeting.");
        raising.risk(localRisks.get(4), RULE, AsksFor.BARRIER_REMOVAL, 17);
        issue(5, Issue.Kind.SERVICE_GAP, "No male worker for men who ask for help", MONEY, AsksFor.RESOURCE, 2);
        issue(
                        8,
                        Issue.Kind.POLICY,
                        "Each council pays for emergency travel in its own way",
                        AGREEMENT,
                        AsksFor.DECISION,
                        30)
                .onward(27, 3, "Only the Board can bind both councils.");
        // one that the Chairs Group resolved itself, and the DSAAG has acted on
        issue(
                        1,
                        Issue.Kind.POLICY,
                        "Two agencies ask the same person the same questions",
                        AGREEMENT,
                        AsksFor.DECISION,
                        150)
                .acknowledged(group, 146)
                .resolved(
                        group,
                        133,
                        "One first-contact form for both agencies, looked after by the city's support team.")
                .closed(101, "Both agencies use the form now.");
        beforeTheBoard();
        fromTheGroupItself();
    }

    /** On the Board's agenda, deferred by it, returned by it, and withdrawn while it waited there. */
    private void beforeTheBoard() {
        issue(1, Issue.Kind.RESOURCE, "Children's workers have no cover in the holidays", MONEY, AsksFor.RESOURCE, 66)
                .onward(62, 57, "Holiday cover has to be bought for the whole county.")
                .onAgenda(board, 43);
        issue(2, Issue.Kind.BARRIER, "Court dates reach support workers too late", RULE, AsksFor.BARRIER_REMOVAL, 112)
                .onward(108, 100, "The courts answer to neither council; the Board has a seat for justice.")
                .acknowledged(board, 96)
                .deferred(board, 77, "The courts have asked for time until the next meeting.");
        issue(3, Issue.Kind.POLICY, "Councils count repeat reports differently", AGREEMENT, AsksFor.ADVICE, 118)
                .onward(114, 107, "The districts and the city have to count in the same way.")
                .returned(board, 75, "Count as the constabulary does; the Board's secretary sends the definition.");
        issue(4, Issue.Kind.RESOURCE, "The lease of the drop-in centre ends in spring", MONEY, AsksFor.RESOURCE, 95)
                .onward(91, 88, "It takes a decision of both councils.")
                .withdrawn(60, "The landlord has extended the lease.");
    }

    /** What the Chairs Group itself cannot resolve. */
    private void fromTheGroupItself() {
        raising.issue(
                        group,
                        Issue.Kind.SERVICE_GAP,
                        "No service in any district follows up on men who have used violence",
                        MONEY,
                        AsksFor.DECISION,
                        33,
                        null)
                .acknowledged(board, 29);
    }

    /** An issue of a DSAAG that can wait for a meeting. */
    private SampleEscalation issue(
            int dsaag, Issue.Kind kind, String title, SampleRaising.Asked asked, AsksFor asksFor, int daysAgo) {
        return raising.issue(dsaags.get(dsaag), kind, title, asked, asksFor, daysAgo, null);
    }
}
