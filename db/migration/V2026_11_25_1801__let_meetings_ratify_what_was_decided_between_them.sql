-- A draft is before nobody and may be unfinished: no leg, no day, perhaps no word yet on what is asked for.
ALTER TABLE escalation MODIFY COLUMN asks_for VARCHAR(20) NULL;
ALTER TABLE escalation MODIFY COLUMN raised_on DATE NULL;
ALTER TABLE escalation ADD COLUMN drafted_on DATE NULL;

-- The leg on which it is now, so that no list has to look for the last of several.
ALTER TABLE escalation ADD COLUMN last_leg INT NOT NULL DEFAULT 0;
UPDATE escalation SET last_leg = (SELECT MAX(l.position) FROM escalation_leg l WHERE l.escalation_id = escalation.id)
    WHERE EXISTS (SELECT 1 FROM escalation_leg x WHERE x.escalation_id = escalation.id);

-- The day people were last told; the day by which the chair decides what is urgent; and what a meeting has to ratify.
ALTER TABLE escalation_leg ADD COLUMN target_on DATE NULL;
ALTER TABLE escalation_leg ADD COLUMN decide_by DATE NULL;
ALTER TABLE escalation_leg ADD COLUMN decided_between_meetings BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE escalation_leg ADD COLUMN ratify_at_meeting_id BIGINT NULL;
ALTER TABLE escalation_leg ADD COLUMN ratified_on DATE NULL;
ALTER TABLE escalation_leg ADD COLUMN overturned_on DATE NULL;
ALTER TABLE escalation_leg ADD CONSTRAINT fk_escalation_leg_ratify_at FOREIGN KEY (ratify_at_meeting_id) REFERENCES meeting (id);
UPDATE escalation_leg SET target_on = (SELECT m.meets_on FROM meeting m WHERE m.id = escalation_leg.target_meeting_id);
UPDATE escalation_leg SET decide_by = acknowledge_by
    WHERE escalation_id IN (SELECT e.id FROM escalation e WHERE e.urgent = TRUE);
CREATE INDEX ix_escalation_leg_to ON escalation_leg (to_body_id, decided_on, decided_between_meetings);

ALTER TABLE escalation_step DROP CONSTRAINT ck_escalation_step_kind;
ALTER TABLE escalation_step ADD CONSTRAINT ck_escalation_step_kind CHECK (kind IN ('RAISED', 'ACKNOWLEDGED', 'PUT_ON_AGENDA', 'DEFERRED', 'RESOLVED', 'RETURNED', 'ESCALATED', 'WITHDRAWN', 'CLOSED', 'RATIFIED', 'OVERTURNED'));
