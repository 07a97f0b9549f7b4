-- Events on their way to Kafka, and for three days after. Written with the state they tell of, marked by one relay.
create table outbox (
    id           bigint generated always as identity primary key,
    event_id     uuid        not null,
    topic        text        not null,
    key          text        not null,
    aggregate    text        not null,
    version      bigint      not null check (version > 0),
    type         text        not null,
    -- json, not jsonb: what is sent is what was appended, byte for byte. Null is a tombstone.
    payload      json,
    traceparent  text,
    created_at   timestamptz not null default clock_timestamp(),
    published_at timestamptz,
    -- The relay gave up on this row: it and the rows of its aggregate wait for an operator, all others go on.
    parked_at    timestamptz,
    parked_why   text,
    constraint outbox_one_event_per_version unique (topic, aggregate, version)
) with (
    -- Every row is written twice and deleted once; the scan for unpublished rows must not wade through dead ones.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 20000,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 20000
);

create index outbox_unpublished on outbox (id) where published_at is null;
create index outbox_parked on outbox (topic, aggregate) where parked_at is not null;
create index outbox_created on outbox using brin (created_at);

-- Deliveries whose effect is no versioned upsert. The row commits with the effect.
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default clock_timestamp(),
    primary key (consumer, event_id)
);
