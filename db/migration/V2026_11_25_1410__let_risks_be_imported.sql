-- Risks come in by the same import as actions: what came before this was all actions.
ALTER TABLE import_job ADD COLUMN kind VARCHAR(10) NOT NULL DEFAULT 'ACTIONS';
ALTER TABLE import_job ADD CONSTRAINT ck_import_job_kind CHECK (kind IN ('ACTIONS', 'RISKS'));
ALTER TABLE import_mapping ADD COLUMN kind VARCHAR(10) NOT NULL DEFAULT 'ACTIONS';
ALTER TABLE import_mapping ADD CONSTRAINT ck_import_mapping_kind CHECK (kind IN ('ACTIONS', 'RISKS'));
-- the new key stands before the old one goes, for MySQL wants one behind the foreign key of the body
ALTER TABLE import_mapping ADD CONSTRAINT uq_import_mapping_kind UNIQUE (body_id, kind, headings);
ALTER TABLE import_mapping DROP CONSTRAINT uq_import_mapping;
