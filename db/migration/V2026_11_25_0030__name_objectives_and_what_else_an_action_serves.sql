-- Strategy, outcome, objective, action; an action can serve more outcomes and be supported by more organisations.
CREATE TABLE objective (
    id         BIGINT       NOT NULL PRIMARY KEY,
    version    BIGINT       NOT NULL,
    outcome_id BIGINT       NOT NULL,
    position   INT          NOT NULL,
    title      VARCHAR(200) NOT NULL,
    retired_on DATE         NULL,
    CONSTRAINT uq_objective UNIQUE (outcome_id, position),
    CONSTRAINT fk_objective_outcome FOREIGN KEY (outcome_id) REFERENCES outcome (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

ALTER TABLE plan_action ADD COLUMN objective_id BIGINT NULL;
ALTER TABLE plan_action ADD COLUMN resources TEXT NULL;
ALTER TABLE plan_action ADD COLUMN equality_relevance TEXT NULL;
ALTER TABLE plan_action ADD COLUMN rolled_from_id BIGINT NULL;
ALTER TABLE plan_action ADD CONSTRAINT fk_plan_action_objective FOREIGN KEY (objective_id) REFERENCES objective (id);
ALTER TABLE plan_action ADD CONSTRAINT fk_plan_action_rolled_from FOREIGN KEY (rolled_from_id) REFERENCES plan_action (id);

CREATE TABLE action_outcome (
    action_id  BIGINT NOT NULL,
    outcome_id BIGINT NOT NULL,
    PRIMARY KEY (action_id, outcome_id),
    CONSTRAINT fk_action_outcome_action FOREIGN KEY (action_id) REFERENCES plan_action (id),
    CONSTRAINT fk_action_outcome_outcome FOREIGN KEY (outcome_id) REFERENCES outcome (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE action_support (
    action_id       BIGINT NOT NULL,
    organisation_id BIGINT NOT NULL,
    PRIMARY KEY (action_id, organisation_id),
    CONSTRAINT fk_action_support_action FOREIGN KEY (action_id) REFERENCES plan_action (id),
    CONSTRAINT fk_action_support_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
