-- Fed by events: the newest version wins.
create table speaker_availability (
    conference_id text   not null,
    person_id     uuid   not null,
    version       bigint not null,
    unavailable   jsonb  not null,
    preferred     jsonb  not null,
    primary key (conference_id, person_id)
);

-- Pairs of talks that the same people want to hear, from 0 to 1: derived by each run from texts and votes.
create table shared_audience (
    conference_id text             not null,
    one           uuid             not null,
    other         uuid             not null,
    strength      double precision not null,
    primary key (conference_id, one, other)
);
