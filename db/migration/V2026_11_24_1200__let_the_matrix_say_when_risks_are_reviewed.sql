-- When a risk of a band is looked at again belongs to the matrix: at every meeting of a kind of body (body_kind), and,
-- in the one line of a band without a kind, after how many months where no such meeting is booked.
CREATE TABLE risk_matrix_review (
    id        BIGINT      NOT NULL PRIMARY KEY,
    version   BIGINT      NOT NULL,
    matrix_id BIGINT      NOT NULL,
    band      VARCHAR(12) NOT NULL,
    body_kind VARCHAR(20) NULL,
    months    INT         NULL,
    CONSTRAINT uq_risk_matrix_review UNIQUE (matrix_id, band, body_kind),
    CONSTRAINT fk_risk_matrix_review FOREIGN KEY (matrix_id) REFERENCES risk_matrix (id),
    CONSTRAINT ck_risk_matrix_review_band CHECK (band IN ('LOW', 'MODERATE', 'HIGH', 'EXTREME')),
    CONSTRAINT ck_risk_matrix_review_kind CHECK (body_kind IN ('GOVERNANCE_BOARD', 'CHAIRS_GROUP', 'DSAAG', 'SCRUTINY', 'LINKED_BOARD')),
    CONSTRAINT ck_risk_matrix_review_line CHECK ((body_kind IS NULL AND months BETWEEN 1 AND 60) OR (body_kind IS NOT NULL AND months IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- the editions that are there already were reviewed by these rules
INSERT INTO risk_matrix_review (id, version, matrix_id, band, body_kind, months) SELECT id, 1, id, 'LOW', NULL, 12 FROM risk_matrix;
INSERT INTO risk_matrix_review (id, version, matrix_id, band, body_kind, months) SELECT id + 1, 1, id, 'MODERATE', NULL, 6 FROM risk_matrix;
INSERT INTO risk_matrix_review (id, version, matrix_id, band, body_kind, months) SELECT id + 2, 1, id, 'HIGH', NULL, 3 FROM risk_matrix;
INSERT INTO risk_matrix_review (id, version, matrix_id, band, body_kind, months) SELECT id + 3, 1, id, 'EXTREME', NULL, 3 FROM risk_matrix;
INSERT INTO risk_matrix_review (id, version, matrix_id, band, body_kind, months) SELECT id + 4, 1, id, 'HIGH', 'CHAIRS_GROUP', NULL FROM risk_matrix;
INSERT INTO risk_matrix_review (id, version, matrix_id, band, body_kind, months) SELECT id + 5, 1, id, 'EXTREME', 'CHAIRS_GROUP', NULL FROM risk_matrix;
INSERT INTO risk_matrix_review (id, version, matrix_id, band, body_kind, months) SELECT id + 6, 1, id, 'EXTREME', 'GOVERNANCE_BOARD', NULL FROM risk_matrix;
