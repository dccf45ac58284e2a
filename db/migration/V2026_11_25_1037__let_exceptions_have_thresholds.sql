-- What counts as an exception: rules by name, with thresholds that an administrator can set.
CREATE TABLE exception_rule (
    id        BIGINT      NOT NULL PRIMARY KEY,
    version   BIGINT      NOT NULL,
    code      VARCHAR(40) NOT NULL,
    threshold INT         NULL,
    enabled   BOOLEAN  NOT NULL,
    CONSTRAINT uq_exception_rule UNIQUE (code),
    CONSTRAINT ck_exception_rule CHECK (code IN ('RISK_OUTSIDE_TOLERANCE', 'RISK_ROSE', 'RISK_ROSE_A_BAND', 'RISK_WITHOUT_TREATMENT', 'RISK_REVIEW_OVERDUE', 'RISK_OUTSIDE_LONG'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

INSERT INTO exception_rule (id, version, code, threshold, enabled) VALUES (1, 1, 'RISK_OUTSIDE_TOLERANCE', 1, TRUE);
INSERT INTO exception_rule (id, version, code, threshold, enabled) VALUES (2, 1, 'RISK_ROSE', 4, TRUE);
INSERT INTO exception_rule (id, version, code, threshold, enabled) VALUES (3, 1, 'RISK_ROSE_A_BAND', NULL, TRUE);
INSERT INTO exception_rule (id, version, code, threshold, enabled) VALUES (4, 1, 'RISK_WITHOUT_TREATMENT', NULL, TRUE);
INSERT INTO exception_rule (id, version, code, threshold, enabled) VALUES (5, 1, 'RISK_REVIEW_OVERDUE', 0, TRUE);
INSERT INTO exception_rule (id, version, code, threshold, enabled) VALUES (6, 1, 'RISK_OUTSIDE_LONG', 2, TRUE);
