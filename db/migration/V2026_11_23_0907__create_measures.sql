-- What the strategy measures, and what was observed.
CREATE TABLE measure (
    id          BIGINT       NOT NULL PRIMARY KEY,
    version     BIGINT       NOT NULL,
    strategy_id BIGINT       NOT NULL,
    outcome_id  BIGINT       NULL,
    position    INT          NOT NULL,
    name        VARCHAR(200) NOT NULL,
    unit        VARCHAR(40)  NOT NULL,
    polarity    VARCHAR(20)  NULL,
    source      VARCHAR(200) NULL,
    CONSTRAINT uq_measure_name UNIQUE (strategy_id, name),
    CONSTRAINT fk_measure_strategy FOREIGN KEY (strategy_id) REFERENCES strategy (id),
    CONSTRAINT fk_measure_outcome FOREIGN KEY (outcome_id) REFERENCES outcome (id),
    CONSTRAINT ck_measure_polarity CHECK (polarity IN ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE observation (
    id         BIGINT         NOT NULL PRIMARY KEY,
    version    BIGINT         NOT NULL,
    measure_id BIGINT         NOT NULL,
    position   INT            NOT NULL,
    period     VARCHAR(80)    NOT NULL,
    breakdown  VARCHAR(80)    NULL,
    amount     DECIMAL(12, 2) NOT NULL,
    note       VARCHAR(300)   NULL,
    CONSTRAINT uq_observation UNIQUE (measure_id, position),
    CONSTRAINT fk_observation_measure FOREIGN KEY (measure_id) REFERENCES measure (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
