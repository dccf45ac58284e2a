package uk.dasv.platform;

/** The unique constraints of the schema that people can run into, with the input each belongs to. */
enum KnownConstraint {
    UQ_PERSON_EMAIL("email"),
    UQ_ORGANISATION_NAME("name"),
    UQ_BODY_CODE("code"),
    UQ_BODY_NAME("name"),
    UQ_BODY_PATH("code"),
    UQ_OUTCOME_CODE("code"),
    UQ_MEMBERSHIP("body"),
    UQ_MEETING("meetsOn"),
    UQ_ACTION_PLAN("startsOn"),
    UQ_PROGRESS_UPDATE(null),
    UQ_ESCALATION_OPEN_SUBJECT(null);

    private final String field;

    KnownConstraint(String field) {
        this.field = field;
    }

    /** Two people saving a first update at once is a stale form, everything else a rule at its input. */
    DomainException violation() {
        if (this == UQ_PROGRESS_UPDATE) {
            return new StaleRecord();
        }
        String key = "constraint." + name().substring(3).toLowerCase(java.util.Locale.ROOT);
        return field == null ? RuleViolation.of(key) : RuleViolation.at(field, key);
    }
}
