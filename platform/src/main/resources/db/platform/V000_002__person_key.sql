-- The keys this service made. The row is the writer's own memory; the other services learn keys from Kafka.
create table person_key (
    person_id   uuid primary key,
    -- Null once the person was erased: the row stays, so that no second key is ever made for them.
    wrapped_key text
);
