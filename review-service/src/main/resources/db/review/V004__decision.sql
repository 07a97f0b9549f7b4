-- A decision is pending until it is published; it may become pending again with another outcome.
create table decision (
    proposal_id       uuid primary key,
    conference_id     text   not null,
    -- Counts every change, pending ones too: what an organizer saw is compared with it.
    revision          bigint not null,
    pending           text check (pending in ('accepted', 'waitlisted', 'rejected')),
    pending_by        uuid,
    published         text check (published in ('accepted', 'waitlisted', 'rejected')),
    -- The version of the newest published event; 0 before the first.
    published_version bigint not null,
    published_by      uuid,
    published_at      timestamptz
);

create index decision_pending on decision (conference_id) where pending is not null;
create index decision_of_conference on decision (conference_id);
