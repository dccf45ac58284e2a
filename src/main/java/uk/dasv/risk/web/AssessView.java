package uk.dasv.risk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.dasv.identity.Permission;
import uk.dasv.risk.RiskRegister;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;

/** Scoring a risk at one level, with the reason. */
@Named
@ViewScoped
public class AssessView extends RiskForm {

    @Inject
    RiskRegister register;

    private String level = ScoreLevel.CURRENT.name();
    private String likelihood;
    private String impact;
    private String rationale;
    private String loweredWhy;
    private LevelChoices choices;

    public void load() {
        open(Permission.ASSESS_RISK, RiskSteps::assess);
        choices = LevelChoices.of(queries.levels());
    }

    public String save() {
        return send(
                () -> register.assess(new RiskRegister.AssessRisk(
                        getRef(), seen(), scoreLevel(), number(likelihood), number(impact), rationale, loweredWhy)),
                "assess.saved");
    }

    @Override
    protected List<Conflict.Field> compared() {
        Optional<RiskDetail.Scored> theirs =
                scoreLevel() == null ? Optional.empty() : getRisk().latest(scoreLevel());
        return List.of(
                new Conflict.Field(
                        "Likelihood", theirs.map(s -> "" + s.likelihood()).orElse(null), likelihood),
                new Conflict.Field("Impact", theirs.map(s -> "" + s.impact()).orElse(null), impact),
                new Conflict.Field(
                        "Why", theirs.map(RiskDetail.Scored::rationale).orElse(null), rationale),
                new Conflict.Field(
                        "Why lower with no new or better control",
                        theirs.map(RiskDetail.Scored::loweredWhy).orElse(null),
                        loweredWhy));
    }

    private ScoreLevel scoreLevel() {
        return level == null ? null : ScoreLevel.valueOf(level);
    }

    private static Integer number(String text) {
        return text == null || !text.matches("[1-5]") ? null : Integer.valueOf(text);
    }

    /** Whether there is a current score that could go down. */
    public boolean isScored() {
        return getRisk().latest(ScoreLevel.CURRENT).isPresent();
    }

    /** The controls that are new or better since the current score was last given, by which it may go down. */
    public List<RiskDetail.Controlled> getBettered() {
        return getRisk().bettered();
    }

    public List<Choice> getLevels() {
        return Stream.of(ScoreLevel.values()).map(l -> Choice.of(l, labels)).toList();
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

    public String getLoweredWhy() {
        return loweredWhy;
    }

    public void setLoweredWhy(String loweredWhy) {
        this.loweredWhy = loweredWhy;
    }

    public LevelChoices getChoices() {
        return choices;
    }
}
