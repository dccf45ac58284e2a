package uk.dasv.identity;

/** The first administrator was made by the link in the log; the audit observes it in the same transaction. */
public record FirstAdministrator(String name, String email) {}
