-- Action plans, their actions and the monthly progress updates.
CREATE TABLE action_plan (
    id        BIGINT       NOT NULL PRIMARY KEY,
    version   BIGINT       NOT NULL,
    body_id   BIGINT       NOT NULL,
    title     VARCHAR(200) NOT NULL,
    starts_on DATE         NOT NULL,
    ends_on   DATE         NOT NULL,
    CONSTRAINT uq_action_plan UNIQUE (body_id, starts_on),
    CONSTRAINT fk_action_plan_body FOREIGN KEY (body_id) REFERENCES body (id),
    CONSTRAINT ck_action_plan_dates CHECK (ends_on > starts_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE plan_action (
    id                   BIGINT       NOT NULL PRIMARY KEY,
    version              BIGINT       NOT NULL,
    reference            VARCHAR(30)  NOT NULL,
    plan_id              BIGINT       NOT NULL,
    body_id              BIGINT       NOT NULL,
    outcome_id           BIGINT       NOT NULL,
    title                VARCHAR(200) NOT NULL,
    description          TEXT         NULL,
    lead_organisation_id BIGINT       NOT NULL,
    owner_id             BIGINT       NOT NULL,
    deputy_id            BIGINT       NULL,
    starts_on            DATE         NOT NULL,
    baseline_due         DATE         NULL,
    current_due          DATE         NOT NULL,
    success_measure      TEXT         NULL,
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
    CONSTRAINT uq_plan_action_reference UNIQUE (reference),
    CONSTRAINT fk_plan_action_plan FOREIGN KEY (plan_id) REFERENCES action_plan (id),
    CONSTRAINT fk_plan_action_body FOREIGN KEY (body_id) REFERENCES body (id),
    CONSTRAINT fk_plan_action_outcome FOREIGN KEY (outcome_id) REFERENCES outcome (id),
    CONSTRAINT fk_plan_action_organisation FOREIGN KEY (lead_organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_plan_action_owner FOREIGN KEY (owner_id) REFERENCES person (id),
    CONSTRAINT fk_plan_action_deputy FOREIGN KEY (deputy_id) REFERENCES person (id),
    CONSTRAINT fk_plan_action_claimed_by FOREIGN KEY (claimed_by_id) REFERENCES person (id),
    CONSTRAINT fk_plan_action_verified_by FOREIGN KEY (verified_by_id) REFERENCES person (id),
    CONSTRAINT ck_plan_action_state CHECK (state IN ('PROPOSED', 'AGREED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETION_CLAIMED', 'COMPLETED', 'CANCELLED', 'SUPERSEDED')),
    CONSTRAINT ck_plan_action_rating CHECK (rating IN ('BLUE', 'GREEN', 'AMBER', 'RED', 'GREY')),
    CONSTRAINT ck_plan_action_blue CHECK (rating <> 'BLUE' OR state = 'COMPLETED'),
    CONSTRAINT ck_plan_action_source CHECK (source IN ('STRATEGY', 'CASE_REVIEW', 'ESCALATION', 'MEETING_DECISION', 'SERVICE_GAP', 'POLICY', 'AUDIT')),
    CONSTRAINT ck_plan_action_percent CHECK (percent_done BETWEEN 0 AND 100)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_plan_action_due ON plan_action (current_due, reference);
CREATE INDEX ix_plan_action_body_due ON plan_action (body_id, current_due, reference);
CREATE INDEX ix_plan_action_rating_due ON plan_action (rating, current_due, reference);

CREATE TABLE milestone (
    id        BIGINT       NOT NULL PRIMARY KEY,
    version   BIGINT       NOT NULL,
    action_id BIGINT       NOT NULL,
    position  INT          NOT NULL,
    title     VARCHAR(200) NOT NULL,
    due_on    DATE         NOT NULL,
    done_on   DATE         NULL,
    CONSTRAINT uq_milestone UNIQUE (action_id, position),
    CONSTRAINT fk_milestone_action FOREIGN KEY (action_id) REFERENCES plan_action (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE progress_update (
    id            BIGINT       NOT NULL PRIMARY KEY,
    version       BIGINT       NOT NULL,
    action_id     BIGINT       NOT NULL,
    period_start  DATE         NOT NULL,
    correction    INT          NOT NULL,
    written_at    DATETIME(6)  NOT NULL,
    written_by_id BIGINT       NOT NULL,
    rating        VARCHAR(10)  NOT NULL,
    suggested     VARCHAR(10)  NOT NULL,
    rating_reason TEXT         NULL,
    percent_done  INT          NOT NULL,
    done          TEXT         NULL,
    next_steps    TEXT         NULL,
    help_needed   TEXT         NULL,
    path_step     VARCHAR(500) NULL,
    path_who      VARCHAR(120) NULL,
    path_by       DATE         NULL,
    CONSTRAINT uq_progress_update UNIQUE (action_id, period_start, correction),
    CONSTRAINT fk_progress_update_action FOREIGN KEY (action_id) REFERENCES plan_action (id),
    CONSTRAINT fk_progress_update_person FOREIGN KEY (written_by_id) REFERENCES person (id),
    CONSTRAINT ck_progress_update_rating CHECK (rating IN ('BLUE', 'GREEN', 'AMBER', 'RED', 'GREY')),
    CONSTRAINT ck_progress_update_percent CHECK (percent_done BETWEEN 0 AND 100)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
