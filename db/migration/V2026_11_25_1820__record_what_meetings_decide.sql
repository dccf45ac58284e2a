-- What meetings decide, bound to what was seen. deciding_item_id is the item for the decision that dealt with it and
-- NULL for one that puts its words right: each item is decided once.
CREATE TABLE decision (
    id               BIGINT       NOT NULL PRIMARY KEY,
    version          BIGINT       NOT NULL,
    reference        VARCHAR(30)  NOT NULL,
    meeting_id       BIGINT       NULL,
    item_id          BIGINT       NULL,
    deciding_item_id BIGINT       NULL,
    body_id          BIGINT       NOT NULL,
    kind             VARCHAR(20)  NOT NULL,
    subject_kind     VARCHAR(20)  NULL,
    subject_ref      VARCHAR(80)  NULL,
    about_kind       VARCHAR(20)  NULL,
    about_ref        VARCHAR(80)  NULL,
    title            VARCHAR(200) NOT NULL,
    seen             LONGTEXT     NULL,
    words            TEXT         NULL,
    owner_id         BIGINT       NULL,
    due_on           DATE         NULL,
    way              VARCHAR(10)  NULL,
    votes_for        INT          NULL,
    votes_against    INT          NULL,
    abstained        INT          NULL,
    dissent          TEXT         NULL,
    without_quorum   TEXT         NULL,
    recorded_by_id   BIGINT       NOT NULL,
    recorded_at      DATETIME(6)  NOT NULL,
    decided_on       DATE         NOT NULL,
    supersedes_id    BIGINT       NULL,
    superseded       BOOLEAN      NOT NULL,
    stood_state      VARCHAR(20)  NULL,
    stood_rating     VARCHAR(10)  NULL,
    stood_score      INT          NULL,
    stood_due        DATE         NULL,
    CONSTRAINT uq_decision_reference UNIQUE (reference),
    CONSTRAINT uq_decision_item UNIQUE (deciding_item_id),
    CONSTRAINT uq_decision_supersedes UNIQUE (supersedes_id),
    CONSTRAINT fk_decision_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_decision_item FOREIGN KEY (item_id) REFERENCES agenda_item (id),
    CONSTRAINT fk_decision_body FOREIGN KEY (body_id) REFERENCES body (id),
    CONSTRAINT fk_decision_owner FOREIGN KEY (owner_id) REFERENCES person (id),
    CONSTRAINT fk_decision_recorded_by FOREIGN KEY (recorded_by_id) REFERENCES person (id),
    CONSTRAINT fk_decision_supersedes FOREIGN KEY (supersedes_id) REFERENCES decision (id),
    CONSTRAINT ck_decision_kind CHECK (kind IN ('RESOLVE', 'RETURN', 'ESCALATE', 'DEFER', 'RATIFY', 'OVERTURN', 'ACCEPT', 'TREAT_FURTHER', 'ESCALATE_RISK', 'DE_ESCALATE', 'CLOSE_RISK', 'APPROVE_DATE', 'REFUSE_DATE', 'VERIFY', 'SEND_BACK', 'CONFIRM_MINUTES', 'DECIDE', 'NOTE')),
    CONSTRAINT ck_decision_subject_kind CHECK (subject_kind IN ('ACTION', 'RISK', 'ISSUE', 'ESCALATION', 'MEETING', 'PLAN', 'DATE_CHANGE', 'BODY', 'ORGANISATION', 'PERSON', 'OUTCOME', 'STRATEGY', 'RISK_MATRIX', 'EXCEPTION_RULE', 'SYSTEM')),
    CONSTRAINT ck_decision_about_kind CHECK (about_kind IN ('ACTION', 'RISK', 'ISSUE', 'ESCALATION', 'MEETING', 'PLAN', 'DATE_CHANGE', 'BODY', 'ORGANISATION', 'PERSON', 'OUTCOME', 'STRATEGY', 'RISK_MATRIX', 'EXCEPTION_RULE', 'SYSTEM')),
    CONSTRAINT ck_decision_way CHECK (way IN ('CONSENSUS', 'VOTE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_decision_body ON decision (body_id, decided_on);
CREATE INDEX ix_decision_meeting ON decision (meeting_id, recorded_at);
CREATE INDEX ix_decision_about ON decision (about_kind, about_ref);
CREATE INDEX ix_decision_subject ON decision (subject_kind, subject_ref);

-- Actions that follow from a decision.
CREATE TABLE decision_action (
    id          BIGINT NOT NULL PRIMARY KEY,
    version     BIGINT NOT NULL,
    decision_id BIGINT NOT NULL,
    action_id   BIGINT NOT NULL,
    CONSTRAINT uq_decision_action UNIQUE (action_id),
    CONSTRAINT fk_decision_action_decision FOREIGN KEY (decision_id) REFERENCES decision (id),
    CONSTRAINT fk_decision_action_action FOREIGN KEY (action_id) REFERENCES plan_action (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Who was there.
CREATE TABLE attendance (
    id         BIGINT      NOT NULL PRIMARY KEY,
    version    BIGINT      NOT NULL,
    meeting_id BIGINT      NOT NULL,
    person_id  BIGINT      NOT NULL,
    presence   VARCHAR(10) NOT NULL,
    CONSTRAINT uq_attendance UNIQUE (meeting_id, person_id),
    CONSTRAINT fk_attendance_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_attendance_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_attendance_presence CHECK (presence IN ('PRESENT', 'APOLOGIES', 'ABSENT'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE TABLE meeting_guests (
    id         BIGINT NOT NULL PRIMARY KEY,
    version    BIGINT NOT NULL,
    meeting_id BIGINT NOT NULL,
    words      TEXT   NULL,
    CONSTRAINT uq_meeting_guests UNIQUE (meeting_id),
    CONSTRAINT fk_meeting_guests_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What somebody has typed of an item's decision and not recorded yet.
CREATE TABLE session_draft (
    id        BIGINT      NOT NULL PRIMARY KEY,
    version   BIGINT      NOT NULL,
    person_id BIGINT      NOT NULL,
    item_id   BIGINT      NOT NULL,
    typed     LONGTEXT    NOT NULL,
    saved_at  DATETIME(6) NOT NULL,
    CONSTRAINT uq_session_draft UNIQUE (person_id, item_id),
    CONSTRAINT fk_session_draft_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_session_draft_item FOREIGN KEY (item_id) REFERENCES agenda_item (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_session_draft_item ON session_draft (item_id);
