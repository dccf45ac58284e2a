package uk.dasv.setup;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.dasv.risk.Risk;

/**
 * Gives the invented actions the past that their updates tell, so that plans can be seen as they would have stood: from
 * the day each was proposed, with the rating of every month; and the invented risks what is told of them.
 */
final class SamplePast {

    private static final List<String> SAME = List.of(
            "version",
            "reference",
            "plan_id",
            "body_id",
            "outcome_id",
            "objective_id",
            "title",
            "description",
            "lead_organisation_id",
            "owner_id",
            "deputy_id",
            "starts_on",
            "baseline_due",
            "success_measure",
            "resources",
            "equality_relevance",
            "rolled_from_id",
            "source");

    private final EntityManager em;

    SamplePast(EntityManager em) {
        this.em = em;
    }

    /** Writes the past of every action there is; all of them are invented. */
    void write() {
        em.createNativeQuery("DELETE FROM plan_action_history WHERE row_until IS NOT NULL")
                .executeUpdate();
        Map<String, List<Instant>> told = em.createQuery(
                        "SELECT e.subjectRef, e.happenedAt FROM AuditEntry e"
                                + " WHERE e.subjectKind = uk.dasv.identity.SubjectKind.ACTION ORDER BY e.happenedAt",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        t -> (String) t[0], Collectors.mapping(t -> (Instant) t[1], Collectors.toList())));
        told.forEach((reference, at) -> em.createNativeQuery(
                        "UPDATE plan_action_history SET row_since = ?1 WHERE reference = ?2")
                .setParameter(1, stored(at.get(at.size() - 1)))
                .setParameter(2, reference)
                .executeUpdate());
        em.createNativeQuery(past(
                        "u.written_at, COALESCE(LEAD(u.written_at) OVER (PARTITION BY a.id ORDER BY u.written_at), p.row_since)",
                        "'IN_PROGRESS', u.rating, u.percent_done, u.written_at, u.period_start",
                        " JOIN progress_update u ON u.action_id = a.id WHERE u.written_at < p.row_since"))
                .executeUpdate();
        String begin = past(
                "?1, COALESCE((SELECT MIN(u.written_at) FROM progress_update u WHERE u.action_id = a.id), p.row_since)",
                "'AGREED', 'GREY', 0, NULL, NULL",
                " WHERE a.state <> 'PROPOSED' AND a.reference = ?2");
        told.forEach((reference, at) -> em.createNativeQuery(begin)
                .setParameter(1, stored(at.get(0)))
                .setParameter(2, reference)
                .executeUpdate());
    }

    /** Gives the invented risks and what treats them the past that is told of them. */
    void write(Map<Risk, Map<Long, Instant>> risks) {
        risks.forEach((risk, versions) -> {
            List<Map.Entry<Long, Instant>> states = List.copyOf(versions.entrySet());
            for (int i = 0; i < states.size(); i++) {
                em.createNativeQuery(
                                "UPDATE risk_history SET row_since = ?1, row_until = ?2 WHERE id = ?3 AND version = ?4")
                        .setParameter(1, stored(states.get(i).getValue()))
                        .setParameter(
                                2,
                                i + 1 == states.size()
                                        ? null
                                        : stored(states.get(i + 1).getValue()))
                        .setParameter(3, risk.getId())
                        .setParameter(4, states.get(i).getKey())
                        .executeUpdate();
            }
        });
        em.createNativeQuery("UPDATE treatment_history SET row_since = (SELECT MIN(e.happened_at) FROM audit_entry e"
                        + " JOIN plan_action a ON a.reference = e.subject_ref WHERE e.subject_kind = 'ACTION'"
                        + " AND a.id = treatment_history.action_id)")
                .executeUpdate();
        em.createNativeQuery("DELETE FROM risk_control_history WHERE row_until IS NOT NULL")
                .executeUpdate();
        em.createNativeQuery("UPDATE risk_control_history SET row_since = added_at")
                .executeUpdate();
    }

    private static LocalDateTime stored(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String past(String when, String how, String where) {
        return "INSERT INTO plan_action_history (row_since, row_until, state, rating, percent_done, last_update_at,"
                + " last_update_period, id, current_due, date_changes, " + String.join(", ", SAME) + ") SELECT " + when
                + ", " + how + ", a.id, COALESCE(a.baseline_due, a.current_due), 0, "
                + SAME.stream().map(column -> "a." + column).collect(Collectors.joining(", "))
                + " FROM plan_action a JOIN plan_action_history p ON p.id = a.id AND p.row_until IS NULL" + where;
    }
}
