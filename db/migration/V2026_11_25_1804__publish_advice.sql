-- Advice that came out of an escalation, for all bodies below the one that gave it.
CREATE TABLE advice (
    id               BIGINT       NOT NULL PRIMARY KEY,
    version          BIGINT       NOT NULL,
    escalation_id    BIGINT       NOT NULL,
    body_id          BIGINT       NOT NULL,
    title            VARCHAR(200) NOT NULL,
    advice_text      TEXT         NOT NULL,
    published_by_id  BIGINT       NOT NULL,
    published_on     DATE         NOT NULL,
    taken_back_on    DATE         NULL,
    taken_back_by_id BIGINT       NULL,
    taken_back_why   TEXT         NULL,
    CONSTRAINT fk_advice_escalation FOREIGN KEY (escalation_id) REFERENCES escalation (id),
    CONSTRAINT fk_advice_body FOREIGN KEY (body_id) REFERENCES body (id),
    CONSTRAINT fk_advice_published_by FOREIGN KEY (published_by_id) REFERENCES person (id),
    CONSTRAINT fk_advice_taken_back_by FOREIGN KEY (taken_back_by_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_advice_published ON advice (body_id, published_on);
