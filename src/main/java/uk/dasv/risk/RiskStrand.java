package uk.dasv.risk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import uk.dasv.platform.BaseEntity;

/** One named strand of a risk. */
@Entity
@Table(name = "risk_strand")
public class RiskStrand extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "risk_id")
    private Risk risk;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 200)
    private String title;

    protected RiskStrand() {}

    public RiskStrand(Risk risk, int position, String title) {
        this.risk = risk;
        this.position = position;
        this.title = title;
    }

    /** The strand is called so from now on. */
    void rename(String newTitle) {
        title = newTitle;
    }

    public Risk getRisk() {
        return risk;
    }

    public int getPosition() {
        return position;
    }

    public String getTitle() {
        return title;
    }
}
