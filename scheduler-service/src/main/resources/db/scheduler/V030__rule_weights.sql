-- Weights that organizers changed, by rule; a rule that is not named has its usual weight.
create table rule_weight (
    conference_id text primary key,
    version       bigint not null,
    weights       jsonb  not null
);
