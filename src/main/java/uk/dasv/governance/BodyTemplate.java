package uk.dasv.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import uk.dasv.platform.BaseEntity;

/** What a new body of a kind begins from: the body it escalates to and what it is for. The strategy's files give it. */
@Entity
@Table(name = "body_template")
public class BodyTemplate extends BaseEntity {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Body.Kind kind;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "parent_id")
    private Body parent;

    /** Terms of reference, one a line. */
    @Column(columnDefinition = "TEXT")
    private String terms;

    protected BodyTemplate() {}

    public BodyTemplate(Body.Kind kind, Body parent, List<String> terms) {
        this.kind = kind;
        this.parent = parent;
        this.terms = terms.isEmpty() ? null : String.join("\n", terms);
    }

    public Body.Kind getKind() {
        return kind;
    }

    public Body getParent() {
        return parent;
    }

    public String getTerms() {
        return terms;
    }
}
