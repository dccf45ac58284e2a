package uk.dasv.risk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.risk.RiskDetail;
import uk.dasv.risk.RiskQueries;
import uk.dasv.risk.RiskRegister;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Scoring a risk, with the reason. */
@Named
@ViewScoped
public class AssessView implements Serializable {

    @Inject
    RiskQueries queries;

    @Inject
    RiskRegister register;

    @Inject
    Access access;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    private String ref;
    private String title;
    private long version;
    private String level = ScoreLevel.CURRENT.name();
    private String likelihood;
    private String impact;
    private String rationale;
    private Conflict conflict;

    public void load() {
        RiskDetail risk = queries.byReference(ref);
        if (!access.may(Permission.ASSESS_RISK, SubjectKind.RISK, ref)) {
            throw new NotFound();
        }
        title = risk.row().title();
        version = risk.version();
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    register.assess(new RiskRegister.Assess(
                            ref,
                            version,
                            level == null ? null : ScoreLevel.valueOf(level),
                            likelihood == null ? null : Integer.valueOf(likelihood),
                            impact == null ? null : Integer.valueOf(impact),
                            rationale));
                    return "/risks/risk?ref=" + ref;
                },
                "assess.saved",
                this::compare);
    }

    private void compare() {
        RiskDetail now = queries.byReference(ref);
        version = now.version();
        String theirs = now.row().current() == null
                ? "Not scored"
                : String.valueOf(now.row().current());
        conflict = now.scores().isEmpty()
                ? null
                : new Conflict(
                        now.scores().get(0).by(),
                        null,
                        List.of(new Conflict.Field("Current score", theirs, likelihood + " × " + impact)));
    }

    public List<Choice> getLevels() {
        return Stream.of(ScoreLevel.values()).map(l -> Choice.of(l, labels)).toList();
    }

    public List<Choice> getLikelihoods() {
        return choices("likelihood.");
    }

    public List<Choice> getImpacts() {
        return choices("impact.");
    }

    private List<Choice> choices(String prefix) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new Choice(String.valueOf(n), n + " " + labels.text(prefix + n), null))
                .toList();
    }

    public String getTitle() {
        return title;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getLikelihood() {
        return likelihood;
    }

    public void setLikelihood(String likelihood) {
        this.likelihood = likelihood;
    }

    public String getImpact() {
        return impact;
    }

    public void setImpact(String impact) {
        this.impact = impact;
    }

    public String getRationale() {
        return rationale;
    }

    public void setRationale(String rationale) {
        this.rationale = rationale;
    }
}
