-- What became of actions since a body last met is counted from an index of the actions and one of the states they have had.
CREATE INDEX ix_plan_action_since ON plan_action (body_id, state, rating, baseline_due, current_due, owner_id, deputy_id);
CREATE INDEX ix_plan_action_history_was ON plan_action_history (id, row_since, row_until, state, rating, baseline_due);
ALTER TABLE plan_action_history DROP INDEX ix_plan_action_history_state;
