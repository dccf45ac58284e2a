-- Every appetite that was set for an outcome, by whom and why; never changed.
CREATE TABLE appetite_setting (
    id         BIGINT      NOT NULL PRIMARY KEY,
    version    BIGINT      NOT NULL,
    outcome_id BIGINT      NOT NULL,
    body_id    BIGINT      NULL,
    appetite   VARCHAR(12) NOT NULL,
    tolerance  INT         NOT NULL,
    set_on     DATE        NOT NULL,
    set_at     DATETIME(6) NOT NULL,
    set_by_id  BIGINT      NULL,
    reason     TEXT        NULL,
    CONSTRAINT fk_appetite_setting_outcome FOREIGN KEY (outcome_id) REFERENCES outcome (id),
    CONSTRAINT fk_appetite_setting_body FOREIGN KEY (body_id) REFERENCES body (id),
    CONSTRAINT fk_appetite_setting_person FOREIGN KEY (set_by_id) REFERENCES person (id),
    CONSTRAINT ck_appetite_setting CHECK (appetite IN ('AVERSE', 'MINIMAL', 'CAUTIOUS', 'OPEN', 'EAGER') AND tolerance BETWEEN 1 AND 25)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_appetite_setting_outcome ON appetite_setting (outcome_id, set_at);

-- of those that are set already, what is known
INSERT INTO appetite_setting (id, version, outcome_id, body_id, appetite, tolerance, set_on, set_at, set_by_id, reason)
SELECT id, 1, outcome_id, NULL, appetite, tolerance, set_on, set_on, NULL, NULL FROM outcome_appetite;
