package uk.dasv.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.Risk;

/**
 * A barrier or service gap of its own, neither an action nor a risk, that a body has met. Open until the body
 * has resolved it itself, or has closed the escalation by which it was raised.
 */
@Entity
@Table(name = "issue")
public class Issue extends BaseEntity {

    /** What sort of issue it is. */
    public enum Kind {
        BARRIER,
        SERVICE_GAP,
        RESOURCE,
        POLICY
    }

    /** Open until it is resolved. */
    public enum State {
        OPEN,
        RESOLVED
    }

    @Column(nullable = false, length = 30)
    private String reference;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "body_id")
    private Body body;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 15)
    private Kind kind;

    @Column(nullable = false, length = 200)
    private String title;

    @Column(nullable = false, columnDefinition = "TEXT")
    private String description;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private State state;

    @Column(name = "raised_on", nullable = false)
    private LocalDate raisedOn;

    @Column(columnDefinition = "TEXT")
    private String resolution;

    @Column(name = "resolved_on")
    private LocalDate resolvedOn;

    /** The risk that has become this issue by happening; null for any other. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "risk_id")
    private Risk risk;

    protected Issue() {}

    public Issue(
            long id,
            String reference,
            Body body,
            Kind kind,
            String title,
            String description,
            Person owner,
            LocalDate on) {
        super(id);
        this.reference = reference;
        this.body = body;
        this.kind = kind;
        this.title = title.strip();
        this.description = description;
        this.owner = owner;
        this.raisedOn = on;
        this.state = State.OPEN;
    }

    /** It is what the risk has become by happening; null for any other. */
    Issue becomeOf(Risk materialised) {
        this.risk = materialised;
        return this;
    }

    /**
     * It has been dealt with.
     *
     * @throws RuleViolation when it has been resolved already
     */
    public void resolve(String how, LocalDate on) {
        if (state == State.RESOLVED) {
            throw RuleViolation.of("issue.resolvedAlready");
        }
        this.state = State.RESOLVED;
        this.resolution = how.strip();
        this.resolvedOn = on;
    }

    /**
     * It is put differently, or somebody else answers for it.
     *
     * @throws RuleViolation when it is resolved
     */
    public void edit(Kind newKind, String newTitle, String newDescription, Person newOwner) {
        if (state == State.RESOLVED) {
            throw RuleViolation.of("issue.resolvedAlready");
        }
        this.kind = newKind;
        this.title = newTitle.strip();
        this.description = newDescription.strip();
        this.owner = newOwner;
    }

    /** What had resolved it was undone; it is open as before. */
    void reopen() {
        this.state = State.OPEN;
        this.resolution = null;
        this.resolvedOn = null;
    }

    public String getReference() {
        return reference;
    }

    public String getTitle() {
        return title;
    }

    public Kind getKind() {
        return kind;
    }

    public String getDescription() {
        return description;
    }

    public Person getOwner() {
        return owner;
    }

    public State getState() {
        return state;
    }
}
