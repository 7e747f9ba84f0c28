-- What those who arrange a meeting keep of it: programme, checklists, costs, and where it can be held.
-- Older programs can run after this migration: yes, it only adds, and what it loosens they never write.

-- A meeting that comes from a public source was planned by nobody here.
alter table meeting alter person_id drop not null;
alter table meeting alter organisation_id drop not null;
alter table meeting add constraint meeting_planned_by check (person_id is not null or provrum_id is null);
