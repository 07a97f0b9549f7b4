-- The trace of the request that each part came of: it goes into the document, so that one id leads from an HTTP request
-- to what attendees find.
alter table talk
    add column proposal_trace text,
    add column decision_trace text;

alter table programme
    add column tracks_trace  text,
    add column release_trace text;

-- As before, with the columns above: a view keeps the columns that its tables had when it was made.
drop view versioned_talk;
create view versioned_talk as
select t.*, p.tracks_trace, p.release_trace,
       (t.proposal_version + t.decision_version + coalesce(p.tracks_version, 0) + coalesce(p.release_version, 0)
            + coalesce(c.version, 0)) * 64 + least(t.speakers_opened, 63) as doc_version
  from talk t
  left join programme p on p.conference_id = t.conference_id
  left join conference c on c.id = t.conference_id;
