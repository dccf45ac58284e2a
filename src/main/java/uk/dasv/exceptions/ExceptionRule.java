package uk.dasv.exceptions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/**
 * One rule of what counts as an exception, with the threshold from which it does and whether it is applied at all ({@code
 * domain.md}, "Performance", "Exceptions").
 */
@Entity
@Table(name = "exception_rule")
public class ExceptionRule extends BaseEntity {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private ExceptionKind code;

    private Integer threshold;

    @Column(nullable = false)
    private boolean enabled;

    protected ExceptionRule() {}

    /**
     * Applies the rule from another threshold, or no more.
     *
     * @param from the new threshold, null for a rule that has none
     * @throws RuleViolation where the rule does not take that threshold
     */
    public void set(Integer from, boolean applied) {
        code.require(from);
        this.threshold = from;
        this.enabled = applied;
    }

    public ExceptionKind getCode() {
        return code;
    }

    public Integer getThreshold() {
        return threshold;
    }

    public boolean isEnabled() {
        return enabled;
    }
}
