package uk.dasv.plan.roll;

/** An action is carried on by another one of a later plan; what stands beside the one may want to stand beside the other. */
public record ActionRolled(long from, long to) {}
