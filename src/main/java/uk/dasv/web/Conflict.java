package uk.dasv.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** Somebody else saved the same thing meanwhile: who, when, and both versions field by field. */
public record Conflict(String by, Instant at, List<Field> fields) implements Serializable {

    /** One field as the other person saved it and as it was typed here. */
    public record Field(String label, String theirs, String yours) implements Serializable {

        /** One that is ticked or not. */
        public static Field yesOrNo(String label, boolean theirs, boolean yours) {
            return new Field(label, theirs ? "Yes" : "No", yours ? "Yes" : "No");
        }

        public boolean isDifferent() {
            return !String.valueOf(theirs).equals(String.valueOf(yours));
        }
    }

    public Conflict {
        fields = List.copyOf(fields);
    }
}
