create table account (
    id                 uuid primary key,
    email              text        not null,
    name               text        not null,
    password_hash      text        not null,
    admin              boolean     not null default false,
    enabled            boolean     not null default true,
    email_confirmed_at timestamptz,
    created_at         timestamptz not null
);

create unique index account_email on account (lower(email));

create table conference (
    id      text primary key,
    version bigint not null,
    state   jsonb  not null
);

create table conference_role (
    conference_id text        not null,
    account_id    uuid        not null references account on delete cascade,
    role          text        not null check (role in ('ORGANIZER', 'REVIEWER')),
    granted_at    timestamptz not null,
    primary key (conference_id, account_id, role)
);

create index conference_role_of_account on conference_role (account_id);

-- Who changed whose role. It outlives the accounts, so it names them by id only.
create table role_change (
    id            bigint generated always as identity primary key,
    conference_id text        not null,
    account_id    uuid        not null,
    role          text        not null,
    change        text        not null check (change in ('GRANTED', 'REVOKED')),
    changed_by    uuid        not null,
    changed_at    timestamptz not null
);

create index role_change_of_conference on role_change (conference_id, id);

create table api_token (
    id            uuid primary key,
    account_id    uuid        not null references account on delete cascade,
    name          text        not null,
    hash          bytea       not null unique,
    scopes        text[]      not null,
    conference_id text,
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    last_used_at  timestamptz,
    revoked_at    timestamptz
);

create index api_token_of_account on api_token (account_id);

-- Private keys are wrapped with the deployment's master key.
create table signing_key (
    id          text primary key,
    wrapped_key bytea       not null,
    created_at  timestamptz not null
);

-- The key is a hash: the table keeps no address longer than the account does.
create table sign_in_attempts (
    key         bytea primary key,
    count       integer     not null,
    window_ends timestamptz not null
);

create table one_time_link (
    hash       bytea primary key,
    account_id uuid        not null references account on delete cascade,
    purpose    text        not null check (purpose in ('CONFIRM_EMAIL', 'SIGN_IN', 'RESET_PASSWORD')),
    expires_at timestamptz not null
);

create index one_time_link_of_account on one_time_link (account_id);
