package uk.dasv.platform;

/** The program starts and has loaded what it begins with; what is read once for good is read now. */
public record Started() {}
