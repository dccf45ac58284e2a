-- A person's reference is their e-mail address, which may have 200 characters.
ALTER TABLE audit_entry MODIFY COLUMN subject_ref VARCHAR(200) NOT NULL;
ALTER TABLE audit_entry ADD CONSTRAINT ck_audit_entry_subject_kind CHECK (subject_kind IN ('ACTION', 'RISK', 'ISSUE', 'ESCALATION', 'MEETING', 'PLAN', 'BODY', 'ORGANISATION', 'PERSON', 'OUTCOME', 'STRATEGY', 'SYSTEM'));
