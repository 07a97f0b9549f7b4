-- What organizers know that a talk needs of its room: things by the words in which rooms say what they offer, and seats.
create table talk_needs (
    proposal_id   uuid primary key,
    conference_id text   not null,
    version       bigint not null,
    features      text[] not null,
    seats         int    not null check (seats >= 0)
);
create index talk_needs_by_conference on talk_needs (conference_id);
