package uk.dasv.identity;

/** Somebody was refused; {@code subject} is null when the step was about no one thing. */
public record AccessRefused(Permission permission, SubjectRef subject) {}
