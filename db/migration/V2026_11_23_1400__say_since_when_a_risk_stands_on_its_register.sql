-- A proposed risk stands on no register until a body has opened it; those that were there before have been opened.
ALTER TABLE risk ADD COLUMN opened_on DATE NULL;
UPDATE risk SET opened_on = raised_on;
