-- Who oversees a risk, how it stands against the appetite and since when, what was accepted, and every state that a risk
-- has had, so that registers can be seen as they stood on any past date. The states are written by the mapping.

ALTER TABLE risk ADD COLUMN overseer_id BIGINT NULL;
UPDATE risk SET overseer_id = body_id;
ALTER TABLE risk MODIFY COLUMN overseer_id BIGINT NOT NULL;
ALTER TABLE risk ADD CONSTRAINT fk_risk_overseer FOREIGN KEY (overseer_id) REFERENCES body (id);

ALTER TABLE risk ADD COLUMN tolerance INT NULL;
ALTER TABLE risk ADD COLUMN gap INT NULL;
ALTER TABLE risk ADD COLUMN gap_place INT NULL;
ALTER TABLE risk ADD COLUMN outside_since DATE NULL;
ALTER TABLE risk ADD COLUMN inherent_since DATE NULL;
ALTER TABLE risk ADD COLUMN current_since DATE NULL;
ALTER TABLE risk ADD COLUMN target_since DATE NULL;
ALTER TABLE risk ADD COLUMN accepted_score INT NULL;
ALTER TABLE risk ADD COLUMN accepted_until DATE NULL;
ALTER TABLE risk ADD COLUMN last_reviewed_at DATETIME(6) NULL;
ALTER TABLE risk ADD COLUMN review_from DATE NULL;
ALTER TABLE risk ADD COLUMN review_chosen_on DATE NULL;
ALTER TABLE risk ADD COLUMN changed_at DATETIME(6) NULL;
ALTER TABLE risk ADD COLUMN lowered_alone BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE risk ADD COLUMN materialised_on DATE NULL;

ALTER TABLE risk MODIFY COLUMN category VARCHAR(20) NULL;
UPDATE risk SET category = NULL;
ALTER TABLE risk ADD CONSTRAINT ck_risk_category CHECK (category IN ('STRATEGY', 'GOVERNANCE', 'OPERATIONS', 'LEGAL', 'PROPERTY', 'FINANCIAL', 'COMMERCIAL', 'PEOPLE', 'TECHNOLOGY', 'INFORMATION', 'SECURITY', 'PROJECT', 'REPUTATIONAL'));
UPDATE risk SET tolerance = (SELECT p.tolerance FROM outcome_appetite p WHERE p.outcome_id = risk.outcome_id);
UPDATE risk SET gap = current_score - tolerance WHERE current_score IS NOT NULL AND tolerance IS NOT NULL;
UPDATE risk SET gap_place = COALESCE(tolerance, 0) - current_score WHERE current_score IS NOT NULL;
UPDATE risk SET inherent_since = (SELECT MAX(a.assessed_on) FROM assessment a WHERE a.risk_id = risk.id AND a.level = 'INHERENT'),
                current_since = (SELECT MAX(a.assessed_on) FROM assessment a WHERE a.risk_id = risk.id AND a.level = 'CURRENT'),
                target_since = (SELECT MAX(a.assessed_on) FROM assessment a WHERE a.risk_id = risk.id AND a.level = 'TARGET');
UPDATE risk SET outside_since = current_since WHERE gap > 0;
UPDATE risk SET review_from = COALESCE(last_reviewed_on, current_since, opened_on), review_chosen_on = next_review_on;
UPDATE risk SET last_reviewed_at = (SELECT MAX(v.reviewed_at) FROM risk_review v WHERE v.risk_id = risk.id);
UPDATE risk SET accepted_score = current_score,
                accepted_until = (SELECT v.accepted_until FROM risk_review v WHERE v.risk_id = risk.id AND v.reviewed_at = risk.last_reviewed_at)
 WHERE EXISTS (SELECT 1 FROM risk_review v WHERE v.risk_id = risk.id AND v.reviewed_at = risk.last_reviewed_at AND v.decision = 'ACCEPT'
                  AND NOT EXISTS (SELECT 1 FROM assessment a WHERE a.risk_id = risk.id AND a.level = 'CURRENT' AND a.assessed_at > v.reviewed_at));

-- A register chooses its rows, and counts them, from this index alone.
CREATE INDEX ix_risk_list ON risk (gap_place, reference, state, body_id, owner_id, opened_on, next_review_on);
CREATE INDEX ix_risk_outcome ON risk (outcome_id, state);

CREATE TABLE risk_history (
    state_no BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    row_since DATETIME(6) NOT NULL,
    row_until DATETIME(6) NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    reference VARCHAR(30) NOT NULL,
    body_id BIGINT NOT NULL,
    outcome_id BIGINT NOT NULL,
    title VARCHAR(200) NOT NULL,
    cause TEXT NULL,
    event TEXT NULL,
    consequence TEXT NULL,
    category VARCHAR(20) NULL,
    kind VARCHAR(10) NOT NULL,
    owner_id BIGINT NULL,
    response VARCHAR(12) NULL,
    proximity VARCHAR(20) NULL,
    state VARCHAR(15) NOT NULL,
    inherent_likelihood INT NULL,
    inherent_impact INT NULL,
    current_likelihood INT NULL,
    current_impact INT NULL,
    current_score INT NULL,
    current_band VARCHAR(12) NULL,
    target_likelihood INT NULL,
    target_impact INT NULL,
    last_reviewed_on DATE NULL,
    next_review_on DATE NULL,
    raised_on DATE NOT NULL,
    opened_on DATE NULL,
    closed_on DATE NULL,
    overseer_id BIGINT NOT NULL,
    tolerance INT NULL,
    gap INT NULL,
    gap_place INT NULL,
    outside_since DATE NULL,
    inherent_since DATE NULL,
    current_since DATE NULL,
    target_since DATE NULL,
    accepted_score INT NULL,
    accepted_until DATE NULL,
    last_reviewed_at DATETIME(6) NULL,
    review_from DATE NULL,
    review_chosen_on DATE NULL,
    changed_at DATETIME(6) NULL,
    lowered_alone BOOLEAN NOT NULL,
    materialised_on DATE NULL,
    CONSTRAINT fk_risk_history FOREIGN KEY (id) REFERENCES risk (id),
    CONSTRAINT ck_risk_history_kind CHECK (kind IN ('RISK', 'THREAT')),
    CONSTRAINT ck_risk_history_category CHECK (category IN ('STRATEGY', 'GOVERNANCE', 'OPERATIONS', 'LEGAL', 'PROPERTY', 'FINANCIAL', 'COMMERCIAL', 'PEOPLE', 'TECHNOLOGY', 'INFORMATION', 'SECURITY', 'PROJECT', 'REPUTATIONAL')),
    CONSTRAINT ck_risk_history_response CHECK (response IN ('TOLERATE', 'TREAT', 'TRANSFER', 'TERMINATE')),
    CONSTRAINT ck_risk_history_proximity CHECK (proximity IN ('NOW', 'THREE_MONTHS', 'TWELVE_MONTHS', 'LONGER')),
    CONSTRAINT ck_risk_history_state CHECK (state IN ('PROPOSED', 'ASSESSED', 'TREATING', 'MONITORING', 'CLOSED', 'MATERIALISED')),
    CONSTRAINT ck_risk_history_band CHECK (current_band IN ('LOW', 'MODERATE', 'HIGH', 'EXTREME'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_risk_history_state ON risk_history (id, row_since);
CREATE INDEX ix_risk_history_since ON risk_history (row_since);


-- What there is already: known to stand so since it was last changed.
INSERT INTO risk_history (row_since, row_until, id, version, reference, body_id, outcome_id, title, cause, event, consequence, category,
     kind, owner_id, response, proximity, state, inherent_likelihood, inherent_impact, current_likelihood, current_impact, current_score,
     current_band, target_likelihood, target_impact, last_reviewed_on, next_review_on, raised_on, opened_on, closed_on, overseer_id,
     tolerance, gap, gap_place, outside_since, inherent_since, current_since, target_since, accepted_score, accepted_until,
     last_reviewed_at, review_from, review_chosen_on, changed_at, lowered_alone, materialised_on)
SELECT COALESCE((SELECT MAX(e.happened_at) FROM audit_entry e WHERE e.subject_kind = 'RISK' AND e.subject_ref = r.reference),
     CURRENT_TIMESTAMP),
NULL, r.id, r.version, r.reference, r.body_id, r.outcome_id, r.title, r.cause, r.event, r.consequence, r.category, r.kind, r.owner_id,
     r.response, r.proximity, r.state, r.inherent_likelihood, r.inherent_impact, r.current_likelihood, r.current_impact, r.current_score,
     r.current_band, r.target_likelihood, r.target_impact, r.last_reviewed_on, r.next_review_on, r.raised_on, r.opened_on, r.closed_on,
     r.overseer_id, r.tolerance, r.gap, r.gap_place, r.outside_since, r.inherent_since, r.current_since, r.target_since, r.accepted_score,
     r.accepted_until, r.last_reviewed_at, r.review_from, r.review_chosen_on, r.changed_at, r.lowered_alone, r.materialised_on
  FROM risk r;
