-- Which body a risk's oversight, or its place on a register, went from and to; never changed. What a review sent where.
CREATE TABLE risk_oversight (
    id           BIGINT      NOT NULL PRIMARY KEY,
    version      BIGINT      NOT NULL,
    risk_id      BIGINT      NOT NULL,
    kind         VARCHAR(12) NOT NULL,
    from_body_id BIGINT      NOT NULL,
    to_body_id   BIGINT      NOT NULL,
    review_id    BIGINT      NOT NULL,
    moved_on     DATE        NOT NULL,
    moved_at     DATETIME(6) NOT NULL,
    moved_by_id  BIGINT      NOT NULL,
    reason       TEXT        NOT NULL,
    CONSTRAINT fk_risk_oversight_risk FOREIGN KEY (risk_id) REFERENCES risk (id),
    CONSTRAINT fk_risk_oversight_from FOREIGN KEY (from_body_id) REFERENCES body (id),
    CONSTRAINT fk_risk_oversight_to FOREIGN KEY (to_body_id) REFERENCES body (id),
    CONSTRAINT fk_risk_oversight_review FOREIGN KEY (review_id) REFERENCES risk_review (id),
    CONSTRAINT fk_risk_oversight_person FOREIGN KEY (moved_by_id) REFERENCES person (id),
    CONSTRAINT ck_risk_oversight_kind CHECK (kind IN ('OVERSIGHT', 'REGISTER'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_risk_oversight_risk ON risk_oversight (risk_id, moved_at);
