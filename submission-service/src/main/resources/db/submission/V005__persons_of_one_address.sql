-- Proposals tell which of their speakers may be one human: those with one address, proven or claimed. The oldest stands
-- for all, by when its row was written: a transaction may begin first and write last.
create index person_by_claimed_email on person (claimed_email) where claimed_email is not null;
alter table person alter column created_at set default clock_timestamp();
