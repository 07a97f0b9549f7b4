-- How far the events of each topic were applied, written with what they changed. Offsets of events that were read before
-- this table existed are not known: a partition appears with its next event.
create table event_position (
    topic       text   not null,
    partition   int    not null,
    last_offset bigint not null,
    primary key (topic, partition)
);

-- Where a run's input stood in the events when it was read.
alter table run add column event_position jsonb;
