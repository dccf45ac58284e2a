package uk.dasv.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the forms say of a risk, when it is proposed and when it is changed; an owner is a person's identifier. */
public record RiskWords(
        @NotBlank(message = "{required}") @Size(max = 200, message = "{tooLong}") String title,

        @NotNull(message = "{choose}") RiskKind kind,
        RiskCategory category,
        @Size(max = 4000, message = "{tooLong}") String cause,
        @Size(max = 4000, message = "{tooLong}") String event,
        @Size(max = 4000, message = "{tooLong}") String consequence,
        @NotBlank(message = "{choose}") String outcome,
        Long owner,
        RiskResponse response,
        Proximity proximity) {

    public RiskWords {
        title = tidy(title);
        cause = tidy(cause);
        event = tidy(event);
        consequence = tidy(consequence);
    }

    private static String tidy(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
