package uk.dasv.strategy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import uk.dasv.platform.BaseEntity;

/** What an abbreviation means. */
@Entity
@Table(name = "glossary_term")
public class GlossaryTerm extends BaseEntity {

    @Column(nullable = false, length = 40)
    private String term;

    @Column(nullable = false, length = 300)
    private String meaning;

    protected GlossaryTerm() {}

    public GlossaryTerm(String term, String meaning) {
        this.term = term;
        this.meaning = meaning;
    }

    public String getTerm() {
        return term;
    }

    public String getMeaning() {
        return meaning;
    }
}
