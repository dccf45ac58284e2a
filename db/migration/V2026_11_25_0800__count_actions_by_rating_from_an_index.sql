-- Every list of actions counts those of each rating: from this index alone, without reading the actions themselves.
CREATE INDEX ix_plan_action_count ON plan_action (body_id, rating, owner_id, deputy_id);
