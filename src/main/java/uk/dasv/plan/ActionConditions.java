package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.audit.AuditEntry;
import uk.dasv.audit.AuditEvent;
import uk.dasv.governance.met.LastMet;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.ClockProducer;
import uk.dasv.platform.SearchWords;

/** A filter as a condition of a query: what the person may see, and of that what they ask for. */
@ApplicationScoped
class ActionConditions {

    private static final Set<ActionState> ENDED =
            Set.of(ActionState.COMPLETED, ActionState.CANCELLED, ActionState.SUPERSEDED);

    private static final Set<AuditEvent> CHANGES =
            Stream.of(AuditEvent.values()).filter(AuditEvent::changesTheThing).collect(Collectors.toSet());

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    /**
     * A filter with what had to be looked up for it: the day it is for, since when, and what treats its risk.
     *
     * @param moved when the body last met, for a filter that asks what became of actions since; else null
     */
    record Asked(ActionFilter filter, LocalDate day, LocalDate metOn, LastMet moved, Set<String> treating) {

        /** The end of the day since which something must have changed; null where that is not asked for. */
        Instant since() {
            return metOn == null || moved != null ? null : endOf(metOn);
        }

        /** What is asked: the actions as they are, or the states they have had. */
        Class<? extends ActionFacts> states() {
            return filter.further().asAt() == null ? Action.class : PastAction.class;
        }
    }

    /** The moment at which the day ends in London. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ClockProducer.LONDON).toInstant();
    }

    /** The states in force at the end of the day. */
    static Predicate asAt(CriteriaBuilder cb, Root<?> past, LocalDate day) {
        Instant end = endOf(day);
        return cb.and(
                cb.lessThan(past.<Instant>get("since"), end),
                cb.or(cb.isNull(past.get("until")), cb.greaterThanOrEqualTo(past.<Instant>get("until"), end)));
    }

    Predicate where(CriteriaBuilder cb, CriteriaQuery<?> query, Root<?> a, Asked asked) {
        ActionFilter f = asked.filter();
        LocalDate today = asked.day();
        List<Predicate> all = new ArrayList<>();
        Expression<Long> owner = a.get("owner").get("id");
        Expression<Long> deputy = a.get("deputy").get("id");
        all.add(access.scope(Permission.VIEW_PLANS).on(cb, a.get("body").get("path"), owner, deputy));
        if (f.body() != null) {
            all.add(cb.equal(a.get("body").get("code"), f.body()));
        }
        if (f.outcome() != null) {
            all.add(cb.equal(a.get("outcome").get("code"), f.outcome()));
        }
        if (!f.ratings().isEmpty()) {
            all.add(a.get("rating").in(f.ratings()));
        }
        if (f.mine()) {
            Long me = user.require().personId();
            all.add(cb.or(cb.equal(owner, me), cb.equal(deputy, me)));
        }
        if (f.overdue()) {
            all.add(cb.lessThan(a.<LocalDate>get("currentDue"), today));
            all.add(cb.not(a.get("state").in(ENDED)));
        }
        if (f.noUpdate()) {
            all.add(wantsUpdate(cb, a, today));
        }
        if (f.text() != null) {
            String like = SearchWords.within(f.text());
            all.add(cb.or(
                    cb.like(cb.lower(a.<String>get("title")), like, SearchWords.ESCAPE),
                    cb.like(cb.lower(a.<String>get("reference")), like, SearchWords.ESCAPE)));
        }
        if (asked.states() == PastAction.class) {
            all.add(asAt(cb, a, today));
        }
        further(cb, query, a, asked, all);
        return cb.and(all.toArray(Predicate[]::new));
    }

    private static void further(
            CriteriaBuilder cb, CriteriaQuery<?> query, Root<?> a, Asked asked, List<Predicate> all) {
        ActionFilter.Further f = asked.filter().further();
        if (f.objective() != null) {
            all.add(cb.equal(a.get("objective").get("id"), f.objective()));
        }
        if (f.owner() != null) {
            all.add(cb.equal(a.get("owner").get("id"), f.owner()));
        }
        if (f.organisation() != null) {
            all.add(cb.equal(a.get("leadOrganisation").get("id"), f.organisation()));
        }
        if (!f.states().isEmpty()) {
            all.add(a.get("state").in(f.states()));
        }
        if (f.dueWithin() != null) {
            all.add(cb.between(
                    a.<LocalDate>get("currentDue"), asked.day(), asked.day().plusDays(f.dueWithin())));
            all.add(cb.not(a.get("state").in(ENDED)));
        }
        if (f.source() != null) {
            all.add(cb.equal(a.get("source"), f.source()));
        }
        if (f.risk() != null) {
            all.add(
                    asked.treating().isEmpty()
                            ? cb.disjunction()
                            : a.get("reference").in(asked.treating()));
        }
        if (asked.since() != null) {
            Subquery<String> changed = query.subquery(String.class);
            Root<AuditEntry> entry = changed.from(AuditEntry.class);
            changed.select(entry.get("subjectRef"))
                    .where(
                            cb.equal(entry.get("subjectKind"), SubjectKind.ACTION),
                            cb.greaterThan(entry.<Instant>get("happenedAt"), asked.since()),
                            entry.get("event").in(CHANGES));
            all.add(a.get("reference").in(changed));
        }
        if (asked.moved() != null) {
            all.add(ActionsSince.moved(cb, query, a, asked));
        }
    }

    /** Under way, and nothing was said of it in the day's month yet. */
    private static Predicate wantsUpdate(CriteriaBuilder cb, Root<?> a, LocalDate today) {
        Expression<LocalDate> last = a.get("lastUpdatePeriod");
        return cb.and(
                cb.or(cb.isNull(last), cb.lessThan(last, today.withDayOfMonth(1))),
                cb.or(
                        a.get("state").in(ActionState.IN_PROGRESS, ActionState.ON_HOLD),
                        cb.and(
                                cb.equal(a.get("state"), ActionState.AGREED),
                                cb.lessThanOrEqualTo(a.<LocalDate>get("startsOn"), today))));
    }
}
