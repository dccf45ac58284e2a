-- Rules about escalations: not acknowledged or not decided in time, and no meeting to go to.
ALTER TABLE exception_rule DROP CONSTRAINT ck_exception_rule;
ALTER TABLE exception_rule ADD CONSTRAINT ck_exception_rule CHECK (code IN ('RISK_OUTSIDE_TOLERANCE', 'RISK_ROSE', 'RISK_ROSE_A_BAND', 'RISK_WITHOUT_TREATMENT', 'RISK_REVIEW_OVERDUE', 'RISK_OUTSIDE_LONG', 'ESCALATION_NOT_ACKNOWLEDGED', 'ESCALATION_UNANSWERED', 'ESCALATION_WITHOUT_MEETING'));
INSERT INTO exception_rule (id, version, code, threshold, enabled) VALUES (7, 1, 'ESCALATION_NOT_ACKNOWLEDGED', 0, TRUE);
INSERT INTO exception_rule (id, version, code, threshold, enabled) VALUES (8, 1, 'ESCALATION_UNANSWERED', 0, TRUE);
INSERT INTO exception_rule (id, version, code, threshold, enabled) VALUES (9, 1, 'ESCALATION_WITHOUT_MEETING', NULL, TRUE);
