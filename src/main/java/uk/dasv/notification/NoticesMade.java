package uk.dasv.notification;

import java.util.Map;

/**
 * People were told; fired within the use case, before it commits.
 *
 * @param notices the notice of each person, by the person
 */
public record NoticesMade(NoticeKind kind, Map<Long, Long> notices) {

    public NoticesMade {
        notices = Map.copyOf(notices);
    }
}
