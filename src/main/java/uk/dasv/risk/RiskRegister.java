package uk.dasv.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;
import uk.dasv.risk.matrix.Score;

/** Where risks are scored. */
@ApplicationScoped
public class RiskRegister {

    @Inject
    Scoring scoring;

    @Inject
    SeenRisks risks;

    /**
     * A score at one level, with its reason.
     *
     * @param loweredWhy why a current score is lower though no control is new or better; wanted only then
     */
    public record AssessRisk(
            String reference,
            long version,
            @NotNull(message = "{choose}") ScoreLevel level,
            @NotNull(message = "{score.range}") Integer likelihood,
            @NotNull(message = "{score.range}") Integer impact,

            @NotBlank(message = "{assess.rationale}") @Size(max = 4000, message = "{tooLong}") String rationale,

            @Size(max = 4000, message = "{tooLong}") String loweredWhy)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /** Scores the risk at a level, as {@link Scoring} says. */
    @UseCase
    @RequiresPermission(Permission.ASSESS_RISK)
    public void assess(AssessRisk form) {
        Risk risk = risks.one(form.reference(), form.version());
        Scoring.Given given = new Scoring.Given(
                form.level(), new Score(form.likelihood(), form.impact()), form.rationale(), form.loweredWhy());
        boolean alone = given.lowers(risk.score(form.level()))
                && scoring.betterControlled(List.of(risk.getId())).isEmpty();
        if (alone && (form.loweredWhy() == null || form.loweredWhy().isBlank())) {
            throw RuleViolation.at("loweredWhy", "assess.loweredWhy");
        }
        scoring.sitting().score(risk, alone ? given : given.withoutLowered());
    }
}
