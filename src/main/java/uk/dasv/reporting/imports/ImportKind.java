package uk.dasv.reporting.imports;

import uk.dasv.identity.Permission;

/** What the rows of a file become, and what somebody must be allowed to for it. */
public enum ImportKind {
    ACTIONS(Permission.EDIT_PLAN),
    RISKS(Permission.EDIT_RISK);

    private final Permission permission;

    ImportKind(Permission permission) {
        this.permission = permission;
    }

    Permission permission() {
        return permission;
    }
}
