package uk.dasv.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import uk.dasv.identity.SubjectKind;

/** Where in the tracker people find what they are told of. */
public final class NoticePlace {

    private NoticePlace() {}

    /** The page of the thing, as an address within the tracker. */
    public static String of(NoticeKind kind, SubjectKind about, String reference) {
        if (about == SubjectKind.MEETING) {
            // the reference is the body's code and the day
            int gap = reference.indexOf(' ');
            String body = encoded(reference.substring(0, gap));
            return kind == NoticeKind.MEETING_CANCELLED
                    ? "/meetings?body=" + body
                    : "/meetings/meeting?body=" + body + "&on=" + encoded(reference.substring(gap + 1));
        }
        String page = about == SubjectKind.ESCALATION
                ? "/escalations/escalation"
                : kind == NoticeKind.UPDATE_ASKED ? "/plans/update" : "/plans/action";
        return page + "?ref=" + encoded(reference);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
