package uk.dasv.audit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.HistoryRow;
import uk.dasv.identity.SubjectKind;
import uk.dasv.web.Conflict;

/**
 * Tells somebody whose form is out of date who saved the same thing meanwhile, and sets what is saved now
 * beside what they typed. The thing's own history knows who it was, whatever it was they did.
 */
@ApplicationScoped
public class Conflicts {

    @Inject
    AuditQueries audit;

    /** Both versions, field by field; null where nothing about the thing was ever recorded. */
    public Conflict about(SubjectKind kind, String reference, List<Conflict.Field> fields) {
        return about(kind, reference, last -> fields);
    }

    /** The same where the words of the other person's step are to be compared too. */
    public Conflict about(SubjectKind kind, String reference, Function<HistoryRow, List<Conflict.Field>> fields) {
        return last(kind, reference)
                .map(step -> new Conflict(step.person(), step.at(), fields.apply(step)))
                .orElse(null);
    }

    private Optional<HistoryRow> last(SubjectKind kind, String reference) {
        return audit.history(new AuditQueries.HistoryOf(kind, reference)).stream()
                .filter(step -> step.event().changesTheThing())
                .findFirst();
    }
}
