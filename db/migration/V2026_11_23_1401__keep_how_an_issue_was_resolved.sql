-- How an issue was resolved, and when; a resolved one keeps its words for good.
ALTER TABLE issue ADD COLUMN resolution TEXT NULL;
ALTER TABLE issue ADD COLUMN resolved_on DATE NULL;
CREATE INDEX ix_issue_body ON issue (body_id, state, raised_on);
