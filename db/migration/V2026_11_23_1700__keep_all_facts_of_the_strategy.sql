-- Facts that the strategy's files hold and the first tables had no room for.
ALTER TABLE strategy ADD COLUMN partnership VARCHAR(120) NULL;
ALTER TABLE strategy ADD COLUMN follows VARCHAR(240) NULL;
ALTER TABLE strategy ADD COLUMN published_for VARCHAR(200) NULL;
ALTER TABLE strategy ADD COLUMN partners VARCHAR(200) NULL;
ALTER TABLE strategy ADD COLUMN delivery TEXT NULL;

ALTER TABLE area ADD COLUMN census_year INT NULL;

ALTER TABLE measure ADD COLUMN covers VARCHAR(120) NULL;

-- What a body of a kind begins from when an administrator sets one up.
CREATE TABLE body_template (
    id        BIGINT      NOT NULL PRIMARY KEY,
    version   BIGINT      NOT NULL,
    kind      VARCHAR(20) NOT NULL,
    parent_id BIGINT      NOT NULL,
    terms     TEXT        NULL,
    CONSTRAINT uq_body_template_kind UNIQUE (kind),
    CONSTRAINT fk_body_template_parent FOREIGN KEY (parent_id) REFERENCES body (id),
    CONSTRAINT ck_body_template_kind CHECK (kind IN ('DSAAG', 'CHAIRS_GROUP', 'GOVERNANCE_BOARD', 'SCRUTINY', 'LINKED_BOARD'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
