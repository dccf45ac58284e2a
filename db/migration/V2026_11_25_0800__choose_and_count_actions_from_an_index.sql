-- A list of actions chooses its rows, and counts those of each rating, from this index alone, without reading actions.
ALTER TABLE plan_action DROP INDEX ix_plan_action_rating_due;
CREATE INDEX ix_plan_action_rating_due ON plan_action (rating, current_due, reference, body_id, owner_id, deputy_id);
