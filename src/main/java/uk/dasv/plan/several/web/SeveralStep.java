package uk.dasv.plan.several.web;

/** What can be done with several actions at once. */
public enum SeveralStep {
    GIVE,
    MOVE,
    ASK
}
