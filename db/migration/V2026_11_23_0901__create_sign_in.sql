-- One-time links to set a password, and the counters that slow down guessing.
CREATE TABLE password_link (
    id         BIGINT      NOT NULL PRIMARY KEY,
    version    BIGINT      NOT NULL,
    person_id  BIGINT      NULL,
    token_hash VARCHAR(64) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at    DATETIME(6) NULL,
    CONSTRAINT uq_password_link_token UNIQUE (token_hash),
    CONSTRAINT fk_password_link_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE sign_in_throttle (
    id              BIGINT      NOT NULL PRIMARY KEY,
    version         BIGINT      NOT NULL,
    throttle_key    VARCHAR(80) NOT NULL,
    failures        INT         NOT NULL,
    last_failure_at DATETIME(6) NOT NULL,
    CONSTRAINT uq_sign_in_throttle_key UNIQUE (throttle_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
