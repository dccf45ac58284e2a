-- How often its due date has moved, and every state an action has had, so that plans can be seen as they stood on any past date. Written by the mapping.
ALTER TABLE plan_action ADD COLUMN date_changes INT NOT NULL DEFAULT 0;

CREATE TABLE plan_action_history (
    state_no             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    row_since            DATETIME(6)  NOT NULL,
    row_until            DATETIME(6)  NULL,
    id                   BIGINT       NOT NULL,
    version              BIGINT       NOT NULL,
    reference            VARCHAR(30)  NOT NULL,
    plan_id              BIGINT       NOT NULL,
    body_id              BIGINT       NOT NULL,
    outcome_id           BIGINT       NOT NULL,
    objective_id         BIGINT       NULL,
    title                VARCHAR(200) NOT NULL,
    description          TEXT         NULL,
    lead_organisation_id BIGINT       NOT NULL,
    owner_id             BIGINT       NOT NULL,
    deputy_id            BIGINT       NULL,
    starts_on            DATE         NOT NULL,
    baseline_due         DATE         NULL,
    current_due          DATE         NOT NULL,
    date_changes         INT          NOT NULL,
    success_measure      TEXT         NULL,
    resources            TEXT         NULL,
    equality_relevance   TEXT         NULL,
    rolled_from_id       BIGINT       NULL,
    source               VARCHAR(20)  NOT NULL,
    state                VARCHAR(20)  NOT NULL,
    state_reason         TEXT         NULL,
    hold_review_on       DATE         NULL,
    rating               VARCHAR(10)  NOT NULL,
    percent_done         INT          NOT NULL,
    last_update_at       DATETIME(6)  NULL,
    last_update_period   DATE         NULL,
    evidence             TEXT         NULL,
    claimed_by_id        BIGINT       NULL,
    verified_by_id       BIGINT       NULL,
    completed_on         DATE         NULL,
    CONSTRAINT fk_plan_action_history FOREIGN KEY (id) REFERENCES plan_action (id),
    CONSTRAINT ck_plan_action_history_state CHECK (state IN ('PROPOSED', 'AGREED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETION_CLAIMED', 'COMPLETED', 'CANCELLED', 'SUPERSEDED')),
    CONSTRAINT ck_plan_action_history_rating CHECK (rating IN ('BLUE', 'GREEN', 'AMBER', 'RED', 'GREY')),
    CONSTRAINT ck_plan_action_history_source CHECK (source IN ('STRATEGY', 'CASE_REVIEW', 'ESCALATION', 'MEETING_DECISION', 'SERVICE_GAP', 'POLICY', 'AUDIT'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_plan_action_history_state ON plan_action_history (id, row_since);
CREATE INDEX ix_plan_action_history_since ON plan_action_history (row_since);

-- What there is already: known since it was written down.
INSERT INTO plan_action_history
    (row_since, row_until, id, version, reference, plan_id, body_id, outcome_id, objective_id, title, description,
     lead_organisation_id, owner_id, deputy_id, starts_on, baseline_due, current_due, date_changes, success_measure, resources,
     equality_relevance, rolled_from_id, source, state, state_reason, hold_review_on, rating, percent_done,
     last_update_at, last_update_period, evidence, claimed_by_id, verified_by_id, completed_on)
SELECT COALESCE((SELECT MIN(e.happened_at) FROM audit_entry e WHERE e.subject_kind = 'ACTION' AND e.subject_ref = a.reference), CURRENT_TIMESTAMP),
       NULL, a.id, a.version, a.reference, a.plan_id, a.body_id, a.outcome_id, a.objective_id, a.title, a.description,
       a.lead_organisation_id, a.owner_id, a.deputy_id, a.starts_on, a.baseline_due, a.current_due, a.date_changes, a.success_measure, a.resources,
       a.equality_relevance, a.rolled_from_id, a.source, a.state, a.state_reason, a.hold_review_on, a.rating, a.percent_done,
       a.last_update_at, a.last_update_period, a.evidence, a.claimed_by_id, a.verified_by_id, a.completed_on
  FROM plan_action a;
