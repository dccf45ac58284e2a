-- The heat map is counted from an index alone, and so is where each risk stood when its body last met.
CREATE INDEX ix_risk_map ON risk (body_id, state, owner_id, current_likelihood, current_impact, current_since, inherent_likelihood, inherent_impact, inherent_since, target_likelihood, target_impact, target_since, outcome_id);
CREATE INDEX ix_risk_history_until ON risk_history (body_id, row_until, row_since, id, current_score, current_likelihood, current_impact, inherent_likelihood, inherent_impact, target_likelihood, target_impact);
-- Which bodies and outcomes have risks is answered by the first risk of each.
CREATE INDEX ix_risk_place ON risk (body_id, outcome_id, state, owner_id);
