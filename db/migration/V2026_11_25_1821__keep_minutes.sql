-- Every saved version of a meeting's minutes.
CREATE TABLE minutes_version (
    id          BIGINT       NOT NULL PRIMARY KEY,
    version     BIGINT       NOT NULL,
    meeting_id  BIGINT       NOT NULL,
    number      INT          NOT NULL,
    sections    LONGTEXT     NOT NULL,
    what        VARCHAR(200) NOT NULL,
    saved_by_id BIGINT       NULL,
    saved_at    DATETIME(6)  NOT NULL,
    sent_at     DATETIME(6)  NULL,
    CONSTRAINT uq_minutes_version UNIQUE (meeting_id, number),
    CONSTRAINT fk_minutes_version_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_minutes_version_saved_by FOREIGN KEY (saved_by_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
