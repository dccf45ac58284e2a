package uk.dasv.audit;

import java.util.EnumSet;
import java.util.Set;

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
    PROPOSED,
    OPENED,
    REJECTED,
    MOVED,
    RETIRED,
    BROUGHT_BACK,
    PROGRESS_RECORDED,
    UPDATE_ASKED,
    DATE_ASKED,
    DATE_APPROVED,
    DATE_REFUSED,
    DATE_WITHDRAWN,
    ASSESSED,
    REVIEWED,
    CHECKED,
    LINKED,
    UNLINKED,
    APPETITE_SET,
    RAISED,
    ACKNOWLEDGED,
    RESOLVED,
    RETURNED,
    ESCALATED,
    DEFERRED,
    WITHDRAWN,
    CLOSED,
    EXPORTED,
    IMPORTED;

    private static final Set<AuditEvent> LEAVE_THINGS_ALONE = EnumSet.of(
            SIGNED_IN, SIGN_IN_FAILED, SIGNED_OUT, PASSWORD_LINK_MADE, REFUSED, UPDATE_ASKED, EXPORTED, IMPORTED);

    /** Whether the thing is another than before, so that a form about it may be out of date. */
    public boolean changesTheThing() {
        return !LEAVE_THINGS_ALONE.contains(this);
    }
}
