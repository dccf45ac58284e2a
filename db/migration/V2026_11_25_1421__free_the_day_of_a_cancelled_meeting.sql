-- A body meets once on a day; a meeting that was cancelled takes its day no longer, so that another can be booked there.
ALTER TABLE meeting ADD COLUMN taken_on DATE NULL;
UPDATE meeting SET taken_on = meets_on WHERE state <> 'CANCELLED';
CREATE INDEX ix_meeting_body ON meeting (body_id, meets_on);
ALTER TABLE meeting DROP CONSTRAINT uq_meeting;
ALTER TABLE meeting ADD CONSTRAINT uq_meeting UNIQUE (body_id, taken_on);
