-- What a room offers ("recording", "step-free") and the building or floor it is in ('' where nobody has said).
alter table room add column features text[] not null default '{}';
alter table room add column place text not null default '';

-- Minutes on foot between two places; once for each pair, the smaller name first.
create table walk (
    conference_id text not null,
    place_a       text not null,
    place_b       text not null,
    minutes       int  not null check (minutes > 0),
    primary key (conference_id, place_a, place_b)
);

-- A named time without talks: a break, a closed hall. Without a room it is for all of them.
create table blocker (
    id            uuid primary key,
    conference_id text        not null,
    room_id       uuid references room on delete cascade,
    name          text        not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null check (ends_at > starts_at)
);
create index blocker_by_conference on blocker (conference_id, starts_at);
