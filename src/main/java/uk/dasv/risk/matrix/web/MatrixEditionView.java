package uk.dasv.risk.matrix.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.identity.SubjectKind;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.MatrixDesk;
import uk.dasv.risk.matrix.MatrixEdition;
import uk.dasv.risk.matrix.RiskMatrixLevel.Axis;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.DateInput;
import uk.dasv.web.Dates;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Publishing a new edition of the matrix, beginning with what the newest one says. */
@Named
@ViewScoped
public class MatrixEditionView implements Serializable {

    @Inject
    MatrixDesk desk;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    @Inject
    Conflicts conflicts;

    @Inject
    Clock clock;

    private int newest;
    private EditionFields typed;
    private DateInput from;
    private String reason;
    private List<Choice> bands;
    private List<Choice> kinds;
    private Conflict conflict;

    public void load() {
        MatrixEdition last = desk.editions().get(0);
        LocalDate today = LocalDate.now(clock);
        newest = last.number();
        typed = EditionFields.of(desk.edition(newest));
        from = DateInput.of(last.from().isAfter(today) ? last.from() : today);
        bands = Stream.of(Band.values()).map(b -> Choice.of(b, labels)).toList();
        kinds = desk.kinds().stream().map(k -> Choice.of(k, labels)).toList();
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    desk.publish(new MatrixDesk.PublishEdition(newest, from.toDate("from"), reason, typed.edition()));
                    return "/admin/matrix";
                },
                "matrix.published",
                this::compare);
    }

    private void compare() {
        MatrixEdition theirs = desk.editions().get(0);
        newest = theirs.number();
        conflict = conflicts.about(
                SubjectKind.RISK_MATRIX,
                String.valueOf(newest),
                List.of(
                        new Conflict.Field(
                                "Name", theirs.name(), typed.getText().get("name")),
                        new Conflict.Field("In force from", dates.day(theirs.from()), from.asTyped()),
                        new Conflict.Field("Why", theirs.reason(), reason)));
    }

    /** The likelihoods with the inputs of their scores, the greatest first. */
    public List<EditionLevel> getLikelihoods() {
        return EditionLevel.of(Axis.LIKELIHOOD);
    }

    public List<EditionLevel> getImpacts() {
        return EditionLevel.of(Axis.IMPACT);
    }

    public List<Choice> getBands() {
        return bands;
    }

    public List<Choice> getKinds() {
        return kinds;
    }

    public Appetite[] getAppetites() {
        return Appetite.values();
    }

    public EditionFields getTyped() {
        return typed;
    }

    public DateInput getFrom() {
        return from;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
