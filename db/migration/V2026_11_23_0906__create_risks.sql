-- The risk register: risks, their scores over time, treatments, reviews and the Board's appetite.
CREATE TABLE risk_matrix (
    id           BIGINT       NOT NULL PRIMARY KEY,
    version      BIGINT       NOT NULL,
    name         VARCHAR(80)  NOT NULL,
    edition      INT          NOT NULL,
    published_on DATE         NOT NULL,
    CONSTRAINT uq_risk_matrix_edition UNIQUE (edition)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE risk_matrix_cell (
    id         BIGINT      NOT NULL PRIMARY KEY,
    version    BIGINT      NOT NULL,
    matrix_id  BIGINT      NOT NULL,
    likelihood INT         NOT NULL,
    impact     INT         NOT NULL,
    band       VARCHAR(12) NOT NULL,
    CONSTRAINT uq_risk_matrix_cell UNIQUE (matrix_id, likelihood, impact),
    CONSTRAINT fk_risk_matrix_cell FOREIGN KEY (matrix_id) REFERENCES risk_matrix (id),
    CONSTRAINT ck_risk_matrix_cell_range CHECK (likelihood BETWEEN 1 AND 5 AND impact BETWEEN 1 AND 5),
    CONSTRAINT ck_risk_matrix_cell_band CHECK (band IN ('LOW', 'MODERATE', 'HIGH', 'EXTREME'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE risk_matrix_level (
    id          BIGINT       NOT NULL PRIMARY KEY,
    version     BIGINT       NOT NULL,
    matrix_id   BIGINT       NOT NULL,
    axis        VARCHAR(12)  NOT NULL,
    level       INT          NOT NULL,
    name        VARCHAR(40)  NOT NULL,
    description VARCHAR(300) NULL,
    CONSTRAINT uq_risk_matrix_level UNIQUE (matrix_id, axis, level),
    CONSTRAINT fk_risk_matrix_level FOREIGN KEY (matrix_id) REFERENCES risk_matrix (id),
    CONSTRAINT ck_risk_matrix_level_axis CHECK (axis IN ('LIKELIHOOD', 'IMPACT'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE risk_matrix_tolerance (
    id        BIGINT      NOT NULL PRIMARY KEY,
    version   BIGINT      NOT NULL,
    matrix_id BIGINT      NOT NULL,
    appetite  VARCHAR(12) NOT NULL,
    tolerance INT         NOT NULL,
    CONSTRAINT uq_risk_matrix_tolerance UNIQUE (matrix_id, appetite),
    CONSTRAINT fk_risk_matrix_tolerance FOREIGN KEY (matrix_id) REFERENCES risk_matrix (id),
    CONSTRAINT ck_risk_matrix_tolerance CHECK (appetite IN ('AVERSE', 'MINIMAL', 'CAUTIOUS', 'OPEN', 'EAGER') AND tolerance BETWEEN 1 AND 25)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE outcome_appetite (
    id         BIGINT      NOT NULL PRIMARY KEY,
    version    BIGINT      NOT NULL,
    outcome_id BIGINT      NOT NULL,
    appetite   VARCHAR(12) NOT NULL,
    tolerance  INT         NOT NULL,
    set_on     DATE        NOT NULL,
    CONSTRAINT uq_outcome_appetite UNIQUE (outcome_id),
    CONSTRAINT fk_outcome_appetite FOREIGN KEY (outcome_id) REFERENCES outcome (id),
    CONSTRAINT ck_outcome_appetite CHECK (appetite IN ('AVERSE', 'MINIMAL', 'CAUTIOUS', 'OPEN', 'EAGER') AND tolerance BETWEEN 1 AND 25)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE risk (
    id                  BIGINT       NOT NULL PRIMARY KEY,
    version             BIGINT       NOT NULL,
    reference           VARCHAR(30)  NOT NULL,
    body_id             BIGINT       NOT NULL,
    outcome_id          BIGINT       NOT NULL,
    title               VARCHAR(200) NOT NULL,
    cause               TEXT         NULL,
    event               TEXT         NULL,
    consequence         TEXT         NULL,
    category            VARCHAR(60)  NULL,
    kind                VARCHAR(10)  NOT NULL,
    owner_id            BIGINT       NULL,
    response            VARCHAR(12)  NULL,
    proximity           VARCHAR(20)  NULL,
    state               VARCHAR(15)  NOT NULL,
    inherent_likelihood INT          NULL,
    inherent_impact     INT          NULL,
    current_likelihood  INT          NULL,
    current_impact      INT          NULL,
    current_score       INT          NULL,
    current_band        VARCHAR(12)  NULL,
    target_likelihood   INT          NULL,
    target_impact       INT          NULL,
    last_reviewed_on    DATE         NULL,
    next_review_on      DATE         NULL,
    raised_on           DATE         NOT NULL,
    closed_on           DATE         NULL,
    CONSTRAINT uq_risk_reference UNIQUE (reference),
    CONSTRAINT fk_risk_body FOREIGN KEY (body_id) REFERENCES body (id),
    CONSTRAINT fk_risk_outcome FOREIGN KEY (outcome_id) REFERENCES outcome (id),
    CONSTRAINT fk_risk_owner FOREIGN KEY (owner_id) REFERENCES person (id),
    CONSTRAINT ck_risk_kind CHECK (kind IN ('RISK', 'THREAT')),
    CONSTRAINT ck_risk_response CHECK (response IN ('TOLERATE', 'TREAT', 'TRANSFER', 'TERMINATE')),
    CONSTRAINT ck_risk_proximity CHECK (proximity IN ('NOW', 'THREE_MONTHS', 'TWELVE_MONTHS', 'LONGER')),
    CONSTRAINT ck_risk_state CHECK (state IN ('PROPOSED', 'ASSESSED', 'TREATING', 'MONITORING', 'CLOSED', 'MATERIALISED')),
    CONSTRAINT ck_risk_inherent CHECK (inherent_likelihood BETWEEN 1 AND 5 AND inherent_impact BETWEEN 1 AND 5),
    CONSTRAINT ck_risk_current CHECK (current_likelihood BETWEEN 1 AND 5 AND current_impact BETWEEN 1 AND 5),
    CONSTRAINT ck_risk_target CHECK (target_likelihood BETWEEN 1 AND 5 AND target_impact BETWEEN 1 AND 5),
    CONSTRAINT ck_risk_band CHECK (current_band IN ('LOW', 'MODERATE', 'HIGH', 'EXTREME'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_risk_body ON risk (body_id, current_score);

CREATE TABLE risk_strand (
    id       BIGINT       NOT NULL PRIMARY KEY,
    version  BIGINT       NOT NULL,
    risk_id  BIGINT       NOT NULL,
    position INT          NOT NULL,
    title    VARCHAR(200) NOT NULL,
    CONSTRAINT uq_risk_strand UNIQUE (risk_id, position),
    CONSTRAINT fk_risk_strand FOREIGN KEY (risk_id) REFERENCES risk (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE assessment (
    id             BIGINT      NOT NULL PRIMARY KEY,
    version        BIGINT      NOT NULL,
    risk_id        BIGINT      NOT NULL,
    level          VARCHAR(10) NOT NULL,
    likelihood     INT         NOT NULL,
    impact         INT         NOT NULL,
    score          INT         NOT NULL,
    band           VARCHAR(12) NOT NULL,
    matrix_id      BIGINT      NOT NULL,
    rationale      TEXT        NOT NULL,
    assessed_on    DATE        NOT NULL,
    assessed_at    DATETIME(6) NOT NULL,
    assessed_by_id BIGINT      NOT NULL,
    CONSTRAINT fk_assessment_risk FOREIGN KEY (risk_id) REFERENCES risk (id),
    CONSTRAINT fk_assessment_matrix FOREIGN KEY (matrix_id) REFERENCES risk_matrix (id),
    CONSTRAINT fk_assessment_person FOREIGN KEY (assessed_by_id) REFERENCES person (id),
    CONSTRAINT ck_assessment_level CHECK (level IN ('INHERENT', 'CURRENT', 'TARGET')),
    CONSTRAINT ck_assessment_range CHECK (likelihood BETWEEN 1 AND 5 AND impact BETWEEN 1 AND 5),
    CONSTRAINT ck_assessment_band CHECK (band IN ('LOW', 'MODERATE', 'HIGH', 'EXTREME'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_assessment_risk ON assessment (risk_id, level, assessed_at);

CREATE TABLE treatment (
    id        BIGINT NOT NULL PRIMARY KEY,
    version   BIGINT NOT NULL,
    risk_id   BIGINT NOT NULL,
    action_id BIGINT NOT NULL,
    CONSTRAINT uq_treatment UNIQUE (risk_id, action_id),
    CONSTRAINT fk_treatment_risk FOREIGN KEY (risk_id) REFERENCES risk (id),
    CONSTRAINT fk_treatment_action FOREIGN KEY (action_id) REFERENCES plan_action (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE risk_review (
    id             BIGINT      NOT NULL PRIMARY KEY,
    version        BIGINT      NOT NULL,
    risk_id        BIGINT      NOT NULL,
    body_id        BIGINT      NOT NULL,
    reviewed_on    DATE        NOT NULL,
    reviewed_at    DATETIME(6) NOT NULL,
    reviewed_by_id BIGINT      NOT NULL,
    decision       VARCHAR(15) NOT NULL,
    rationale      TEXT        NOT NULL,
    next_review_on DATE        NULL,
    accepted_until DATE        NULL,
    snapshot       LONGTEXT    NOT NULL,
    CONSTRAINT fk_risk_review_risk FOREIGN KEY (risk_id) REFERENCES risk (id),
    CONSTRAINT fk_risk_review_body FOREIGN KEY (body_id) REFERENCES body (id),
    CONSTRAINT fk_risk_review_person FOREIGN KEY (reviewed_by_id) REFERENCES person (id),
    CONSTRAINT ck_risk_review_decision CHECK (decision IN ('ACCEPT', 'TREAT_FURTHER', 'ESCALATE', 'DE_ESCALATE', 'CLOSE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_risk_review_risk ON risk_review (risk_id, reviewed_at);
