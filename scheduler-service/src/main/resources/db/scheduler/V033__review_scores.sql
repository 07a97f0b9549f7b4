-- How reviewers scored: only to learn which talks the same people like. Fed by events; the newest version wins.
create table review_score (
    proposal_id   uuid   not null,
    reviewer_id   uuid   not null,
    conference_id text   not null,
    version       bigint not null,
    -- Null where the reviewer abstained, took it back, or may not judge.
    score         double precision,
    primary key (proposal_id, reviewer_id)
);
create index review_score_by_conference on review_score (conference_id);
