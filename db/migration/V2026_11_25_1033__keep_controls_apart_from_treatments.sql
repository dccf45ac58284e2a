-- What already holds a risk down, how well, and who made sure of it when; a check is never changed.
CREATE TABLE risk_control (
    id             BIGINT       NOT NULL PRIMARY KEY,
    version        BIGINT       NOT NULL,
    risk_id        BIGINT       NOT NULL,
    title          VARCHAR(200) NOT NULL,
    description    TEXT         NULL,
    effectiveness  VARCHAR(20)  NULL,
    checked_on     DATE         NULL,
    bettered_at    DATETIME(6)  NOT NULL,
    added_on       DATE         NOT NULL,
    added_at       DATETIME(6)  NOT NULL,
    added_by_id    BIGINT       NOT NULL,
    retired_on     DATE         NULL,
    retired_at     DATETIME(6)  NULL,
    retired_reason TEXT         NULL,
    CONSTRAINT fk_risk_control_risk FOREIGN KEY (risk_id) REFERENCES risk (id),
    CONSTRAINT fk_risk_control_person FOREIGN KEY (added_by_id) REFERENCES person (id),
    CONSTRAINT ck_risk_control_effectiveness CHECK (effectiveness IN ('EFFECTIVE', 'PARTLY_EFFECTIVE', 'NOT_EFFECTIVE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_risk_control_risk ON risk_control (risk_id, added_at);

CREATE TABLE control_check (
    id             BIGINT       NOT NULL PRIMARY KEY,
    version        BIGINT       NOT NULL,
    control_id     BIGINT       NOT NULL,
    effectiveness  VARCHAR(20)  NOT NULL,
    assurance      TEXT         NOT NULL,
    checked_by     VARCHAR(120) NOT NULL,
    checked_on     DATE         NOT NULL,
    recorded_at    DATETIME(6)  NOT NULL,
    recorded_by_id BIGINT       NOT NULL,
    CONSTRAINT fk_control_check_control FOREIGN KEY (control_id) REFERENCES risk_control (id),
    CONSTRAINT fk_control_check_person FOREIGN KEY (recorded_by_id) REFERENCES person (id),
    CONSTRAINT ck_control_check_effectiveness CHECK (effectiveness IN ('EFFECTIVE', 'PARTLY_EFFECTIVE', 'NOT_EFFECTIVE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_control_check_control ON control_check (control_id, recorded_at);

-- Why a current score went down where no control was new or better.
ALTER TABLE assessment ADD COLUMN lowered_why TEXT NULL;
