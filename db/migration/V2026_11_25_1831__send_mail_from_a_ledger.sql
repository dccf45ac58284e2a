-- What is told by e-mail: a row for each thing, written with its notice, and kept. Rows that went in one message share its
-- Message-ID, which is settled before the message is sent.
CREATE TABLE mail_message (
    id            BIGINT       NOT NULL PRIMARY KEY,
    version       BIGINT       NOT NULL,
    person_id     BIGINT       NOT NULL,
    notice_id     BIGINT       NULL,
    way           VARCHAR(10)  NOT NULL,
    state         VARCHAR(10)  NOT NULL,
    made_at       DATETIME(6)  NOT NULL,
    due_at        DATETIME(6)  NOT NULL,
    next_try_at   DATETIME(6)  NOT NULL,
    message_id    VARCHAR(120) NULL,
    claimed_until DATETIME(6)  NULL,
    tries         INT          NOT NULL,
    settled_at    DATETIME(6)  NULL,
    failure       VARCHAR(300) NULL,
    cancelled_why VARCHAR(20)  NULL,
    CONSTRAINT fk_mail_message_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_mail_message_notice FOREIGN KEY (notice_id) REFERENCES notice (id),
    CONSTRAINT uq_mail_message_notice UNIQUE (notice_id),
    CONSTRAINT ck_mail_message_way CHECK (way IN ('AT_ONCE', 'DIGEST', 'TEST')),
    CONSTRAINT ck_mail_message_state CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'FAILED', 'CANCELLED')),
    CONSTRAINT ck_mail_message_cancelled CHECK (cancelled_why IN ('READ', 'NO_LONGER_SO', 'LEFT', 'NOT_WANTED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_mail_message_due ON mail_message (state, due_at, person_id);
CREATE INDEX ix_mail_message_person ON mail_message (person_id, state, way);

-- How somebody wants to be told; without a row: what is urgent at once, the rest once a working day.
CREATE TABLE mail_choice (
    id             BIGINT      NOT NULL PRIMARY KEY,
    version        BIGINT      NOT NULL,
    person_id      BIGINT      NOT NULL,
    urgent_at_once BOOLEAN     NOT NULL,
    rest           VARCHAR(10) NOT NULL,
    CONSTRAINT fk_mail_choice_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT uq_mail_choice UNIQUE (person_id),
    CONSTRAINT ck_mail_choice_rest CHECK (rest IN ('DAILY', 'WEEKLY', 'NONE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
