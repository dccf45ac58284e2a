-- Every feature brings kinds of its own; changing a list of them would copy the largest table each time.
ALTER TABLE audit_entry DROP CONSTRAINT ck_audit_entry_subject_kind;
