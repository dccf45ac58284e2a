-- Who answers for a control, and every state it has had: its words can be put right, and a risk as it stood on a past day
-- still shows those of that day. The states are written by the mapping.
ALTER TABLE risk_control ADD COLUMN owner_id BIGINT NULL;
ALTER TABLE risk_control ADD CONSTRAINT fk_risk_control_owner FOREIGN KEY (owner_id) REFERENCES person (id);

CREATE TABLE risk_control_history (
    state_no       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    row_since      DATETIME(6)  NOT NULL,
    row_until      DATETIME(6)  NULL,
    id             BIGINT       NOT NULL,
    version        BIGINT       NOT NULL,
    risk_id        BIGINT       NOT NULL,
    title          VARCHAR(200) NOT NULL,
    description    TEXT         NULL,
    owner_id       BIGINT       NULL,
    effectiveness  VARCHAR(20)  NULL,
    checked_on     DATE         NULL,
    bettered_at    DATETIME(6)  NOT NULL,
    added_on       DATE         NOT NULL,
    added_at       DATETIME(6)  NOT NULL,
    added_by_id    BIGINT       NOT NULL,
    retired_on     DATE         NULL,
    retired_at     DATETIME(6)  NULL,
    retired_reason TEXT         NULL,
    CONSTRAINT fk_risk_control_history_risk FOREIGN KEY (risk_id) REFERENCES risk (id),
    CONSTRAINT fk_risk_control_history_control FOREIGN KEY (id) REFERENCES risk_control (id),
    CONSTRAINT ck_risk_control_history_effectiveness CHECK (effectiveness IN ('EFFECTIVE', 'PARTLY_EFFECTIVE', 'NOT_EFFECTIVE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_risk_control_history_risk ON risk_control_history (risk_id, row_since);
CREATE INDEX ix_risk_control_history_id ON risk_control_history (id, row_until);

INSERT INTO risk_control_history (row_since, row_until, id, version, risk_id, title, description, owner_id, effectiveness, checked_on,
     bettered_at, added_on, added_at, added_by_id, retired_on, retired_at, retired_reason)
SELECT c.added_at, NULL, c.id, c.version, c.risk_id, c.title, c.description, NULL, c.effectiveness, c.checked_on,
     c.bettered_at, c.added_on, c.added_at, c.added_by_id, c.retired_on, c.retired_at, c.retired_reason
  FROM risk_control c;
