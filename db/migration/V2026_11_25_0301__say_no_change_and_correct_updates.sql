-- "No change" at most twice running; a correction of a closed period says why.
ALTER TABLE progress_update ADD COLUMN no_change_run INT NOT NULL DEFAULT 0;
ALTER TABLE progress_update ADD COLUMN correction_reason TEXT NULL;
ALTER TABLE progress_update ADD CONSTRAINT ck_progress_update_no_change CHECK (no_change_run BETWEEN 0 AND 2);
