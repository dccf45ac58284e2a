package uk.dasv.risk.appetite.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.Whereabouts;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.appetite.AppetiteDesk;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** How much risk is taken for each outcome, and setting it. */
@Named
@ViewScoped
public class AppetiteView implements Serializable {

    @Inject
    AppetiteDesk desk;

    @Inject
    CurrentUser user;

    @Inject
    Access access;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    Conflicts conflicts;

    private List<AppetiteDesk.Line> lines;
    private List<Choice> appetites;
    private Conflict conflict;
    private String body;
    private String outcome;
    private String appetite;
    private String reason;

    public void load() {
        lines = desk.lines();
        var tolerances = desk.tolerances();
        appetites = Stream.of(Appetite.values())
                .map(a -> new Choice(a.name(), labels.of(a), "Tolerance " + tolerances.get(a)))
                .toList();
        Set<String> own = user.require().grants().stream()
                .filter(g -> access.may(Permission.SET_APPETITE, Whereabouts.at(g.path(), Set.of())))
                .map(Grant::code)
                .collect(Collectors.toSet());
        body = desk.tops(own).stream().findFirst().orElse(null);
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    AppetiteDesk.Line line = line().orElseThrow(() -> RuleViolation.at("outcome", "choose"));
                    desk.set(new AppetiteDesk.SetAppetite(body, line.outcomeId(), line.version(), chosen(), reason));
                    return "/risks/appetite";
                },
                "appetite.saved",
                this::compare);
    }

    private void compare() {
        lines = desk.lines();
        line().ifPresent(now -> conflict = conflicts.about(
                SubjectKind.OUTCOME,
                now.code(),
                last -> List.of(
                        new Conflict.Field("Appetite of " + now.name(), labels.of(now.appetite()), labels.of(chosen())),
                        new Conflict.Field("Why", last.reason(), reason))));
    }

    private Optional<AppetiteDesk.Line> line() {
        return lines.stream()
                .filter(l -> String.valueOf(l.outcomeId()).equals(outcome))
                .findFirst();
    }

    private Appetite chosen() {
        return appetite == null ? null : Appetite.valueOf(appetite);
    }

    public Conflict getConflict() {
        return conflict;
    }

    public List<Choice> getOutcomes() {
        return lines.stream()
                .map(l -> new Choice(String.valueOf(l.outcomeId()), l.name(), null))
                .toList();
    }

    public List<Choice> getAppetites() {
        return appetites;
    }

    public boolean isMaySet() {
        return body != null;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getAppetite() {
        return appetite;
    }

    public void setAppetite(String appetite) {
        this.appetite = appetite;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
