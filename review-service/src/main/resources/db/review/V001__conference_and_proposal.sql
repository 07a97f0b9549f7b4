-- Read models of the submission service's events. Speakers' names are not here: reviewing is blind.
create table conference (
    id      text primary key,
    version bigint not null,
    state   jsonb  not null
);

create table proposal (
    id                uuid primary key,
    conference_id     text        not null,
    version           bigint      not null,
    -- The version at which something that reviewers read last changed.
    content_version   bigint      not null,
    code              text        not null,
    state             text        not null,
    title             text        not null,
    abstract          text        not null,
    description       text        not null,
    notes             text,
    level             text        not null,
    format            text        not null,
    minutes           integer     not null,
    language          text        not null,
    tags              text[]      not null,
    -- Only to keep people from their own proposals.
    speaker_accounts  uuid[]      not null,
    submitted_at      timestamptz not null,
    words             tsvector generated always as (
        to_tsvector('simple', code || ' ' || title || ' ' || abstract || ' ' || description)) stored
);

create index proposal_of_conference on proposal (conference_id, state);
create index proposal_words on proposal using gin (words);
