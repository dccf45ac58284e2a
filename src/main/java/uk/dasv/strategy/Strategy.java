package uk.dasv.strategy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/** A strategy of the partnership: draft, adopted, and one day superseded by the next; never the other way. */
@Entity
@Table(name = "strategy")
public class Strategy extends BaseEntity {

    /** Where a strategy stands. */
    public enum State {
        DRAFT,
        ADOPTED,
        SUPERSEDED
    }

    @Column(nullable = false, length = 20)
    private String code;

    @Column(nullable = false, length = 200)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private State state;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(nullable = false, columnDefinition = "TEXT")
    private String ambition;

    @Column(columnDefinition = "TEXT")
    private String purpose;

    @Column(columnDefinition = "TEXT")
    private String aim;

    /** The partnership's name, as the head of every page shows it. */
    @Column(length = 120)
    private String partnership;

    @Column(length = 240)
    private String follows;

    @Column(name = "published_for", length = 200)
    private String publishedFor;

    @Column(length = 200)
    private String partners;

    /** How the strategy says it is to be delivered. */
    @Column(columnDefinition = "TEXT")
    private String delivery;

    protected Strategy() {}

    public Strategy(
            String code,
            String title,
            State state,
            LocalDate startsOn,
            LocalDate endsOn,
            String ambition,
            String purpose,
            String aim) {
        this.code = code;
        this.title = title;
        this.state = state;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.ambition = ambition;
        this.purpose = purpose;
        this.aim = aim;
    }

    /**
     * It runs from the first of these days to the last; either is null while it is not known.
     *
     * @throws RuleViolation when it would end before it starts
     */
    public void run(LocalDate from, LocalDate to) {
        if (from != null && to != null && !to.isAfter(from)) {
            throw RuleViolation.at("endsOn", "strategy.endsBeforeItStarts");
        }
        this.startsOn = from;
        this.endsOn = to;
    }

    /**
     * The partnership has agreed on it.
     *
     * @throws RuleViolation when it is no draft any more
     */
    public void adopt() {
        step(State.DRAFT, State.ADOPTED);
    }

    /**
     * Another has taken its place.
     *
     * @throws RuleViolation when it is not in force
     */
    public void supersede() {
        step(State.ADOPTED, State.SUPERSEDED);
    }

    private void step(State from, State to) {
        if (state != from) {
            throw RuleViolation.at("state", "strategy.oneWay");
        }
        state = to;
    }

    /** Says whose strategy it is: each of these is null where its text does not say. */
    public void publish(
            String newPartnership, String newFollows, String newPublishedFor, String newPartners, String newDelivery) {
        this.partnership = newPartnership;
        this.follows = newFollows;
        this.publishedFor = newPublishedFor;
        this.partners = newPartners;
        this.delivery = newDelivery;
    }

    public String getPartnership() {
        return partnership;
    }

    public String getFollows() {
        return follows;
    }

    public String getPublishedFor() {
        return publishedFor;
    }

    public String getPartners() {
        return partners;
    }

    public String getDelivery() {
        return delivery;
    }

    public String getCode() {
        return code;
    }

    public String getTitle() {
        return title;
    }

    public State getState() {
        return state;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public String getAmbition() {
        return ambition;
    }

    public String getPurpose() {
        return purpose;
    }

    public String getAim() {
        return aim;
    }
}
