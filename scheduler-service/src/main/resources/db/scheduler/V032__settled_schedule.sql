-- What each conference's schedule rested on when it was last adopted or released. Holds no names.
create table settled_schedule (
    conference_id text primary key,
    settled_at    timestamptz not null,
    settled_by    text        not null,
    snapshot      jsonb       not null
);
