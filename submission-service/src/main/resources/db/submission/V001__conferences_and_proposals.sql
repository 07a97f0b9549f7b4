create table conference (
    id             text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
    version        bigint      not null,
    name           text        not null,
    description    text        not null,
    starts_on      date        not null,
    ends_on        date        not null,
    time_zone      text        not null,
    call_opens_at  timestamptz not null,
    call_closes_at timestamptz not null,
    formats        jsonb       not null,
    languages      text[]      not null,
    opened_by      uuid,
    opened_at      timestamptz not null default now(),
    changed_at     timestamptz not null default now(),
    check (starts_on <= ends_on),
    check (call_opens_at < call_closes_at)
);

-- Who a speaker is, across conferences. What a speaker is called on a proposal is in proposal_speaker.
create table person (
    id         uuid primary key,
    account_id uuid unique,
    email      text unique check (email = lower(email)),
    created_at timestamptz not null default now(),
    erased_at  timestamptz
);

-- revision counts every change and is the ETag; version counts the events, so that drafts leave no gap.
create table proposal (
    id                  uuid primary key,
    conference_id       text        not null references conference,
    code                text        not null,
    revision            bigint      not null,
    version             bigint      not null,
    standing            text        not null
        check (standing in ('draft', 'submitted', 'confirmed', 'withdrawn', 'canceled')),
    title               text        not null,
    abstract            text        not null,
    description         text        not null,
    level               text        not null,
    format              text        not null,
    minutes             int         not null,
    language            text        not null,
    tags                text[]      not null,
    notes_for_reviewers text,
    created_by          uuid,
    created_at          timestamptz not null default now(),
    changed_at          timestamptz not null default now(),
    submitted_at        timestamptz,
    unique (conference_id, code)
);

create index proposal_in_order on proposal (conference_id, created_at, id);

create table proposal_speaker (
    proposal_id uuid not null references proposal on delete cascade,
    person_id   uuid not null references person,
    position    int  not null,
    name        text not null,
    biography   text,
    primary key (proposal_id, person_id)
);

create index proposal_speaker_by_person on proposal_speaker (person_id);

-- What a proposal was at each revision, without its speakers: their data can be erased, history cannot.
-- by_account is null once that account is erased.
create table proposal_revision (
    proposal_id uuid        not null references proposal on delete cascade,
    revision    bigint      not null,
    action      text        not null,
    by_account  uuid,
    by_role     text        not null check (by_role in ('speaker', 'organizer')),
    at          timestamptz not null default now(),
    content     jsonb       not null,
    primary key (proposal_id, revision)
);

-- The answer once given to a request that carried an Idempotency-Key, committed together with what the request did.
create table idempotent_request (
    account_id  uuid        not null,
    key         text        not null,
    fingerprint bytea       not null,
    status      int,
    location    text,
    etag        text,
    body        text,
    subject     uuid,
    created_at  timestamptz not null default now(),
    primary key (account_id, key)
);

create index idempotent_request_by_age on idempotent_request (created_at);
create index idempotent_request_by_subject on idempotent_request (subject);

-- What the review service published; its own versions, so it stays out of the proposal's.
create table decision (
    proposal_id   uuid primary key,
    conference_id text        not null,
    version       bigint      not null,
    decision      text        not null check (decision in ('accepted', 'waitlisted', 'rejected')),
    received_at   timestamptz not null default now()
);

create table schedule_release (
    conference_id text primary key,
    version       bigint      not null,
    release       text        not null,
    released_at   timestamptz not null
);

create table placement (
    proposal_id   uuid primary key,
    conference_id text        not null,
    room          text        not null,
    track         text,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null
);

create index placement_by_conference on placement (conference_id);
