-- One row per proposal and reviewer, never deleted, so that versions stay gapless. Tallies are computed from here.
create table review (
    proposal_id   uuid        not null,
    reviewer_id   uuid        not null,
    conference_id text        not null,
    version       bigint      not null,
    standing      text        not null check (standing in ('scored', 'abstained', 'conflicted', 'retracted')),
    scores        jsonb       not null,
    -- 0 to 100, by the conference's criteria; null unless scored.
    score         double precision,
    comment       text,
    nominated     boolean     not null,
    -- The proposal's content_version that the reviewer had read.
    seen_version  bigint      not null,
    updated_at    timestamptz not null,
    primary key (proposal_id, reviewer_id),
    check ((standing = 'scored') = (score is not null))
);

create index review_of_reviewer on review (conference_id, reviewer_id);
create index review_scores on review (conference_id, proposal_id) include (score, nominated) where standing = 'scored';

-- What to call a reviewer beside a review.
create table reviewer (
    conference_id text not null,
    account_id    uuid not null,
    name          text not null,
    primary key (conference_id, account_id)
);
