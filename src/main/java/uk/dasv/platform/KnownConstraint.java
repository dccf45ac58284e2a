package uk.dasv.platform;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The unique constraints of the schema, each with what breaking it means to the person who did: a
 * form that somebody else overtook, or a rule at an input. A test holds this list against the migrations.
 */
enum KnownConstraint {
    UQ_PERSON_EMAIL("email"),
    UQ_ORGANISATION_NAME("name"),
    UQ_AREA_CODE("code"),
    UQ_BODY_CODE("code"),
    UQ_BODY_NAME("name"),
    UQ_BODY_PATH("code"),
    UQ_BODY_LINK("body"),
    UQ_STRATEGY_CODE("code"),
    UQ_OUTCOME_CODE("code"),
    UQ_GLOSSARY_TERM("term"),
    UQ_MEASURE_NAME("name"),
    UQ_MEMBERSHIP("body"),
    UQ_MEETING("meetsOn"),
    UQ_ACTION_PLAN("startsOn"),
    UQ_TREATMENT("action"),
    UQ_RISK_RELATION("other"),
    UQ_RISK_LINKED_PLAN("plan"),
    UQ_SAVED_VIEW("name"),
    UQ_ESCALATION_OPEN_SUBJECT,
    UQ_DATE_CHANGE_OPEN,

    // two people at the same list, month or outcome at once: the second sees what the first has made
    UQ_STRATEGY_STATEMENT(StaleRecord::new),
    UQ_MILESTONE(StaleRecord::new),
    UQ_OBJECTIVE(StaleRecord::new),
    UQ_PLAN_ACTION_ROLLED_FROM(StaleRecord::new),
    UQ_PROGRESS_UPDATE(StaleRecord::new),
    UQ_PROGRESS_DRAFT(StaleRecord::new),
    UQ_UPDATE_PERIOD_MONTH(StaleRecord::new),
    UQ_UPDATE_PERIOD_OPEN(StaleRecord::new),
    UQ_UPDATE_COMPLIANCE(StaleRecord::new),
    UQ_RISK_STRAND(StaleRecord::new),
    UQ_OUTCOME_APPETITE(StaleRecord::new),
    UQ_REVIEW_ROUND_OPEN(StaleRecord::new),
    UQ_REVIEW_ROUND_ITEM(StaleRecord::new),
    UQ_EXCEPTION_RULE(StaleRecord::new),
    UQ_OBSERVATION(StaleRecord::new),
    UQ_ESCALATION_LEG(StaleRecord::new),
    UQ_ESCALATION_STEP(StaleRecord::new),
    UQ_AGENDA_ITEM_SUBJECT,
    UQ_DECISION_ACTION("action"),
    UQ_DECISION_ITEM(StaleRecord::new),
    UQ_DECISION_SUPERSEDES(StaleRecord::new),
    UQ_ATTENDANCE(StaleRecord::new),
    UQ_MEETING_GUESTS(StaleRecord::new),
    UQ_SESSION_DRAFT(StaleRecord::new),
    UQ_MINUTES_VERSION(StaleRecord::new),
    UQ_PUBLISHED_PACK(StaleRecord::new),
    UQ_NOTICE_ONCE(StaleRecord::new),
    UQ_MAIL_MESSAGE_NOTICE(StaleRecord::new),
    UQ_MAIL_CHOICE(StaleRecord::new),

    // numbers and secrets that the tracker gives out itself: trying again gives another
    UQ_PLAN_ACTION_REFERENCE(KnownConstraint::again),
    UQ_RISK_REFERENCE(KnownConstraint::again),
    UQ_ISSUE_REFERENCE(KnownConstraint::again),
    UQ_ESCALATION_REFERENCE(KnownConstraint::again),
    UQ_DECISION_REFERENCE(KnownConstraint::again),
    UQ_PASSWORD_LINK_TOKEN(KnownConstraint::again),
    UQ_SIGN_IN_THROTTLE_KEY(KnownConstraint::again),
    UQ_KNOWN_BROWSER_TOKEN(KnownConstraint::again),
    UQ_CALENDAR_ADDRESS_TOKEN(KnownConstraint::again),
    UQ_RISK_MATRIX_EDITION(KnownConstraint::again),
    UQ_RISK_MATRIX_CELL(KnownConstraint::again),
    UQ_RISK_MATRIX_LEVEL(KnownConstraint::again),
    UQ_RISK_MATRIX_TOLERANCE(KnownConstraint::again),
    UQ_RISK_MATRIX_REVIEW(KnownConstraint::again),
    UQ_IMPORT_MAPPING_KIND(KnownConstraint::again),
    UQ_BODY_TEMPLATE_KIND(KnownConstraint::again);

    private final Supplier<DomainException> meaning;

    KnownConstraint() {
        this.meaning = () -> RuleViolation.of(key());
    }

    KnownConstraint(String field) {
        this.meaning = () -> RuleViolation.at(field, key());
    }

    KnownConstraint(Supplier<DomainException> meaning) {
        this.meaning = meaning;
    }

    DomainException violation() {
        return meaning.get();
    }

    /**
     * What a fault of the database means, by the constraint it names; a reference to something that
     * is not there means that it has gone since the form was opened. Empty for anything else.
     */
    static Optional<DomainException> named(String fault) {
        String text = fault.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(known -> text.contains(known.name().toLowerCase(Locale.ROOT)))
                // the longest, for some names begin with another
                .max(Comparator.comparingInt(known -> known.name().length()))
                .map(KnownConstraint::violation)
                .or(() -> text.contains("fk_")
                        ? Optional.of(RuleViolation.of("constraint.reference"))
                        : Optional.empty());
    }

    private String key() {
        return "constraint." + name().substring(3).toLowerCase(Locale.ROOT);
    }

    private static DomainException again() {
        return RuleViolation.of("constraint.again");
    }
}
