package uk.dasv.audit;

/** What kind of thing happened; the label is in the bundle. */
public enum AuditEvent {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    PASSWORD_CHOSEN,
    PASSWORD_LINK_MADE,
    REFUSED,
    LOADED,
    CREATED,
    CHANGED,
    STATE_CHANGED,
    PROGRESS_RECORDED,
    ASSESSED,
    REVIEWED,
    APPETITE_SET,
    RAISED,
    ACKNOWLEDGED,
    RESOLVED,
    RETURNED,
    ESCALATED,
    DEFERRED,
    WITHDRAWN,
    CLOSED,
    EXPORTED
}
