package uk.dasv.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import uk.dasv.platform.BaseEntity;

/** A part of the partnership's territory, with its population at a census where the strategy quotes it. */
@Entity
@Table(name = "area")
public class Area extends BaseEntity {

    @Column(nullable = false, length = 12)
    private String code;

    @Column(nullable = false, length = 80)
    private String name;

    private Integer population;

    @Column(name = "census_year")
    private Integer censusYear;

    protected Area() {}

    public Area(String code, String name, Integer population, Integer censusYear) {
        this.code = code;
        this.name = name;
        this.population = population;
        this.censusYear = censusYear;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public Integer getPopulation() {
        return population;
    }

    public Integer getCensusYear() {
        return censusYear;
    }
}
