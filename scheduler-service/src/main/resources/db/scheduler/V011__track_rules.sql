-- What every run has to respect when it finds tracks.
create table track_rules (
    conference_id   text primary key,
    tracks_per_talk int not null check (tracks_per_talk between 1 and 3)
);
