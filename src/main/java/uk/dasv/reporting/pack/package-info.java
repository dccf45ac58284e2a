/**
 * The pack of a meeting: everything its members read before it, as a page and as one PDF. Depends on plan, risk, escalation and
 * meeting. Observes {@code PapersPublished}.
 */
package uk.dasv.reporting.pack;
