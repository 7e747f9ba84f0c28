-- Signing up: who waits for another kind of place, a meeting's own questions, and needs that only its arrangers may read.
-- Older programs can run after this migration: yes, it only adds.

-- Somebody who holds a place may wait for one of the other kind, and keeps their own meanwhile.
alter table registration add wished_mode text constraint registration_wished_known check (wished_mode in ('physical', 'digital'));
alter table registration add wished_at timestamptz;
alter table registration add constraint registration_wish_whole check ((wished_mode is null) = (wished_at is null));
alter table registration add constraint registration_wish_other check
  (wished_mode is null or (wished_mode <> mode and state in ('registered', 'attended', 'absent')));
-- Who took them off, where it was another than themselves, and why.
alter table registration add left_by bigint references person;
alter table registration add left_reason text not null default ''
  constraint registration_left_reason_length check (length(left_reason) <= 500);
create index registration_offers on registration (offered_until) where state = 'offered';
create index registration_waiting on registration (meeting_id) where state = 'waitlisted' or wished_mode is not null;

-- What a meeting asks of those who sign up, besides how they come. No row: it asks about food and access needs.
create table registration_form (
  meeting_id bigint primary key references gathering,
  asks_needs boolean not null default true,
  -- days after the meeting until needs are erased
  needs_days integer not null default 14 constraint registration_form_needs_days check (needs_days between 0 and 90)
);

create table registration_field (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references gathering,
  position integer not null,
  kind text not null constraint registration_field_kind_known check (kind in ('line', 'text', 'choice', 'several', 'yes')),
  label text not null constraint registration_field_label_length check (length(label) between 1 and 200),
  -- what one can choose among
  choices jsonb not null default '[]',
  required boolean not null default false,
  -- asked only of those who come this way; null: of all
  mode text constraint registration_field_mode_known check (mode in ('physical', 'digital')),
  removed_at timestamptz
);
create index registration_field_meeting on registration_field (meeting_id);

create table registration_answer (
  registration_id bigint not null references registration,
  field_id bigint not null references registration_field,
  answer text not null constraint registration_answer_length check (length(answer) <= 2000),
  primary key (registration_id, field_id)
);

-- Health data: sealed with a key that is not in the database, and erased some days after the meeting.
create table registration_need (
  registration_id bigint primary key references registration,
  box bytea not null,
  written_at timestamptz not null
);
