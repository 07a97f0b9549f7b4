-- What this service knows of other services' facts. Every table can be dropped and filled again from the topics.

create table conference (
    id      text primary key,
    version bigint not null,
    state   jsonb  not null
);

-- Tracks and releases share one version count per conference but are replaced separately: a release carries tracks,
-- and newer tracks do not take the places away.
create table programme (
    conference_id   text primary key,
    tracks_version  bigint not null default 0,
    tracks          jsonb  not null default '[]',
    release_version bigint not null default 0,
    release         text,
    released_at     timestamptz,
    comment         text,
    rooms           jsonb  not null default '[]',
    placements      jsonb  not null default '[]'
);

create table talk (
    proposal_id      uuid primary key,
    conference_id    text   not null,

    proposal_version bigint not null default 0,
    code             text,
    state            text,
    title            text,
    abstract         text,
    description      text,
    level            text,
    format           text,
    minutes          int,
    language         text,
    tags             jsonb  not null default '[]',
    sealed_speakers  jsonb  not null default '[]',

    decision_version bigint not null default 0,
    decision         text,
    -- Once true always true: such a talk may be in the index, so its absence has to be written there too.
    ever_accepted    boolean not null default false,

    -- A proposal that lacks what a document needs is refused here, not when everything waits for its document.
    check (proposal_version = 0 or (code is not null and state is not null and title is not null
        and abstract is not null and description is not null and level is not null and format is not null
        and minutes is not null and language is not null)),

    is_public        boolean not null generated always as (
        coalesce(decision = 'accepted' and state not in ('withdrawn', 'canceled'), false)) stored,

    -- Names are opened for public talks only, and forgotten when a talk leaves the programme.
    speakers         jsonb  not null default '[]',
    speakers_opened  int    not null default 0,

    indexed_version  bigint not null default 0,
    refused_version  bigint not null default 0,
    refusal          text
);

create index talk_of_conference on talk (conference_id) where is_public;
create index talk_by_code on talk (conference_id, code);
create index talk_ever_accepted on talk (conference_id) where ever_accepted;

-- The version of a talk's search document. Every part only grows, so the sum does, and it is the same in whatever order
-- the parts came: a replay from the topics arrives at the same versions. Opened names count in the last six bits, since
-- a key may come after the talk; when one is destroyed the proposal's version moves too and outweighs it.
create view versioned_talk as
select t.*,
       (t.proposal_version + t.decision_version + coalesce(p.tracks_version, 0) + coalesce(p.release_version, 0)
            + coalesce(c.version, 0)) * 64 + least(t.speakers_opened, 63) as doc_version
  from talk t
  left join programme p on p.conference_id = t.conference_id
  left join conference c on c.id = t.conference_id;
