-- What is added to an agenda after its papers were published says why.
ALTER TABLE agenda_item ADD COLUMN late_words TEXT NULL;
