-- Risks that belong together, each pair once, and the plans of other bodies that a risk refers to.
CREATE TABLE risk_relation (
    id       BIGINT NOT NULL PRIMARY KEY,
    version  BIGINT NOT NULL,
    risk_id  BIGINT NOT NULL,
    other_id BIGINT NOT NULL,
    CONSTRAINT uq_risk_relation UNIQUE (risk_id, other_id),
    CONSTRAINT fk_risk_relation_risk FOREIGN KEY (risk_id) REFERENCES risk (id),
    CONSTRAINT fk_risk_relation_other FOREIGN KEY (other_id) REFERENCES risk (id),
    CONSTRAINT ck_risk_relation_order CHECK (risk_id < other_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE risk_linked_plan (
    id             BIGINT NOT NULL PRIMARY KEY,
    version        BIGINT NOT NULL,
    risk_id        BIGINT NOT NULL,
    linked_plan_id BIGINT NOT NULL,
    CONSTRAINT uq_risk_linked_plan UNIQUE (risk_id, linked_plan_id),
    CONSTRAINT fk_risk_linked_plan_risk FOREIGN KEY (risk_id) REFERENCES risk (id),
    CONSTRAINT fk_risk_linked_plan_plan FOREIGN KEY (linked_plan_id) REFERENCES linked_plan (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The issue that a risk became when it happened.
ALTER TABLE issue ADD COLUMN risk_id BIGINT NULL;
ALTER TABLE issue ADD CONSTRAINT fk_issue_risk FOREIGN KEY (risk_id) REFERENCES risk (id);
