-- What somebody has typed about an action's month and not submitted yet.
CREATE TABLE progress_draft (
    id        BIGINT      NOT NULL PRIMARY KEY,
    version   BIGINT      NOT NULL,
    person_id BIGINT      NOT NULL,
    action_id BIGINT      NOT NULL,
    period_start DATE     NOT NULL,
    typed     LONGTEXT    NOT NULL,
    saved_at  DATETIME(6) NOT NULL,
    CONSTRAINT uq_progress_draft UNIQUE (person_id, action_id, period_start),
    CONSTRAINT fk_progress_draft_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_progress_draft_action FOREIGN KEY (action_id) REFERENCES plan_action (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
