-- A desk counts what was raised at or below a body by state and holder: from the index alone.
CREATE INDEX ix_escalation_counts ON escalation (raising_body_id, state, holder_body_id);
ALTER TABLE escalation DROP INDEX ix_escalation_raising;
-- All of a desk, the newest first.
CREATE INDEX ix_escalation_raised ON escalation (raised_on, reference);
