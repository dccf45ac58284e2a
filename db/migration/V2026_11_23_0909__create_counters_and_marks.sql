-- The last number given out per kind of reference, and what has been loaded into this database.
CREATE TABLE reference_counter (
    name VARCHAR(30) NOT NULL PRIMARY KEY,
    last_given INT   NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE load_mark (
    name      VARCHAR(30) NOT NULL PRIMARY KEY,
    loaded_at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
