-- What people are told grows: escalations, meetings and dates to come, some of it by the tracker itself. What somebody has
-- read is known, and a reminder is given once whichever node is first.
ALTER TABLE notice DROP CONSTRAINT ck_notice_kind;
ALTER TABLE notice MODIFY COLUMN kind VARCHAR(30) NOT NULL;
ALTER TABLE notice MODIFY COLUMN from_id BIGINT NULL;
ALTER TABLE notice ADD COLUMN body_id BIGINT NULL;
ALTER TABLE notice ADD COLUMN before_on DATE NULL;
ALTER TABLE notice ADD COLUMN after_on DATE NULL;
ALTER TABLE notice ADD COLUMN read_at DATETIME(6) NULL;
ALTER TABLE notice ADD COLUMN once_key VARCHAR(80) NULL;
ALTER TABLE notice ADD CONSTRAINT fk_notice_body FOREIGN KEY (body_id) REFERENCES body (id);
ALTER TABLE notice ADD CONSTRAINT uq_notice_once UNIQUE (person_id, once_key);
ALTER TABLE notice ADD CONSTRAINT ck_notice_kind CHECK (kind IN ('UPDATE_ASKED', 'ACTION_GIVEN', 'ESCALATION_URGENT',
    'ESCALATION_RAISED', 'ESCALATION_ACKNOWLEDGED', 'ESCALATION_PUT_ON_AGENDA', 'ESCALATION_DEFERRED', 'ESCALATION_RESOLVED',
    'ESCALATION_RETURNED', 'ESCALATION_ESCALATED', 'ESCALATION_OVERTURNED', 'ESCALATION_RATIFIED', 'ESCALATION_CLOSED',
    'ESCALATION_WITHDRAWN', 'ESCALATION_LATE', 'TARGET_CHANGED', 'MEETING_BOOKED', 'MEETING_SERIES_BOOKED', 'MEETING_MOVED', 'MEETING_CANCELLED',
    'PAPERS_DUE'));
CREATE INDEX ix_notice_unread ON notice (person_id, read_at, made_at);
