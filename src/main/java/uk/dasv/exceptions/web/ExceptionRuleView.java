package uk.dasv.exceptions.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.exceptions.ExceptionRules;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;

/** Setting from which figure one rule counts something as an exception, and whether it is applied. */
@Named
@ViewScoped
public class ExceptionRuleView implements Serializable {

    @Inject
    ExceptionRules rules;

    @Inject
    Forms forms;

    @Inject
    Conflicts conflicts;

    private String rule;
    private ExceptionKind kind;
    private long version;
    private String threshold;
    private boolean applied;
    private String reason;
    private Conflict conflict;

    public void load() {
        kind = Stream.of(ExceptionKind.values())
                .filter(k -> k.name().equals(rule))
                .findFirst()
                .orElseThrow(NotFound::new);
        ExceptionRules.Row row = rules.rule(kind);
        version = row.version();
        threshold = text(row);
        applied = row.applied();
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    rules.set(new ExceptionRules.SetRule(kind, version, number(), applied, reason));
                    return "/admin/exceptions";
                },
                "saved",
                this::compare);
    }

    private void compare() {
        ExceptionRules.Row now = rules.rule(kind);
        version = now.version();
        conflict = conflicts.about(
                SubjectKind.EXCEPTION_RULE,
                kind.name(),
                last -> List.of(
                        new Conflict.Field("From", text(now), threshold),
                        Conflict.Field.yesOrNo("Applied", now.applied(), applied),
                        new Conflict.Field("Why", last.reason(), reason)));
    }

    private Integer number() {
        if (threshold == null || threshold.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(threshold.strip());
        } catch (NumberFormatException e) {
            throw RuleViolation.at("threshold", "exception.threshold", kind.least(), kind.most());
        }
    }

    private static String text(ExceptionRules.Row row) {
        return row.threshold() == null ? null : row.threshold().toString();
    }

    public Conflict getConflict() {
        return conflict;
    }

    public ExceptionKind getKind() {
        return kind;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public String getThreshold() {
        return threshold;
    }

    public void setThreshold(String threshold) {
        this.threshold = threshold;
    }

    public boolean isApplied() {
        return applied;
    }

    public void setApplied(boolean applied) {
        this.applied = applied;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
