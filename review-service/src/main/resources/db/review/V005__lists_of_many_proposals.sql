-- A reviewer's progress reads a few narrow columns of every proposal; the rows themselves are wide.
create index proposal_in_lists on proposal (conference_id) include (id, state, content_version, speaker_accounts);
