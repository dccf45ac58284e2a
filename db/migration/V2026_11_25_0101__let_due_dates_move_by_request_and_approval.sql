-- A request for a new due date and what became of it. open_action_id is the action while the request waits and NULL
-- after: the unique constraint is what allows one open request per action.
CREATE TABLE date_change (
    id               BIGINT      NOT NULL PRIMARY KEY,
    version          BIGINT      NOT NULL,
    action_id        BIGINT      NOT NULL,
    open_action_id   BIGINT      NULL,
    old_due          DATE        NOT NULL,
    new_due          DATE        NOT NULL,
    slip_days        INT         NOT NULL,
    reason           TEXT        NOT NULL,
    asked_by_id      BIGINT      NOT NULL,
    asked_at         DATETIME(6) NOT NULL,
    approval         VARCHAR(20) NOT NULL,
    approver_body_id BIGINT      NOT NULL,
    state            VARCHAR(10) NOT NULL,
    decided_by_id    BIGINT      NULL,
    decided_at       DATETIME(6) NULL,
    decision_words   TEXT        NULL,
    CONSTRAINT uq_date_change_open UNIQUE (open_action_id),
    CONSTRAINT fk_date_change_action FOREIGN KEY (action_id) REFERENCES plan_action (id),
    CONSTRAINT fk_date_change_asked_by FOREIGN KEY (asked_by_id) REFERENCES person (id),
    CONSTRAINT fk_date_change_approver FOREIGN KEY (approver_body_id) REFERENCES body (id),
    CONSTRAINT fk_date_change_decided_by FOREIGN KEY (decided_by_id) REFERENCES person (id),
    CONSTRAINT ck_date_change_approval CHECK (approval IN ('SHORT_AND_FIRST', 'LONG_OR_REPEATED', 'PAST_THE_STRATEGY')),
    CONSTRAINT ck_date_change_state CHECK (state IN ('ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_date_change_approver ON date_change (approver_body_id, state);
