-- Read models, fed by events: the newest version wins.
create table conference (
    id      text primary key,
    version bigint not null,
    state   jsonb  not null
);

-- A proposal and what was decided of it arrive on two topics in any order, so either half may come first.
create table talk (
    proposal_id      uuid primary key,
    conference_id    text   not null,
    proposal_version bigint not null default 0,
    proposal         jsonb,
    decision         text,
    decision_version bigint not null default 0,
    mean_score       double precision
);
create index talk_by_conference on talk (conference_id);

-- What organizers set up.
create table room (
    id            uuid primary key,
    conference_id text not null,
    name          text not null,
    capacity      int  not null check (capacity > 0),
    position      int  not null,
    unique (conference_id, name)
);

-- A cell of the grid: one room, from one instant until just before another. Rooms may run staggered.
create table timeslot (
    id            uuid primary key,
    conference_id text        not null,
    room_id       uuid        not null references room on delete cascade,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null check (ends_at > starts_at),
    unique (room_id, starts_at)
);
create index timeslot_by_conference on timeslot (conference_id, starts_at);

-- The tracks organizers work on; a release freezes a copy.
create table track (
    id            uuid primary key,
    conference_id text    not null,
    slug          text    not null,
    name          text    not null,
    blurb         text    not null default '',
    description   text    not null default '',
    keywords      text[]  not null default '{}',
    terms         text[]  not null default '{}',
    color         int     not null,
    position      int     not null,
    named_by_organizer boolean not null default false,
    cohesion      double precision,
    unique (conference_id, slug)
);

create table track_member (
    track_id    uuid    not null references track on delete cascade,
    proposal_id uuid    not null,
    is_primary  boolean not null,
    pinned      boolean not null default false,
    confidence  double precision,
    next_best   text,
    why         text    not null default '',
    primary key (track_id, proposal_id)
);

-- The timetable organizers work on.
create table placement (
    proposal_id   uuid primary key,
    conference_id text        not null,
    room_id       uuid        not null references room on delete cascade,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    pinned        boolean     not null default false
);
create index placement_by_conference on placement (conference_id);

create table run (
    id            uuid primary key,
    conference_id text        not null,
    version       bigint      not null,
    state         text        not null check (state in ('queued', 'running', 'finished', 'failed', 'canceled')),
    settings      jsonb       not null,
    requested_by  uuid        not null,
    requested_at  timestamptz not null,
    started_at    timestamptz,
    ended_at      timestamptz,
    -- Who works on it, and until when that is believed without a new sign of life.
    worker        text,
    leased_until  timestamptz,
    cancel_asked  boolean     not null default false,
    phase         text,
    score         text,
    unplaced      int         not null default 0,
    clashes       int         not null default 0,
    input_hash    text,
    result        jsonb,
    reason        text,
    adopted_at    timestamptz
);
create index run_by_conference on run (conference_id, requested_at desc);
create index run_open on run (requested_at) where state in ('queued', 'running');

-- The best score over time, for the drawing.
create table run_score (
    run_id   uuid   not null references run on delete cascade,
    after_ms bigint not null,
    score    text   not null,
    hard     bigint not null,
    medium   bigint not null,
    soft     bigint not null,
    primary key (run_id, after_ms)
);

create table release (
    conference_id text        not null,
    number        int         not null,
    name          text        not null,
    comment       text        not null,
    released_at   timestamptz not null,
    released_by   uuid        not null,
    programme     jsonb       not null,
    primary key (conference_id, number),
    unique (conference_id, name)
);

-- One version counts every programme event of a conference, so that readers can order them.
create table programme_version (
    conference_id text primary key,
    version       bigint not null
);

-- Sentence embeddings, computed once per text. The hash covers the model's name.
create table embedding (
    text_hash text primary key,
    vector    real[] not null
);
