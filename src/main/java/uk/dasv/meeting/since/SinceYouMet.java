package uk.dasv.meeting.since;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.dasv.escalation.register.EscalationsSince;
import uk.dasv.governance.met.LastMet;
import uk.dasv.governance.met.LastMets;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Whereabouts;
import uk.dasv.plan.ActionsSince;
import uk.dasv.platform.ClockProducer;
import uk.dasv.risk.register.RisksSince;

/**
 * What has become of a body's actions, risks and escalations since it last met ({@code domain.md}, "Meetings"), in four
 * statements; in three more where it has not met yet. What each count means is said where the things live.
 */
@ApplicationScoped
public class SinceYouMet {

    @PersistenceContext
    EntityManager em;

    @Inject
    LastMets lastMets;

    @Inject
    ActionsSince actions;

    @Inject
    RisksSince risks;

    @Inject
    EscalationsSince escalations;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** The counts of the body with that code, of what the person may see; empty where they see nothing of it. */
    @RequiresPermission(Permission.SIGNED_IN)
    public Optional<SinceCounts> of(String code) {
        return before(code, LocalDate.now(clock));
    }

    /** The same since the body's last meeting before that day. */
    @RequiresPermission(Permission.SIGNED_IN)
    public Optional<SinceCounts> before(String code, LocalDate day) {
        return lastMets.of(code, day).flatMap(this::since);
    }

    /** The same where the day is known already. */
    @RequiresPermission(Permission.SIGNED_IN)
    public Optional<SinceCounts> since(LastMet met) {
        List<SinceCounts.Line> lines = new ArrayList<>();
        if (sees(Permission.VIEW_PLANS, met)) {
            lines.add(new SinceCounts.Line(SinceCounts.Things.ACTIONS, actions.counts(met)));
        }
        if (sees(Permission.VIEW_RISKS, met)) {
            lines.add(new SinceCounts.Line(SinceCounts.Things.RISKS, risks.counts(met)));
        }
        if (sees(Permission.VIEW_ESCALATIONS, met)) {
            lines.add(new SinceCounts.Line(SinceCounts.Things.ESCALATIONS, escalations.counts(met)));
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new SinceCounts(met, met.on() == null ? firstDay(met) : null, lines));
    }

    private boolean sees(Permission permission, LastMet met) {
        return access.may(permission, Whereabouts.at(met.path(), Set.of()));
    }

    /** The first day of which anything of the body or of those below it is known; null where there is nothing. */
    private LocalDate firstDay(LastMet met) {
        return Stream.of(
                        day(first("PastAction p JOIN p.body b", "p.since", Instant.class, met)),
                        day(first("PastRisk p JOIN p.body b", "p.since", Instant.class, met)),
                        first("Escalation p JOIN p.raisingBody b", "p.raisedOn", LocalDate.class, met))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private <T> T first(String things, String moment, Class<T> type, LastMet met) {
        return em.createQuery("SELECT MIN(" + moment + ") FROM " + things + " WHERE b.path LIKE :below", type)
                .setParameter("below", met.below())
                .getSingleResult();
    }

    private static LocalDate day(Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, ClockProducer.LONDON);
    }
}
