package uk.dasv.risk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.plan.ActionQueries;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.risk.Band;
import uk.dasv.risk.RiskFilter;
import uk.dasv.risk.RiskQueries;
import uk.dasv.risk.RiskRow;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.web.Address;

/** The risk register; filters and page stand in the address. */
@Named
@RequestScoped
public class RegisterView {

    @Inject
    RiskQueries queries;

    @Inject
    ActionQueries actions;

    private String outcome;
    private String band;
    private boolean notScored;
    private boolean mine;
    private String text;
    private String level;
    private Integer likelihood;
    private Integer impact;
    private int number = 1;
    private Page<RiskRow> page;
    private List<ActionQueries.Option> outcomes;

    public void load() {
        page = queries.list(
                new RiskFilter(
                        outcome,
                        Stream.of(Band.values())
                                .filter(b -> b.name().equals(band))
                                .findFirst()
                                .orElse(null),
                        notScored,
                        mine,
                        text,
                        Stream.of(ScoreLevel.values())
                                .filter(l -> l.name().equals(level))
                                .findFirst()
                                .orElse(null),
                        likelihood,
                        impact),
                PageRequest.number(number));
        outcomes = actions.outcomes();
    }

    public String getPageUrl() {
        return new Address("/risks")
                .with("outcome", outcome)
                .with("band", band)
                .with("notScored", notScored)
                .with("mine", mine)
                .with("text", text)
                .with("level", level)
                .with("likelihood", likelihood)
                .with("impact", impact)
                .open("page");
    }

    public Band[] getBands() {
        return Band.values();
    }

    public Page<RiskRow> getPage() {
        return page;
    }

    public List<ActionQueries.Option> getOutcomes() {
        return outcomes;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getBand() {
        return band;
    }

    public void setBand(String band) {
        this.band = band;
    }

    public boolean isNotScored() {
        return notScored;
    }

    public void setNotScored(boolean notScored) {
        this.notScored = notScored;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public Integer getLikelihood() {
        return likelihood;
    }

    public void setLikelihood(Integer likelihood) {
        this.likelihood = likelihood;
    }

    public Integer getImpact() {
        return impact;
    }

    public void setImpact(Integer impact) {
        this.impact = impact;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
