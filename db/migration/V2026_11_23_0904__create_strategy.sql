-- The strategy, its outcomes and the facts that stand beside them.
CREATE TABLE strategy (
    id              BIGINT       NOT NULL PRIMARY KEY,
    version         BIGINT       NOT NULL,
    code            VARCHAR(20)  NOT NULL,
    title           VARCHAR(200) NOT NULL,
    state           VARCHAR(20)  NOT NULL,
    starts_on       DATE         NULL,
    ends_on         DATE         NULL,
    ambition        TEXT         NOT NULL,
    purpose         TEXT         NULL,
    aim             TEXT         NULL,
    CONSTRAINT uq_strategy_code UNIQUE (code),
    CONSTRAINT ck_strategy_state CHECK (state IN ('DRAFT', 'ADOPTED', 'SUPERSEDED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE strategy_statement (
    id          BIGINT      NOT NULL PRIMARY KEY,
    version     BIGINT      NOT NULL,
    strategy_id BIGINT      NOT NULL,
    kind        VARCHAR(30) NOT NULL,
    position    INT         NOT NULL,
    words       TEXT        NOT NULL,
    CONSTRAINT uq_strategy_statement UNIQUE (strategy_id, kind, position),
    CONSTRAINT fk_strategy_statement FOREIGN KEY (strategy_id) REFERENCES strategy (id),
    CONSTRAINT ck_strategy_statement_kind CHECK (kind IN ('PUBLISHER', 'VALUE', 'WAY_OF_WORKING', 'EQUALITY_CHARACTERISTIC', 'WHAT_YOU_CAN_DO', 'NOTE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE outcome (
    id          BIGINT      NOT NULL PRIMARY KEY,
    version     BIGINT      NOT NULL,
    strategy_id BIGINT      NOT NULL,
    code        VARCHAR(8)  NOT NULL,
    name        VARCHAR(80) NOT NULL,
    statement   TEXT        NOT NULL,
    position    INT         NOT NULL,
    retired_on  DATE        NULL,
    CONSTRAINT uq_outcome_code UNIQUE (strategy_id, code),
    CONSTRAINT fk_outcome_strategy FOREIGN KEY (strategy_id) REFERENCES strategy (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE linked_plan (
    id          BIGINT       NOT NULL PRIMARY KEY,
    version     BIGINT       NOT NULL,
    strategy_id BIGINT       NOT NULL,
    position    INT          NOT NULL,
    title       VARCHAR(200) NOT NULL,
    owner       VARCHAR(200) NULL,
    CONSTRAINT fk_linked_plan_strategy FOREIGN KEY (strategy_id) REFERENCES strategy (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE support_service (
    id           BIGINT       NOT NULL PRIMARY KEY,
    version      BIGINT       NOT NULL,
    position     INT          NOT NULL,
    area         VARCHAR(80)  NOT NULL,
    name         VARCHAR(160) NOT NULL,
    provider     VARCHAR(160) NULL,
    risk_level   VARCHAR(80)  NULL,
    description  TEXT         NULL,
    contact      VARCHAR(200) NULL,
    funding_note VARCHAR(300) NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE support_contact (
    id       BIGINT       NOT NULL PRIMARY KEY,
    version  BIGINT       NOT NULL,
    position INT          NOT NULL,
    name     VARCHAR(120) NOT NULL,
    phone    VARCHAR(40)  NOT NULL,
    note     VARCHAR(200) NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE glossary_term (
    id      BIGINT       NOT NULL PRIMARY KEY,
    version BIGINT       NOT NULL,
    term    VARCHAR(40)  NOT NULL,
    meaning VARCHAR(300) NOT NULL,
    CONSTRAINT uq_glossary_term UNIQUE (term)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
