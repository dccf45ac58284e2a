-- A membership that is taken back on its first day, or before, ends on the day before it began: it never gave rights.
ALTER TABLE membership DROP CONSTRAINT ck_membership_dates;
ALTER TABLE membership ADD CONSTRAINT ck_membership_last_day CHECK (to_on IS NULL OR to_on >= from_on - INTERVAL '1' DAY);
