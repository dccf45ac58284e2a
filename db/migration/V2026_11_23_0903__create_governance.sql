-- Bodies, who sits on them and when they meet.
CREATE TABLE area (
    id         BIGINT      NOT NULL PRIMARY KEY,
    version    BIGINT      NOT NULL,
    code       VARCHAR(12) NOT NULL,
    name       VARCHAR(80) NOT NULL,
    population INT         NULL,
    CONSTRAINT uq_area_code UNIQUE (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE body (
    id                BIGINT       NOT NULL PRIMARY KEY,
    version           BIGINT       NOT NULL,
    code              VARCHAR(12)  NOT NULL,
    name              VARCHAR(120) NOT NULL,
    short_name        VARCHAR(60)  NOT NULL,
    kind              VARCHAR(20)  NOT NULL,
    parent_id         BIGINT       NULL,
    path              VARCHAR(200) NOT NULL,
    area_id           BIGINT       NULL,
    meetings_per_year INT          NULL,
    terms             TEXT         NULL,
    closed_on         DATE         NULL,
    CONSTRAINT uq_body_code UNIQUE (code),
    CONSTRAINT uq_body_name UNIQUE (name),
    CONSTRAINT uq_body_path UNIQUE (path),
    CONSTRAINT fk_body_parent FOREIGN KEY (parent_id) REFERENCES body (id),
    CONSTRAINT fk_body_area FOREIGN KEY (area_id) REFERENCES area (id),
    CONSTRAINT ck_body_kind CHECK (kind IN ('DSAAG', 'CHAIRS_GROUP', 'GOVERNANCE_BOARD', 'SCRUTINY', 'LINKED_BOARD')),
    CONSTRAINT ck_body_meetings CHECK (meetings_per_year BETWEEN 1 AND 52)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE body_link (
    id           BIGINT      NOT NULL PRIMARY KEY,
    version      BIGINT      NOT NULL,
    from_body_id BIGINT      NOT NULL,
    to_body_id   BIGINT      NOT NULL,
    kind         VARCHAR(20) NOT NULL,
    CONSTRAINT uq_body_link UNIQUE (from_body_id, to_body_id, kind),
    CONSTRAINT fk_body_link_from FOREIGN KEY (from_body_id) REFERENCES body (id),
    CONSTRAINT fk_body_link_to FOREIGN KEY (to_body_id) REFERENCES body (id),
    CONSTRAINT ck_body_link_kind CHECK (kind IN ('SCRUTINISES', 'LINKED_UPWARDS'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE membership (
    id        BIGINT      NOT NULL PRIMARY KEY,
    version   BIGINT      NOT NULL,
    person_id BIGINT      NOT NULL,
    body_id   BIGINT      NOT NULL,
    role      VARCHAR(20) NOT NULL,
    from_on   DATE        NOT NULL,
    to_on     DATE        NULL,
    CONSTRAINT uq_membership UNIQUE (person_id, body_id, from_on),
    CONSTRAINT fk_membership_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_membership_body FOREIGN KEY (body_id) REFERENCES body (id),
    CONSTRAINT ck_membership_role CHECK (role IN ('LEAD', 'DEPUTY', 'MEMBER', 'SECRETARY')),
    CONSTRAINT ck_membership_dates CHECK (to_on IS NULL OR to_on >= from_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE meeting (
    id             BIGINT       NOT NULL PRIMARY KEY,
    version        BIGINT       NOT NULL,
    body_id        BIGINT       NOT NULL,
    meets_on       DATE         NOT NULL,
    paper_deadline DATE         NOT NULL,
    place          VARCHAR(200) NOT NULL,
    state          VARCHAR(20)  NOT NULL,
    CONSTRAINT uq_meeting UNIQUE (body_id, meets_on),
    CONSTRAINT fk_meeting_body FOREIGN KEY (body_id) REFERENCES body (id),
    CONSTRAINT ck_meeting_deadline CHECK (paper_deadline <= meets_on),
    CONSTRAINT ck_meeting_state CHECK (state IN ('SCHEDULED', 'AGENDA_OPEN', 'PAPERS_PUBLISHED', 'IN_SESSION', 'MINUTES_DRAFT', 'CONFIRMED', 'CANCELLED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
