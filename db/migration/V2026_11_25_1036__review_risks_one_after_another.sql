-- A body's look at its risks, one after another, that can be stopped and taken up again; one is open at a time.
CREATE TABLE review_round (
    id           BIGINT      NOT NULL PRIMARY KEY,
    version      BIGINT      NOT NULL,
    body_id      BIGINT      NOT NULL,
    open_body_id BIGINT      NULL,
    begun_at     DATETIME(6) NOT NULL,
    begun_by_id  BIGINT      NOT NULL,
    ended_at     DATETIME(6) NULL,
    CONSTRAINT uq_review_round_open UNIQUE (open_body_id),
    CONSTRAINT fk_review_round_body FOREIGN KEY (body_id) REFERENCES body (id),
    CONSTRAINT fk_review_round_person FOREIGN KEY (begun_by_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE review_round_item (
    id        BIGINT      NOT NULL PRIMARY KEY,
    version   BIGINT      NOT NULL,
    round_id  BIGINT      NOT NULL,
    risk_id   BIGINT      NOT NULL,
    place     INT         NOT NULL,
    state     VARCHAR(10) NOT NULL,
    review_id BIGINT      NULL,
    CONSTRAINT uq_review_round_item UNIQUE (round_id, risk_id),
    CONSTRAINT fk_review_round_item_round FOREIGN KEY (round_id) REFERENCES review_round (id),
    CONSTRAINT fk_review_round_item_risk FOREIGN KEY (risk_id) REFERENCES risk (id),
    CONSTRAINT fk_review_round_item_review FOREIGN KEY (review_id) REFERENCES risk_review (id),
    CONSTRAINT ck_review_round_item_state CHECK (state IN ('WAITING', 'REVIEWED', 'SKIPPED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_review_round_item_place ON review_round_item (round_id, state, place);
