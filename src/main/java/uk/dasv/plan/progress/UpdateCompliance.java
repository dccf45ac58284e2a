package uk.dasv.plan.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.dasv.governance.Body;
import uk.dasv.governance.Organisation;
import uk.dasv.platform.BaseEntity;

/**
 * How completely the actions of one body led by one organisation were updated in a period, as it
 * was when the period closed. It is never changed, whatever becomes of its actions and people later.
 */
@Entity
@Table(name = "update_compliance")
public class UpdateCompliance extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "period_id")
    private UpdatePeriod period;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "body_id")
    private Body body;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @Column(nullable = false)
    private int due;

    @Column(nullable = false)
    private int made;

    /** Which updates were missing, and of whom: a line for each. */
    @Column(columnDefinition = "LONGTEXT")
    private String missing;

    protected UpdateCompliance() {}

    private UpdateCompliance(UpdatePeriod period, Body body, Organisation organisation, List<Due> updates) {
        this.period = period;
        this.body = body;
        this.organisation = organisation;
        this.due = updates.size();
        this.made = (int) updates.stream().filter(Due::made).count();
        this.missing = updates.stream()
                .filter(u -> !u.made())
                .map(u -> u.reference() + " " + u.owner())
                .sorted()
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("\n"), lines -> lines.isEmpty() ? null : lines));
    }

    /** An update that was due in a period: of which action and whom, and whether it was made. */
    public record Due(Body body, Organisation organisation, String reference, String owner, boolean made) {}

    /** What is kept of a period: one for each body and organisation with updates due. */
    public static Collection<UpdateCompliance> of(UpdatePeriod period, List<Due> updates) {
        Map<List<Long>, List<Due>> groups = new LinkedHashMap<>();
        updates.forEach(u -> groups.computeIfAbsent(
                        List.of(u.body().getId(), u.organisation().getId()), k -> new ArrayList<>())
                .add(u));
        return groups.values().stream()
                .map(g -> new UpdateCompliance(period, g.get(0).body(), g.get(0).organisation(), g))
                .toList();
    }
}
