-- When speakers cannot speak at a conference, and when they like to. Reasons are not asked.
create table speaker_availability (
    conference_id text   not null references conference,
    person_id     uuid   not null references person,
    version       bigint not null,
    unavailable   jsonb  not null,
    preferred     jsonb  not null,
    primary key (conference_id, person_id)
);
