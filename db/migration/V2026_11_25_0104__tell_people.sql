-- What people are told: written in the transaction of what it is about, and sent on from here.
CREATE TABLE notice (
    id            BIGINT       NOT NULL PRIMARY KEY,
    version       BIGINT       NOT NULL,
    person_id     BIGINT       NOT NULL,
    kind          VARCHAR(20)  NOT NULL,
    subject_kind  VARCHAR(20)  NOT NULL,
    subject_ref   VARCHAR(30)  NOT NULL,
    subject_title VARCHAR(200) NOT NULL,
    from_id       BIGINT       NOT NULL,
    made_at       DATETIME(6)  NOT NULL,
    CONSTRAINT fk_notice_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_notice_from FOREIGN KEY (from_id) REFERENCES person (id),
    CONSTRAINT ck_notice_kind CHECK (kind IN ('UPDATE_ASKED', 'ACTION_GIVEN'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_notice_person ON notice (person_id, made_at);
CREATE INDEX ix_notice_subject ON notice (subject_kind, subject_ref, kind, made_at);
