package uk.dasv.meeting.minutes;

/**
 * When the ground of a decision is another by now, in words of a query about the decision that it knows as {@code d}: the
 * action's due date has moved, its rating is worse, it was cancelled, superseded or reopened; the risk's score is in another band,
 * or the first it has, or it was closed, reopened or has happened; the issue is open again; or whoever owns the thing has left since. What the decision
 * itself did is none of that, for it is held against how things stood right after it.
 */
final class Grounds {

    private static final String ABOUT = " WHERE d.aboutKind = uk.dasv.identity.SubjectKind.";

    private static final String ACTION = "FROM Action x JOIN x.owner w" + ABOUT
            + "ACTION AND x.reference = d.aboutRef AND (x.currentDue <> d.stood.due"
            + " OR (x.rating = uk.dasv.plan.Brag.RED AND d.stood.rating <> 'RED')"
            + " OR (x.rating = uk.dasv.plan.Brag.AMBER AND d.stood.rating IN ('GREEN', 'GREY', 'BLUE'))"
            + " OR (x.state = uk.dasv.plan.ActionState.CANCELLED AND d.stood.state <> 'CANCELLED')"
            + " OR (x.state = uk.dasv.plan.ActionState.SUPERSEDED AND d.stood.state <> 'SUPERSEDED')"
            + " OR (x.state <> uk.dasv.plan.ActionState.COMPLETED AND d.stood.state = 'COMPLETED')"
            + " OR (w.leftOn > d.decidedOn AND w.leftOn <= :today))";

    private static final String RISK = "FROM Risk x LEFT JOIN x.owner w" + ABOUT
            + "RISK AND x.reference = d.aboutRef AND ((x.currentBand = uk.dasv.risk.matrix.Band.LOW AND d.stood.rating <> 'LOW')"
            + " OR (x.currentBand = uk.dasv.risk.matrix.Band.MODERATE AND d.stood.rating <> 'MODERATE')"
            + " OR (x.currentBand = uk.dasv.risk.matrix.Band.HIGH AND d.stood.rating <> 'HIGH')"
            + " OR (x.currentBand = uk.dasv.risk.matrix.Band.EXTREME AND d.stood.rating <> 'EXTREME')"
            + " OR (x.currentScore IS NOT NULL AND d.stood.score IS NULL)"
            + " OR (x.state = uk.dasv.risk.RiskState.CLOSED AND d.stood.state <> 'CLOSED')"
            + " OR (x.state = uk.dasv.risk.RiskState.MATERIALISED AND d.stood.state <> 'MATERIALISED')"
            + " OR (x.state <> uk.dasv.risk.RiskState.CLOSED AND d.stood.state = 'CLOSED')"
            + " OR (w.leftOn > d.decidedOn AND w.leftOn <= :today))";

    private static final String ISSUE = "FROM Issue x LEFT JOIN x.owner w" + ABOUT
            + "ISSUE AND x.reference = d.aboutRef AND ("
            + "(x.state = uk.dasv.escalation.Issue.State.OPEN AND d.stood.state <> 'OPEN')"
            + " OR (w.leftOn > d.decidedOn AND w.leftOn <= :today))";

    /** The condition that it is another; {@code :today} is today. */
    static final String CHANGED = "(EXISTS (SELECT x.id " + ACTION + ") OR EXISTS (SELECT x.id " + RISK
            + ") OR EXISTS (SELECT x.id " + ISSUE + "))";

    /** How often that is so, of actions, of risks and of issues, as three columns. */
    static final String COUNTS =
            "(SELECT COUNT(x) " + ACTION + "), (SELECT COUNT(x) " + RISK + "), (SELECT COUNT(x) " + ISSUE + ")";

    private Grounds() {}
}
