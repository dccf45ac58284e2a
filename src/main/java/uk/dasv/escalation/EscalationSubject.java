package uk.dasv.escalation;

import uk.dasv.identity.SubjectKind;

/** What is escalated, as it was at that moment; {@code snapshot} is JSON of what people then saw. */
public record EscalationSubject(SubjectKind kind, String reference, String title, String snapshot) {

    /** The key under which only one escalation can be open. */
    String openKey() {
        return openKey(kind, reference);
    }

    static String openKey(SubjectKind kind, String reference) {
        return kind + ":" + reference;
    }
}
