-- Which actions treated a risk from when to when; written by the mapping, and ended where one is unlinked.
CREATE TABLE treatment_history (
    state_no  BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    row_since DATETIME(6) NOT NULL,
    row_until DATETIME(6) NULL,
    id        BIGINT      NOT NULL,
    version   BIGINT      NOT NULL,
    risk_id   BIGINT      NOT NULL,
    action_id BIGINT      NOT NULL,
    CONSTRAINT fk_treatment_history_risk FOREIGN KEY (risk_id) REFERENCES risk (id),
    CONSTRAINT fk_treatment_history_action FOREIGN KEY (action_id) REFERENCES plan_action (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_treatment_history_risk ON treatment_history (risk_id, row_since);
CREATE INDEX ix_treatment_history_id ON treatment_history (id, row_until);

INSERT INTO treatment_history (row_since, row_until, id, version, risk_id, action_id)
SELECT COALESCE((SELECT MIN(e.happened_at) FROM audit_entry e WHERE e.event = 'LINKED' AND e.subject_kind = 'RISK' AND e.subject_ref = r.reference),
                CURRENT_TIMESTAMP), NULL, t.id, t.version, t.risk_id, t.action_id
  FROM treatment t JOIN risk r ON r.id = t.risk_id;
