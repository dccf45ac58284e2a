-- A milestone that is dropped stays, with the day and the reason.
ALTER TABLE milestone ADD COLUMN dropped_on DATE NULL;
ALTER TABLE milestone ADD COLUMN drop_reason TEXT NULL;
