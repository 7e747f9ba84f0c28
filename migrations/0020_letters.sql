-- What people have been told of the meetings they sign up for, and what their calendars answered.
-- Older programs can run after this migration: yes, it only adds.

-- How one comes, as the entry in the calendar has it: a change of it is told again. Null for a working meeting.
alter table meeting_invited add mode text constraint meeting_invited_mode_known check (mode in ('physical', 'digital'));

-- What somebody's calendar answered to an invitation. The latest of a version counts.
create table calendar_answer (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meeting,
  person_id bigint not null references person,
  answer text not null constraint calendar_answer_known check (answer in ('accepted', 'declined', 'tentative')),
  -- the version of the meeting that was answered
  sequence integer not null,
  -- when it was given, as the calendar says
  given_at timestamptz not null,
  comment text not null default '' constraint calendar_answer_comment_length check (length(comment) <= 1000),
  received_at timestamptz not null
);
create index calendar_answer_meeting on calendar_answer (meeting_id, person_id);

-- Every mail that came in, by what it is: the same mail read twice, or by two nodes, is taken once.
create table incoming_mail (
  id bigint generated always as identity primary key,
  hash bytea not null constraint incoming_mail_once unique,
  received_at timestamptz not null,
  -- fetched from the mailbox, or posted by the secretariat
  by_hand boolean not null,
  outcome text not null constraint incoming_mail_outcome_known check
    (outcome in ('answered', 'asked', 'outdated', 'no-place', 'no-meeting', 'no-person', 'posted', 'repeated', 'empty', 'ended',
      'no-right', 'too-long', 'several', 'too-many', 'not-receiver', 'no-letter', 'other-letter', 'bounce', 'automatic', 'unread')),
  sender text not null default '' constraint incoming_mail_sender_length check (length(sender) <= 254),
  subject text not null default '' constraint incoming_mail_subject_length check (length(subject) <= 300),
  meeting_id bigint references meeting,
  network_id bigint references network,
  provrum_id bigint references provrum,
  person_id bigint references person
);
create index incoming_mail_newest on incoming_mail (id desc);
create index incoming_mail_posted on incoming_mail (person_id, received_at) where outcome = 'posted';
