-- The rating that people give has been checked from the beginning; the suggested one may be no other.
ALTER TABLE progress_update ADD CONSTRAINT ck_progress_update_suggested CHECK (suggested IN ('BLUE', 'GREEN', 'AMBER', 'RED', 'GREY'));
