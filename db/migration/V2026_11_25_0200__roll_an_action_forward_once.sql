-- An action is carried on by one other at most, whoever rolls it forward and however often.
ALTER TABLE plan_action ADD CONSTRAINT uq_plan_action_rolled_from UNIQUE (rolled_from_id);
