package uk.dasv.strategy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.strategy.OutcomeRegister;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;

/** Adding, rewording or retiring one outcome. */
@Named
@ViewScoped
public class OutcomeView implements Serializable {

    private static final String LIST = "/admin/outcomes";

    @Inject
    OutcomeRegister register;

    @Inject
    Forms forms;

    @Inject
    Conflicts conflicts;

    private String present;
    private long version;
    private String code;
    private String name;
    private String statement;
    private boolean retired;
    private Conflict conflict;

    public void load() {
        List<OutcomeRegister.Row> all = register.outcomes();
        if (present != null) {
            OutcomeRegister.Row row = all.stream()
                    .filter(o -> o.code().equals(present))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            version = row.version();
            code = row.code();
            name = row.name();
            statement = row.statement();
            retired = row.retiredOn() != null;
        }
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    if (present == null) {
                        register.add(new OutcomeRegister.AddOutcome(
                                code == null ? null : code.strip().toUpperCase(Locale.ROOT), name, statement));
                    } else {
                        register.change(new OutcomeRegister.ChangeOutcome(present, version, name, statement, retired));
                    }
                    return LIST;
                },
                "saved",
                this::compare);
    }

    private void compare() {
        OutcomeRegister.Row now = register.outcome(present);
        version = now.version();
        conflict = conflicts.about(
                SubjectKind.OUTCOME,
                present,
                List.of(
                        new Conflict.Field("Name", now.name(), name),
                        new Conflict.Field("Statement", now.statement(), statement),
                        new Conflict.Field("Retired", yes(now.retiredOn() != null), yes(retired))));
    }

    private static String yes(boolean value) {
        return value ? "Yes" : "No";
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}
