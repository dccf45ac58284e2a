-- A meeting's way from its agenda to its confirmed minutes, and what stands on the agenda.
ALTER TABLE meeting ADD COLUMN agenda_opened_at DATETIME(6) NULL;
ALTER TABLE meeting ADD COLUMN papers_published_at DATETIME(6) NULL;
ALTER TABLE meeting ADD COLUMN begun_at DATETIME(6) NULL;
ALTER TABLE meeting ADD COLUMN ended_at DATETIME(6) NULL;
ALTER TABLE meeting ADD COLUMN confirmed_at DATETIME(6) NULL;
ALTER TABLE meeting ADD COLUMN confirmed_at_meeting_id BIGINT NULL;
ALTER TABLE meeting ADD CONSTRAINT fk_meeting_confirmed_at FOREIGN KEY (confirmed_at_meeting_id) REFERENCES meeting (id);
ALTER TABLE body ADD COLUMN quorum INT NULL;

-- taken_subject is the subject while the item stands on the agenda and NULL once it is taken out or carried
-- forward: the same thing stands on an agenda once.
CREATE TABLE agenda_item (
    id              BIGINT       NOT NULL PRIMARY KEY,
    version         BIGINT       NOT NULL,
    meeting_id      BIGINT       NOT NULL,
    position        INT          NOT NULL,
    kind            VARCHAR(15)  NOT NULL,
    subject_kind    VARCHAR(20)  NULL,
    subject_ref     VARCHAR(80)  NULL,
    taken_subject   VARCHAR(120) NULL,
    title           VARCHAR(200) NOT NULL,
    why             VARCHAR(500) NOT NULL,
    note            TEXT         NULL,
    state           VARCHAR(10)  NOT NULL,
    paper           LONGTEXT     NULL,
    added_by_id     BIGINT       NULL,
    out_words       TEXT         NULL,
    carried_from_id BIGINT       NULL,
    CONSTRAINT uq_agenda_item_subject UNIQUE (meeting_id, taken_subject),
    CONSTRAINT fk_agenda_item_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_agenda_item_added_by FOREIGN KEY (added_by_id) REFERENCES person (id),
    CONSTRAINT fk_agenda_item_carried_from FOREIGN KEY (carried_from_id) REFERENCES agenda_item (id),
    CONSTRAINT ck_agenda_item_kind CHECK (kind IN ('MINUTES', 'RATIFICATION', 'ESCALATION', 'RISK_REVIEW', 'DATE_CHANGE', 'COMPLETION', 'EXCEPTIONS', 'PERFORMANCE', 'INFORMATION')),
    CONSTRAINT ck_agenda_item_subject_kind CHECK (subject_kind IN ('ACTION', 'RISK', 'ISSUE', 'ESCALATION', 'MEETING', 'PLAN', 'DATE_CHANGE', 'BODY', 'ORGANISATION', 'PERSON', 'OUTCOME', 'STRATEGY', 'RISK_MATRIX', 'EXCEPTION_RULE', 'SYSTEM')),
    CONSTRAINT ck_agenda_item_state CHECK (state IN ('OPEN', 'DONE', 'TAKEN_OUT', 'CARRIED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_agenda_item_meeting ON agenda_item (meeting_id, state, position);
CREATE INDEX ix_agenda_item_subject ON agenda_item (subject_kind, subject_ref);
