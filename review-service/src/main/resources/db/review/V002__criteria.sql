-- What reviewers score a conference's proposals by. One document: it is read, edited and versioned as a whole.
create table criteria (
    conference_id text primary key,
    version       bigint not null,
    criteria      jsonb  not null
);
