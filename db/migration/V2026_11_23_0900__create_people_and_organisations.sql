-- Who works in the partnership and for whom.
CREATE TABLE organisation (
    id      BIGINT       NOT NULL PRIMARY KEY,
    version BIGINT       NOT NULL,
    name    VARCHAR(120) NOT NULL,
    kind    VARCHAR(20)  NOT NULL,
    active  BOOLEAN      NOT NULL,
    CONSTRAINT uq_organisation_name UNIQUE (name),
    CONSTRAINT ck_organisation_kind CHECK (kind IN ('COUNCIL', 'POLICE', 'HEALTH', 'CHARITY', 'JUSTICE', 'HOUSING', 'EDUCATION', 'OTHER'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE person (
    id              BIGINT       NOT NULL PRIMARY KEY,
    version         BIGINT       NOT NULL,
    name            VARCHAR(120) NOT NULL,
    email           VARCHAR(200) NOT NULL,
    organisation_id BIGINT       NULL,
    administrator   BOOLEAN      NOT NULL,
    left_on         DATE         NULL,
    password_hash   VARCHAR(255) NULL,
    password_set_at DATETIME(6)  NULL,
    CONSTRAINT uq_person_email UNIQUE (email),
    CONSTRAINT fk_person_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
