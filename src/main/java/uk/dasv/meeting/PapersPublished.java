package uk.dasv.meeting;

/** The papers of the meeting with that identifier have been published and are kept as they are now. */
public record PapersPublished(long meeting) {}
