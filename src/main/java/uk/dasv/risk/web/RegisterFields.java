package uk.dasv.risk.web;

import java.util.stream.Stream;
import uk.dasv.risk.Band;
import uk.dasv.risk.RiskFilter;
import uk.dasv.risk.Score;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.web.Address;

/** What an address asks of the register; what it does not know restricts nothing. */
public class RegisterFields {

    private String body;
    private String outcome;
    private String band;
    private boolean mine;
    private boolean due;
    private String text;
    private String level;
    private String likelihood;
    private String impact;
    private String sort;

    RiskFilter filter() {
        return new RiskFilter(
                body, outcome, known(Band.values(), band), "NONE".equals(band), mine, due, text, scoreLevel(), score());
    }

    ScoreLevel scoreLevel() {
        ScoreLevel known = known(ScoreLevel.values(), level);
        return known == null ? ScoreLevel.CURRENT : known;
    }

    private static <E extends Enum<E>> E known(E[] constants, String name) {
        return Stream.of(constants)
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Score score() {
        boolean both = Stream.of(likelihood, impact).allMatch(n -> n != null && n.matches("[1-5]"));
        return both ? new Score(Integer.parseInt(likelihood), Integer.parseInt(impact)) : null;
    }

    Address address() {
        return new Address("/risks")
                .with("body", body)
                .with("outcome", outcome)
                .with("band", band)
                .with("mine", mine)
                .with("due", due)
                .with("text", text)
                .with("level", level)
                .with("likelihood", likelihood)
                .with("impact", impact)
                .with("sort", sort);
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
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

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    public boolean isDue() {
        return due;
    }

    public void setDue(boolean due) {
        this.due = due;
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

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }
}
