package uk.dasv.notification;

import uk.dasv.identity.Role;

/** Who is told, and as whom; {@code body} and {@code role} are null for who is told because a thing is theirs. */
public record Recipient(long person, Long body, Role role) {

    static Recipient themselves(long person) {
        return new Recipient(person, null, null);
    }

    boolean leads(long ofBody) {
        return body != null && body == ofBody && role.leads();
    }
}
