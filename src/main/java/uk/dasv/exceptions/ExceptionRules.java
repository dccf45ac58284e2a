package uk.dasv.exceptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.UseCase;

/** Where an administrator says from which figures something counts as an exception, and which rules are applied at all. */
@ApplicationScoped
public class ExceptionRules {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    @Any
    Instance<ExceptionSource> sources;

    /**
     * A rule as an administrator sees it.
     *
     * @param met how many things meet it now; null where it is not applied
     * @param list the address that lists them; null where no feature does
     */
    public record Row(ExceptionKind kind, Integer threshold, boolean applied, long version, Long met, String list)
            implements Serializable {}

    /** A rule with another threshold, or applied no more. */
    public record SetRule(
            @NotNull(message = "{choose}") ExceptionKind kind,
            long version,
            Integer threshold,
            boolean applied,

            @NotBlank(message = "{exception.reason}") @Size(max = 2000, message = "{tooLong}") String reason) {}

    /** The rules that are applied, each with its threshold; 0 for one that has none. In one statement. */
    @RequiresPermission(Permission.SIGNED_IN)
    public Map<ExceptionKind, Integer> applied() {
        return applied(all());
    }

    private static Map<ExceptionKind, Integer> applied(List<ExceptionRule> rules) {
        Map<ExceptionKind, Integer> applied = new EnumMap<>(ExceptionKind.class);
        rules.stream()
                .filter(ExceptionRule::isEnabled)
                .forEach(r -> applied.put(r.getCode(), r.getThreshold() == null ? 0 : r.getThreshold()));
        return applied;
    }

    /** Every rule with how many things meet it now, in the order in which they are named. */
    @RequiresPermission(Permission.ADMINISTER)
    public List<Row> rules() {
        Map<ExceptionKind, Long> met = new EnumMap<>(ExceptionKind.class);
        Map<ExceptionKind, String> lists = new EnumMap<>(ExceptionKind.class);
        List<ExceptionRule> all = all();
        Map<ExceptionKind, Integer> applied = applied(all);
        for (ExceptionSource source : sources) {
            met.putAll(source.met(applied));
            source.kinds().forEach(kind -> lists.put(kind, source.list() + kind));
        }
        return all.stream()
                .map(r -> new Row(
                        r.getCode(),
                        r.getThreshold(),
                        r.isEnabled(),
                        r.getVersion(),
                        met.get(r.getCode()),
                        lists.get(r.getCode())))
                .toList();
    }

    /** One rule, without how many things meet it. */
    @RequiresPermission(Permission.ADMINISTER)
    public Row rule(ExceptionKind kind) {
        ExceptionRule rule = one(kind);
        return new Row(kind, rule.getThreshold(), rule.isEnabled(), rule.getVersion(), null, null);
    }

    /** Applies the rule from that threshold, or no more. */
    @UseCase
    @RequiresPermission(Permission.ADMINISTER)
    public void set(SetRule form) {
        ExceptionRule rule = one(form.kind());
        rule.requireVersion(form.version());
        Changes changes = Changes.none()
                .field("From", rule.getThreshold(), form.threshold())
                .field("Applied", yes(rule.isEnabled()), yes(form.applied()));
        rule.set(form.threshold(), form.applied());
        audit.record(AuditEvent.CHANGED, SubjectKind.EXCEPTION_RULE, form.kind().name(), changes, form.reason());
    }

    private ExceptionRule one(ExceptionKind kind) {
        return all().stream().filter(r -> r.getCode() == kind).findFirst().orElseThrow(NotFound::new);
    }

    private List<ExceptionRule> all() {
        return em.createQuery("SELECT r FROM ExceptionRule r ORDER BY r.id", ExceptionRule.class)
                .getResultList();
    }

    private static String yes(boolean applied) {
        return applied ? "Yes" : "No";
    }
}
