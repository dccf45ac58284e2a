-- Append-only: the program has no way to change or delete an entry, and a deployment's database
-- user needs only INSERT and SELECT here.
CREATE TABLE audit_entry (
    id           BIGINT       NOT NULL PRIMARY KEY,
    version      BIGINT       NOT NULL,
    happened_at  DATETIME(6)  NOT NULL,
    person_id    BIGINT       NULL,
    person_name  VARCHAR(120) NOT NULL,
    body_id      BIGINT       NULL,
    body_name    VARCHAR(120) NULL,
    event        VARCHAR(40)  NOT NULL,
    subject_kind VARCHAR(20)  NOT NULL,
    subject_ref  VARCHAR(80)  NOT NULL,
    changes      LONGTEXT     NULL,
    reason       TEXT         NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_audit_entry_subject ON audit_entry (subject_kind, subject_ref, happened_at);
CREATE INDEX ix_audit_entry_happened_at ON audit_entry (happened_at DESC);
CREATE INDEX ix_audit_entry_person ON audit_entry (person_id, happened_at);
