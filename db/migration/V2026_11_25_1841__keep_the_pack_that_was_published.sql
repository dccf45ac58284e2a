-- What a published pack says besides its papers: the summary, the highlights and what waited, as they stood then.
CREATE TABLE published_pack (
    id           BIGINT      NOT NULL PRIMARY KEY,
    version      BIGINT      NOT NULL,
    meeting_id   BIGINT      NOT NULL,
    published_at DATETIME(6) NOT NULL,
    chapters     LONGTEXT    NOT NULL,
    CONSTRAINT uq_published_pack UNIQUE (meeting_id),
    CONSTRAINT fk_published_pack_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
