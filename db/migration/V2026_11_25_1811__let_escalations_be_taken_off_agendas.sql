-- An escalation that is taken off an agenda goes back to waiting, with words.
ALTER TABLE escalation_step DROP CONSTRAINT ck_escalation_step_kind;
ALTER TABLE escalation_step MODIFY COLUMN kind VARCHAR(20) NOT NULL;
ALTER TABLE escalation_step ADD CONSTRAINT ck_escalation_step_kind CHECK (kind IN ('RAISED', 'ACKNOWLEDGED', 'PUT_ON_AGENDA', 'DEFERRED', 'RESOLVED', 'RETURNED', 'ESCALATED', 'WITHDRAWN', 'CLOSED', 'RATIFIED', 'OVERTURNED', 'TAKEN_OFF_AGENDA'));
