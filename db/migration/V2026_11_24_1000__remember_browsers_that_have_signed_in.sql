-- A browser that has signed in to an account before waits only for its own wrong tries, not for a stranger's.
CREATE TABLE known_browser (
    id           BIGINT      NOT NULL PRIMARY KEY,
    version      BIGINT      NOT NULL,
    person_id    BIGINT      NOT NULL,
    token_hash   VARCHAR(64) NOT NULL,
    last_used_at DATETIME(6) NOT NULL,
    CONSTRAINT uq_known_browser_token UNIQUE (token_hash),
    CONSTRAINT fk_known_browser_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_known_browser_last_used_at ON known_browser (last_used_at);
-- wrong tries are forgotten after an hour, and then their rows go too
CREATE INDEX ix_sign_in_throttle_last_failure_at ON sign_in_throttle (last_failure_at);
