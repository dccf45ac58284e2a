package uk.dasv.risk.register;

/** What became of a risk between two days. */
public enum RiskChange {
    /** It was not on the register on the first day. */
    NEW,
    /** It was open on the first day and is closed on the second. */
    CLOSED,
    /** Its current score is higher. */
    WORSE,
    /** Its current score is lower. */
    BETTER,
    /** Another register, another overseer or another outcome. */
    MOVED,
    /** It was scored in between, and its current score is neither higher nor lower. */
    RESCORED
}
