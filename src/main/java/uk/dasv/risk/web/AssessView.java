package uk.dasv.risk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
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

/** Scoring a risk at one level, with the reason. */
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
    private RiskDetail risk;
    private Conflict conflict;
    private String level = ScoreLevel.CURRENT.name();
    private String likelihood;
    private String impact;
    private String rationale;
    private LevelChoices choices;

    public void load() {
        risk = queries.byReference(ref);
        if (!access.may(Permission.ASSESS_RISK, SubjectKind.RISK, ref)) {
            throw new NotFound();
        }
        choices = LevelChoices.of(queries.levels());
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    register.assess(new RiskRegister.AssessRisk(
                            ref,
                            risk.version(),
                            level == null ? null : ScoreLevel.valueOf(level),
                            number(likelihood),
                            number(impact),
                            rationale));
                    return "/risks/risk?ref=" + ref;
                },
                "assess.saved",
                this::compare);
    }

    private void compare() {
        risk = queries.byReference(ref);
        if (!risk.assessments().isEmpty()) {
            RiskDetail.Scored theirs = risk.assessments().get(0);
            conflict = new Conflict(
                    theirs.by(),
                    theirs.at(),
                    List.of(
                            new Conflict.Field("Which score", labels.of(theirs.level()), level),
                            new Conflict.Field("Likelihood", String.valueOf(theirs.likelihood()), likelihood),
                            new Conflict.Field("Impact", String.valueOf(theirs.impact()), impact),
                            new Conflict.Field("Why", theirs.rationale(), rationale)));
        }
    }

    private static Integer number(String text) {
        return text == null || !text.matches("[1-5]") ? null : Integer.valueOf(text);
    }

    public List<Choice> getLevels() {
        return Stream.of(ScoreLevel.values()).map(l -> Choice.of(l, labels)).toList();
    }

    public RiskDetail getRisk() {
        return risk;
    }

    public Conflict getConflict() {
        return conflict;
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

    public LevelChoices getChoices() {
        return choices;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
