-- An import on its way: the file, its rows as they came with what is to be said of each, and the mapping of headings.
-- All but the mapping is dropped when the import is done or after a day.
CREATE TABLE import_job (
    id            BIGINT       NOT NULL PRIMARY KEY,
    version       BIGINT       NOT NULL,
    person_id     BIGINT       NOT NULL,
    body_id       BIGINT       NOT NULL,
    stage         VARCHAR(20)  NOT NULL,
    file_name     VARCHAR(200) NOT NULL,
    digest        VARCHAR(64)  NOT NULL,
    uploaded_at   DATETIME(6)  NOT NULL,
    mapping       LONGTEXT     NULL,
    sheet         VARCHAR(100) NULL,
    created_count INT          NOT NULL,
    changed_count INT          NOT NULL,
    there_count   INT          NOT NULL,
    CONSTRAINT fk_import_job_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_import_job_body FOREIGN KEY (body_id) REFERENCES body (id),
    CONSTRAINT ck_import_job_stage CHECK (stage IN ('UPLOADED', 'CHECKED', 'DONE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_import_job_uploaded_at ON import_job (uploaded_at);

CREATE TABLE import_file (
    id      BIGINT   NOT NULL PRIMARY KEY,
    version BIGINT   NOT NULL,
    content LONGBLOB NOT NULL,
    CONSTRAINT fk_import_file_job FOREIGN KEY (id) REFERENCES import_job (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE import_row (
    id         BIGINT      NOT NULL PRIMARY KEY,
    version    BIGINT      NOT NULL,
    job_id     BIGINT      NOT NULL,
    sheet_row INT         NOT NULL,
    verdict    VARCHAR(20) NOT NULL,
    warned     BOOLEAN     NOT NULL,
    reference  VARCHAR(30) NULL,
    cells      LONGTEXT    NOT NULL,
    notes      LONGTEXT    NULL,
    choice     VARCHAR(10) NULL,
    CONSTRAINT fk_import_row_job FOREIGN KEY (job_id) REFERENCES import_job (id) ON DELETE CASCADE,
    CONSTRAINT ck_import_row_verdict CHECK (verdict IN ('HEADINGS', 'NEW', 'CHANGED', 'SAME', 'THERE', 'CONFLICT', 'WRONG')),
    CONSTRAINT ck_import_row_choice CHECK (choice IN ('TAKE', 'LEAVE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_import_row ON import_row (job_id, verdict, sheet_row);

CREATE TABLE import_mapping (
    id       BIGINT      NOT NULL PRIMARY KEY,
    version  BIGINT      NOT NULL,
    body_id  BIGINT      NOT NULL,
    headings VARCHAR(64) NOT NULL,
    mapping  LONGTEXT    NOT NULL,
    used_at  DATETIME(6) NOT NULL,
    CONSTRAINT uq_import_mapping UNIQUE (body_id, headings),
    CONSTRAINT fk_import_mapping_body FOREIGN KEY (body_id) REFERENCES body (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
