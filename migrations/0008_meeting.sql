-- Meetings of a provrum: when and where, the dates asked about, agenda, minutes, decisions, and who has been asked to come.
-- Older programs can run after this migration: yes, it only adds.

create table meeting (
  id bigint generated always as identity primary key,
  -- whose meeting it is; null for the meetings of something else
  provrum_id bigint references provrum,
  -- what calendars know it by, for ever
  uid text not null constraint meeting_uid_unique unique,
  -- those planned together carry the number of the first
  series_id bigint references meeting,
  state text not null default 'planned' constraint meeting_state_known check
    (state in ('planned', 'announced', 'held', 'documented', 'cancelled')),
  title text not null constraint meeting_title_length check (length(title) between 1 and 150),
  mode text not null constraint meeting_mode_known check (mode in ('physical', 'digital', 'hybrid')),
  place text not null default '' constraint meeting_place_length check (length(place) <= 300),
  link text not null default '' constraint meeting_link_length check (length(link) <= 1000),
  about text not null default '' constraint meeting_about_length check (length(about) <= 4000),
  -- what clocks on Swedish walls show; null while a date is looked for
  starts_at timestamp,
  ends_at timestamp,
  -- where it was moved after it was announced: from when
  moved_from timestamp,
  moved_from_end timestamp,
  -- as in calendars: raised when those who come must know
  sequence integer not null default 0,
  -- raised by every change of the meeting itself
  version integer not null default 1,
  reason text not null default '' constraint meeting_reason_length check (length(reason) <= 2000),
  -- the form that planned it: a form sent twice plans one meeting
  created_with text,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  changed_at timestamptz not null,
  constraint meeting_span check ((starts_at is null) = (ends_at is null) and ends_at > starts_at),
  constraint meeting_dated check (starts_at is not null or state in ('planned', 'cancelled')),
  constraint meeting_created_with_unique unique (provrum_id, created_with)
);
create index meeting_provrum on meeting (provrum_id, starts_at);
create index meeting_coming on meeting (starts_at) where state in ('planned', 'announced');

-- The times that a meeting could be at, and what each person has answered.
create table meeting_option (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meeting,
  starts_at timestamp not null,
  ends_at timestamp not null,
  removed_at timestamptz,
  constraint meeting_option_span check (ends_at > starts_at)
);
create unique index meeting_option_once on meeting_option (meeting_id, starts_at, ends_at) where removed_at is null;

create table meeting_answer (
  option_id bigint not null references meeting_option,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  answer text not null constraint meeting_answer_known check (answer in ('yes', 'ifNeeded', 'no')),
  at timestamptz not null,
  primary key (option_id, person_id)
);

create table meeting_item (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meeting,
  position integer not null,
  title text not null constraint meeting_item_title_length check (length(title) between 1 and 200),
  minutes integer constraint meeting_item_minutes check (minutes between 1 and 600),
  outcome text not null default 'open' constraint meeting_item_outcome_known check (outcome in ('open', 'done', 'carried')),
  -- the point of an earlier meeting that it goes on with
  carried_from bigint constraint meeting_item_carried_once unique references meeting_item,
  version integer not null default 1,
  created_with text,
  person_id bigint not null references person,
  changed_at timestamptz not null,
  removed_at timestamptz,
  constraint meeting_item_created_with_unique unique (meeting_id, created_with)
);
create index meeting_item_meeting on meeting_item (meeting_id, position) where removed_at is null;

-- Minutes: one text under each point, and one of the whole meeting under 0, so that two who write do not meet.
create table meeting_note (
  meeting_id bigint not null references meeting,
  item_id bigint not null,
  text text not null constraint meeting_note_length check (length(text) <= 20000),
  version integer not null,
  -- the form that wrote it last: a saving that was still on its way is not another's
  saved_with text,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  at timestamptz not null,
  primary key (meeting_id, item_id)
);

-- The register of decisions: numbered on through all meetings of the same owner; a number is never used again.
create table meeting_decision (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meeting,
  provrum_id bigint references provrum,
  item_id bigint references meeting_item,
  number integer not null,
  text text not null constraint meeting_decision_length check (length(text) between 1 and 2000),
  version integer not null default 1,
  created_with text,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  at timestamptz not null,
  removed_at timestamptz,
  constraint meeting_decision_number_unique unique (provrum_id, number),
  constraint meeting_decision_created_with_unique unique (meeting_id, created_with)
);
create index meeting_decision_meeting on meeting_decision (meeting_id) where removed_at is null;

-- Whose calendar has the meeting, and in which version.
create table meeting_invited (
  meeting_id bigint not null references meeting,
  person_id bigint not null references person,
  sequence integer not null,
  -- raised each time somebody is asked anew after having been taken off
  round integer not null default 0,
  removed_at timestamptz,
  primary key (meeting_id, person_id)
);

-- A mail may carry an entry for the calendar: the text of the entry, and what the program that gets it shall do with it.
alter table mail add calendar text;
alter table mail add calendar_method text;
alter table mail add constraint mail_calendar_complete check
  ((calendar is null) = (calendar_method is null) and calendar_method in ('REQUEST', 'CANCEL'));
