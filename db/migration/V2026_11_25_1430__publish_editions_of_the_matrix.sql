-- An edition of the matrix is published by somebody, for a reason and from a day; once that has come, reviews go by it.
ALTER TABLE risk_matrix ADD COLUMN published_by_id BIGINT NULL;
ALTER TABLE risk_matrix ADD COLUMN published_at DATETIME(6) NULL;
ALTER TABLE risk_matrix ADD COLUMN reason TEXT NULL;
ALTER TABLE risk_matrix ADD COLUMN taken_up BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE risk_matrix ADD CONSTRAINT fk_risk_matrix_person FOREIGN KEY (published_by_id) REFERENCES person (id);
ALTER TABLE risk_matrix_level MODIFY COLUMN name VARCHAR(80) NOT NULL;
