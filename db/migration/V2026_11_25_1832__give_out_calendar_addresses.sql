-- Secret addresses under which people subscribe to the calendar of their meetings; only a digest of the secret is kept.
CREATE TABLE calendar_address (
    id            BIGINT      NOT NULL PRIMARY KEY,
    version       BIGINT      NOT NULL,
    person_id     BIGINT      NOT NULL,
    token_hash    VARCHAR(64) NOT NULL,
    made_at       DATETIME(6) NOT NULL,
    taken_back_at DATETIME(6) NULL,
    CONSTRAINT fk_calendar_address_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT uq_calendar_address_token UNIQUE (token_hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
