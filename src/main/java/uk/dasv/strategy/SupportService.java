package uk.dasv.strategy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.dasv.platform.BaseEntity;

/** A service the strategy names; the Board looks here for gaps. */
@Entity
@Table(name = "support_service")
public class SupportService extends BaseEntity {

    @Column(nullable = false)
    private int position;

    /** What it stands under in the directory: an area, or what all of a group are for. */
    @Column(length = 80)
    private String heading;

    @Column(nullable = false, length = 80)
    private String area;

    @Column(nullable = false, length = 160)
    private String name;

    @Column(length = 160)
    private String provider;

    @Column(name = "risk_level", length = 80)
    private String riskLevel;

    @Column(columnDefinition = "TEXT")
    private String description;

    @Column(length = 200)
    private String contact;

    @Column(name = "funding_note", length = 300)
    private String fundingNote;

    /** The last day that is paid for; null where nobody has said. */
    @Column(name = "funded_until")
    private LocalDate fundedUntil;

    protected SupportService() {}

    public SupportService(
            int position,
            String heading,
            String area,
            String name,
            String provider,
            String riskLevel,
            String description,
            String contact,
            String fundingNote,
            LocalDate fundedUntil) {
        this.position = position;
        this.heading = heading;
        this.area = area;
        this.name = name;
        this.provider = provider;
        this.riskLevel = riskLevel;
        this.description = description;
        this.contact = contact;
        this.fundingNote = fundingNote;
        this.fundedUntil = fundedUntil;
    }

    public int getPosition() {
        return position;
    }

    public String getHeading() {
        return heading;
    }

    public String getArea() {
        return area;
    }

    public String getName() {
        return name;
    }

    public String getProvider() {
        return provider;
    }

    public String getRiskLevel() {
        return riskLevel;
    }

    public String getDescription() {
        return description;
    }

    public String getContact() {
        return contact;
    }

    public String getFundingNote() {
        return fundingNote;
    }

    public LocalDate getFundedUntil() {
        return fundedUntil;
    }
}
