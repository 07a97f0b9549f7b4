-- Addresses stay with their person, so that erasing somebody leaves none here.
create table outgoing_mail (
    id              uuid primary key,
    conference_id   text        not null,
    proposal_id     uuid        not null,
    person_id       uuid        not null references person,
    subject         text        not null,
    body            text        not null,
    state           text        not null check (state in ('queued', 'sent', 'failed')),
    attempts        int         not null default 0,
    queued_at       timestamptz not null default now(),
    next_attempt_at timestamptz not null default now(),
    sent_at         timestamptz,
    last_error      text
);

create index outgoing_mail_to_send on outgoing_mail (next_attempt_at) where state = 'queued';
create index outgoing_mail_by_conference on outgoing_mail (conference_id, queued_at desc, id);
create index outgoing_mail_by_person on outgoing_mail (person_id);
