-- A locked track: runs leave its talks as they are. Sizes: what organizers allow a run to put into it.
alter table track add column locked boolean not null default false;
alter table track add column least_talks int check (least_talks >= 0);
alter table track add column most_talks int check (most_talks >= greatest(1, coalesce(least_talks, 0)));

-- Counts the changes of a conference's tracks, so that two organizers do not overwrite each other.
create table track_version (
    conference_id text primary key,
    version       bigint not null
);

-- What was changed, newest last, with the tracks as they were before: undo puts them back, one edit after the other.
create table track_edit (
    conference_id text        not null,
    number        bigint      not null,
    words         text        not null,
    edited_at     timestamptz not null,
    before        jsonb       not null,
    effect        jsonb,
    primary key (conference_id, number)
);

-- What organizers know of two talks: they belong into one track, or must not share one.
create table track_link (
    conference_id text    not null,
    one           uuid    not null,
    other         uuid    not null,
    together      boolean not null,
    primary key (conference_id, one, other),
    check (one < other)
);
