-- The months that actions are updated in: at most one is open, and a closed one keeps how completely it was updated.
CREATE TABLE update_period (
    id        BIGINT      NOT NULL PRIMARY KEY,
    version   BIGINT      NOT NULL,
    period_start DATE     NOT NULL,
    closes_on DATE        NOT NULL,
    state     VARCHAR(10) NOT NULL,
    open_mark INT         NULL,
    opened_at DATETIME(6) NOT NULL,
    closed_at DATETIME(6) NULL,
    CONSTRAINT uq_update_period_month UNIQUE (period_start),
    CONSTRAINT uq_update_period_open UNIQUE (open_mark),
    CONSTRAINT ck_update_period_state CHECK (state IN ('OPEN', 'CLOSED')),
    CONSTRAINT ck_update_period_open CHECK ((state = 'OPEN' AND open_mark = 1 AND closed_at IS NULL) OR (state = 'CLOSED' AND open_mark IS NULL AND closed_at IS NOT NULL)),
    CONSTRAINT ck_update_period_dates CHECK (closes_on > period_start)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE update_compliance (
    id              BIGINT   NOT NULL PRIMARY KEY,
    version         BIGINT   NOT NULL,
    period_id       BIGINT   NOT NULL,
    body_id         BIGINT   NOT NULL,
    organisation_id BIGINT   NOT NULL,
    due             INT      NOT NULL,
    made            INT      NOT NULL,
    missing         LONGTEXT NULL,
    CONSTRAINT uq_update_compliance UNIQUE (period_id, body_id, organisation_id),
    CONSTRAINT fk_update_compliance_period FOREIGN KEY (period_id) REFERENCES update_period (id),
    CONSTRAINT fk_update_compliance_body FOREIGN KEY (body_id) REFERENCES body (id),
    CONSTRAINT fk_update_compliance_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT ck_update_compliance_made CHECK (made BETWEEN 0 AND due)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
