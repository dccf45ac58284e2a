-- Facts that the strategy's files hold and the tables before had no room for: under which heading a service stands
-- and until when it is paid for, which number is for emergencies, which days an observation's period ends on, and
-- which characteristic divides it. What is loaded already stands under its area.
ALTER TABLE support_service ADD COLUMN heading VARCHAR(80) NULL;
ALTER TABLE support_service ADD COLUMN funded_until DATE NULL;
UPDATE support_service SET heading = area;

ALTER TABLE support_contact ADD COLUMN emergency BOOLEAN DEFAULT FALSE NOT NULL;

ALTER TABLE observation ADD COLUMN ends_on DATE NULL;
ALTER TABLE observation ADD COLUMN characteristic VARCHAR(80) NULL;
