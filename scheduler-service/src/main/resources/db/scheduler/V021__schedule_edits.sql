-- One version counts the changes of a conference's working schedule, so that two organizers cannot overwrite each other.
create table schedule_version (
    conference_id text primary key,
    version       bigint not null
);

-- What was changed, by whom, with the places before and after: the latest can be taken back, one after the other.
create table schedule_edit (
    conference_id text        not null,
    version       bigint      not null,
    kind          text        not null,
    words         text        not null,
    changes       jsonb       not null,
    edited_by     uuid,
    edited_at     timestamptz not null,
    undone        boolean     not null default false,
    primary key (conference_id, version)
);
