-- Issues, and the escalation of an action, a risk or an issue from a body to its parent.
CREATE TABLE issue (
    id          BIGINT       NOT NULL PRIMARY KEY,
    version     BIGINT       NOT NULL,
    reference   VARCHAR(30)  NOT NULL,
    body_id     BIGINT       NOT NULL,
    kind        VARCHAR(15)  NOT NULL,
    title       VARCHAR(200) NOT NULL,
    description TEXT         NOT NULL,
    owner_id    BIGINT       NOT NULL,
    state       VARCHAR(10)  NOT NULL,
    raised_on   DATE         NOT NULL,
    CONSTRAINT uq_issue_reference UNIQUE (reference),
    CONSTRAINT fk_issue_body FOREIGN KEY (body_id) REFERENCES body (id),
    CONSTRAINT fk_issue_owner FOREIGN KEY (owner_id) REFERENCES person (id),
    CONSTRAINT ck_issue_kind CHECK (kind IN ('BARRIER', 'SERVICE_GAP', 'RESOURCE', 'POLICY')),
    CONSTRAINT ck_issue_state CHECK (state IN ('OPEN', 'RESOLVED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- open_subject is the subject while the escalation is open and NULL after: the unique
-- constraint is what allows one open escalation per subject.
CREATE TABLE escalation (
    id               BIGINT       NOT NULL PRIMARY KEY,
    version          BIGINT       NOT NULL,
    reference        VARCHAR(30)  NOT NULL,
    subject_kind     VARCHAR(10)  NOT NULL,
    subject_ref      VARCHAR(30)  NOT NULL,
    subject_title    VARCHAR(200) NOT NULL,
    subject_snapshot LONGTEXT     NOT NULL,
    open_subject     VARCHAR(45)  NULL,
    raising_body_id  BIGINT       NOT NULL,
    holder_body_id   BIGINT       NOT NULL,
    asks_for         VARCHAR(20)  NOT NULL,
    request          TEXT         NOT NULL,
    why_not_here     TEXT         NOT NULL,
    options_text     TEXT         NULL,
    consequence      TEXT         NOT NULL,
    urgent           BOOLEAN      NOT NULL,
    urgent_reason    TEXT         NULL,
    state            VARCHAR(15)  NOT NULL,
    raised_by_id     BIGINT       NOT NULL,
    raised_on        DATE         NOT NULL,
    answer           TEXT         NULL,
    answered_on      DATE         NULL,
    answered_body_id BIGINT       NULL,
    closed_on        DATE         NULL,
    CONSTRAINT uq_escalation_reference UNIQUE (reference),
    CONSTRAINT uq_escalation_open_subject UNIQUE (open_subject),
    CONSTRAINT fk_escalation_raising FOREIGN KEY (raising_body_id) REFERENCES body (id),
    CONSTRAINT fk_escalation_holder FOREIGN KEY (holder_body_id) REFERENCES body (id),
    CONSTRAINT fk_escalation_answered FOREIGN KEY (answered_body_id) REFERENCES body (id),
    CONSTRAINT fk_escalation_raised_by FOREIGN KEY (raised_by_id) REFERENCES person (id),
    CONSTRAINT ck_escalation_subject CHECK (subject_kind IN ('ACTION', 'RISK', 'ISSUE')),
    CONSTRAINT ck_escalation_asks CHECK (asks_for IN ('DECISION', 'RESOURCE', 'ADVICE', 'BARRIER_REMOVAL')),
    CONSTRAINT ck_escalation_state CHECK (state IN ('DRAFT', 'RAISED', 'ACKNOWLEDGED', 'ON_AGENDA', 'DEFERRED', 'RESOLVED', 'RETURNED', 'CLOSED', 'WITHDRAWN'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_escalation_holder ON escalation (holder_body_id, state, raised_on);
CREATE INDEX ix_escalation_raising ON escalation (raising_body_id, state, raised_on);
CREATE INDEX ix_escalation_subject ON escalation (subject_kind, subject_ref);

CREATE TABLE escalation_leg (
    id                BIGINT      NOT NULL PRIMARY KEY,
    version           BIGINT      NOT NULL,
    escalation_id     BIGINT      NOT NULL,
    position          INT         NOT NULL,
    from_body_id      BIGINT      NOT NULL,
    to_body_id        BIGINT      NOT NULL,
    state             VARCHAR(15) NOT NULL,
    raised_on         DATE        NOT NULL,
    acknowledge_by    DATE        NOT NULL,
    acknowledged_on   DATE        NULL,
    target_meeting_id BIGINT      NULL,
    deferred          BOOLEAN     NOT NULL,
    decided_on        DATE        NULL,
    CONSTRAINT uq_escalation_leg UNIQUE (escalation_id, position),
    CONSTRAINT fk_escalation_leg FOREIGN KEY (escalation_id) REFERENCES escalation (id),
    CONSTRAINT fk_escalation_leg_from FOREIGN KEY (from_body_id) REFERENCES body (id),
    CONSTRAINT fk_escalation_leg_to FOREIGN KEY (to_body_id) REFERENCES body (id),
    CONSTRAINT fk_escalation_leg_meeting FOREIGN KEY (target_meeting_id) REFERENCES meeting (id),
    CONSTRAINT ck_escalation_leg_state CHECK (state IN ('RAISED', 'ACKNOWLEDGED', 'ON_AGENDA', 'DEFERRED', 'RESOLVED', 'RETURNED', 'ESCALATED', 'WITHDRAWN'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE escalation_step (
    id             BIGINT      NOT NULL PRIMARY KEY,
    version        BIGINT      NOT NULL,
    escalation_id  BIGINT      NOT NULL,
    position       INT         NOT NULL,
    kind           VARCHAR(15) NOT NULL,
    happened_at    DATETIME(6) NOT NULL,
    happened_on    DATE        NOT NULL,
    person_id      BIGINT      NOT NULL,
    acting_body_id BIGINT      NOT NULL,
    to_body_id     BIGINT      NULL,
    words          TEXT        NULL,
    CONSTRAINT uq_escalation_step UNIQUE (escalation_id, position),
    CONSTRAINT fk_escalation_step FOREIGN KEY (escalation_id) REFERENCES escalation (id),
    CONSTRAINT fk_escalation_step_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_escalation_step_acting FOREIGN KEY (acting_body_id) REFERENCES body (id),
    CONSTRAINT fk_escalation_step_to FOREIGN KEY (to_body_id) REFERENCES body (id),
    CONSTRAINT ck_escalation_step_kind CHECK (kind IN ('RAISED', 'ACKNOWLEDGED', 'PUT_ON_AGENDA', 'DEFERRED', 'RESOLVED', 'RETURNED', 'ESCALATED', 'WITHDRAWN', 'CLOSED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
