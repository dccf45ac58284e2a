package uk.dasv.escalation;

/** What the body above is asked, and why it has to be it. {@code urgentReason} is null unless it cannot wait for a meeting. */
public record Request(
        AsksFor asksFor, String request, String whyNotHere, String options, String consequence, String urgentReason) {

    public boolean isUrgent() {
        return urgentReason != null && !urgentReason.isBlank();
    }
}
