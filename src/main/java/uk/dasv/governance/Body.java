package uk.dasv.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/**
 * A body of the partnership: a DSAAG, the Chairs Group, the Governance Board, or one that
 * scrutinises or is linked to them. Its parent is the one body it escalates to. A body that no
 * longer meets is closed, never deleted.
 */
@Entity
@Table(name = "body")
public class Body extends BaseEntity {

    /**
     * What a body is for, in the order in which people read them. Rights and the line of escalation follow from
     * parents and memberships, never from this; only what a fresh database and a new body begin from looks at it.
     */
    public enum Kind {
        GOVERNANCE_BOARD,
        CHAIRS_GROUP,
        DSAAG,
        SCRUTINY,
        LINKED_BOARD
    }

    /** Letters and digits that begin the references of what the body owns, e.g. {@code ERE}. */
    @Column(nullable = false, length = 12, updatable = false)
    private String code;

    @Column(nullable = false, length = 120)
    private String name;

    @Column(name = "short_name", nullable = false, length = 60)
    private String shortName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Kind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Body parent;

    /** The way down from the top of the line of escalation, e.g. {@code /GB/CG/ERE/}. */
    @Column(nullable = false, length = 200)
    private String path;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "area_id")
    private Area area;

    @Column(name = "meetings_per_year")
    private Integer meetingsPerYear;

    /** Terms of reference, one a line. */
    @Column(columnDefinition = "TEXT")
    private String terms;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    /** How many of its members must be present for a decision to stand; null where its terms do not say. */
    private Integer quorum;

    protected Body() {}

    public Body(String code, String name, String shortName, Kind kind, Body parent) {
        this.code = code;
        this.name = name;
        this.shortName = shortName;
        this.kind = kind;
        this.parent = parent;
        this.path = (parent == null ? "/" : parent.path) + code + "/";
    }

    /** Changes what is known of the body; its code and its parent stay, for references and paths rest on them. */
    public void describe(String newName, String newShortName, Area newArea, Integer perYear, List<String> newTerms) {
        this.name = newName.strip();
        this.shortName = newShortName.strip();
        this.area = newArea;
        this.meetingsPerYear = perYear;
        this.terms = newTerms.isEmpty() ? null : String.join("\n", newTerms);
    }

    /** How many of its members must be present for a decision to stand; null where its terms do not say. */
    public void decideWith(Integer present) {
        this.quorum = present;
    }

    /** The body no longer meets. */
    public void close(LocalDate on) {
        if (closedOn != null) {
            throw RuleViolation.of("body.alreadyClosed", name);
        }
        this.closedOn = on;
    }

    /** The body meets again. */
    public void reopen() {
        this.closedOn = null;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getShortName() {
        return shortName;
    }

    public Kind getKind() {
        return kind;
    }

    public Body getParent() {
        return parent;
    }

    public String getPath() {
        return path;
    }

    public Area getArea() {
        return area;
    }

    public Integer getMeetingsPerYear() {
        return meetingsPerYear;
    }

    public List<String> getTerms() {
        return terms == null ? List.of() : terms.lines().toList();
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public Integer getQuorum() {
        return quorum;
    }
}
