-- A body's year without enough meetings booked is an exception.
ALTER TABLE exception_rule DROP CONSTRAINT ck_exception_rule;
ALTER TABLE exception_rule ADD CONSTRAINT ck_exception_rule CHECK (code IN ('RISK_OUTSIDE_TOLERANCE', 'RISK_ROSE', 'RISK_ROSE_A_BAND', 'RISK_WITHOUT_TREATMENT', 'RISK_REVIEW_OVERDUE', 'RISK_OUTSIDE_LONG', 'ESCALATION_UNANSWERED', 'ESCALATION_WITHOUT_MEETING', 'ESCALATION_NOT_ACKNOWLEDGED', 'MEETINGS_TOO_FEW'));
INSERT INTO exception_rule (id, version, code, threshold, enabled) VALUES (20, 1, 'MEETINGS_TOO_FEW', NULL, TRUE);
