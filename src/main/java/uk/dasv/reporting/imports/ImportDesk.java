package uk.dasv.reporting.imports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.reporting.sheet.UnreadableFile;

/**
 * What a person does to import a file: uploads it, says which column is which, chooses where two people changed the
 * same, and takes the right rows. Each kind of import has a desk of its own, which says who may come to it.
 */
public interface ImportDesk {

    /** A file for a body; {@code id} was given with the form, so that a second click uploads nothing twice. */
    public record Upload(
            long id, @NotBlank(message = "{choose}") String body, String fileName, byte[] content) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** Which column of the file is which. */
    public record Check(String body, long job, @NotNull Mapping mapping) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** What to do with rows, by their numbers, that somebody else has changed meanwhile. */
    public record Choose(String body, long job, @NotNull Map<Integer, ImportRow.Choice> choices) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** One of the person's own imports for the body. */
    public record Own(String body, long job) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /**
     * Takes a file, if it can be read to its end. Nothing is imported yet.
     *
     * @throws UnreadableFile when it cannot be taken, and why
     */
    void upload(Upload form);

    /** Says of every row what is to be done with it, and remembers the mapping. Nothing is imported yet. */
    void check(Check form);

    /** Notes what the person chose for rows that somebody else has changed meanwhile. */
    void choose(Choose form);

    /** Takes every row that is right, and of those that somebody else changed the ones the person chose. */
    void bringIn(Own form);

    /** Drops an import with everything that was kept for it. */
    void drop(Own form);
}
