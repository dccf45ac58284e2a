-- A list with its filters and its sort, kept by somebody under a name of their own.
CREATE TABLE saved_view (
    id        BIGINT       NOT NULL PRIMARY KEY,
    version   BIGINT       NOT NULL,
    person_id BIGINT       NOT NULL,
    list_path VARCHAR(20)  NOT NULL,
    name      VARCHAR(60)  NOT NULL,
    filters   VARCHAR(600) NOT NULL,
    CONSTRAINT uq_saved_view UNIQUE (person_id, list_path, name),
    CONSTRAINT fk_saved_view_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
