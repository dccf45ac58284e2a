package uk.dasv.plan;

import java.time.LocalDate;

/** What leads back to green: the step, who takes it and by when. */
public record PathToGreen(String step, String who, LocalDate by) {

    /** Whether all three are said. */
    public boolean isComplete() {
        return step != null && !step.isBlank() && who != null && !who.isBlank() && by != null;
    }
}
