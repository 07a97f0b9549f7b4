-- person.email is proven or was named by somebody else; what an account merely says it is must not find others' proposals.
alter table person add column claimed_email text;
