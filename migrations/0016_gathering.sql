-- What those who arrange a meeting keep of it: programme, checklists, costs, and where it can be held.
-- Older programs can run after this migration: yes, it only adds, and what it loosens they never write.

-- A meeting that comes from a public source was planned by nobody here.
alter table meeting alter person_id drop not null;
alter table meeting alter organisation_id drop not null;
alter table meeting add constraint meeting_planned_by check (person_id is not null or provrum_id is null);

-- The key of a record in a public source: loaded once.
alter table gathering add external_key text constraint gathering_external_key_unique unique;

-- A place where meetings can be held: how large, what it costs, who can get in, and how it was.
alter table venue add address text not null default '' constraint venue_address_length check (length(address) <= 300);
alter table venue add seats integer constraint venue_seats check (seats between 1 and 100000);
-- whole öre a day, without food
alter table venue add cost bigint constraint venue_cost check (cost between 0 and 100000000000);
alter table venue add accessibility text not null default '' constraint venue_accessibility_length check (length(accessibility) <= 2000);
alter table venue add note text not null default '' constraint venue_note_length check (length(note) <= 2000);
alter table venue add link text not null default '' constraint venue_link_length check (length(link) <= 1000);
alter table venue add version integer not null default 1;
alter table venue add retired boolean not null default false;
alter table venue add constructed boolean not null default false;
alter table venue add created_with text constraint venue_created_with_unique unique;

create table venue_experience (
  id bigint generated always as identity primary key,
  venue_id bigint not null references venue,
  text text not null constraint venue_experience_length check (length(text) between 1 and 2000),
  person_id bigint references person,
  organisation_id bigint references organisation,
  created_with text constraint venue_experience_created_with_unique unique,
  at timestamptz not null
);
create index venue_experience_venue on venue_experience (venue_id);

-- The programme: what happens when, beside each other where there are several rooms.
create table gathering_session (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references gathering,
  starts_at timestamp not null,
  ends_at timestamp not null,
  title text not null constraint gathering_session_title_length check (length(title) between 1 and 200),
  speaker text not null default '' constraint gathering_session_speaker_length check (length(speaker) <= 300),
  room text not null default '' constraint gathering_session_room_length check (length(room) <= 150),
  about text not null default '' constraint gathering_session_about_length check (length(about) <= 2000),
  version integer not null default 1,
  created_with text,
  person_id bigint references person,
  changed_at timestamptz not null,
  removed_at timestamptz,
  constraint gathering_session_span check (ends_at > starts_at),
  constraint gathering_session_created_with_unique unique (meeting_id, created_with)
);
create index gathering_session_meeting on gathering_session (meeting_id, starts_at) where removed_at is null;

-- The practical checklist: a row where somebody has taken a point on, moved its day or done it.
create table gathering_task (
  meeting_id bigint not null references gathering,
  key text not null,
  owner_id bigint references person,
  due date,
  done_at timestamptz,
  done_by bigint references person,
  primary key (meeting_id, key)
);

-- Whether the meeting was what a network meeting should be: a judgement that a named person makes.
create table gathering_quality (
  meeting_id bigint primary key references gathering,
  fulfilled text[] not null,
  note text not null default '' constraint gathering_quality_note_length check (length(note) <= 2000),
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  at timestamptz not null
);

-- What a meeting costs, line by line, in whole öre.
create table gathering_cost (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references gathering,
  kind text not null constraint gathering_cost_kind_known check
    (kind in ('venue', 'food', 'speaker', 'travel', 'technology', 'print', 'other')),
  what text not null constraint gathering_cost_what_length check (length(what) <= 200),
  planned bigint not null constraint gathering_cost_planned check (planned between 0 and 100000000000),
  -- null until it is known
  actual bigint constraint gathering_cost_actual check (actual between 0 and 100000000000),
  version integer not null default 1,
  created_with text,
  person_id bigint references person,
  organisation_id bigint references organisation,
  changed_at timestamptz not null,
  removed_at timestamptz,
  constraint gathering_cost_created_with_unique unique (meeting_id, created_with)
);
create index gathering_cost_meeting on gathering_cost (meeting_id) where removed_at is null;

-- Why a rule that should be followed was not.
create table gathering_exception (
  meeting_id bigint not null references gathering,
  rule text not null,
  reason text not null constraint gathering_exception_reason_length check (length(reason) between 1 and 2000),
  -- the finding as it stood
  finding jsonb not null,
  person_id bigint references person,
  organisation_id bigint references organisation,
  at timestamptz not null,
  primary key (meeting_id, rule)
);

-- Meetings that a source names without saying which day: never given one by guess.
create table undated_meeting (
  id bigint generated always as identity primary key,
  external_key text not null constraint undated_meeting_external_key_unique unique,
  network_id bigint references network,
  title text not null constraint undated_meeting_title_length check (length(title) between 1 and 150),
  -- what is known: `2015-10`, or `--11-22` where the year is missing
  known text not null,
  place text not null default '',
  mode text not null constraint undated_meeting_mode_known check (mode in ('physical', 'digital', 'hybrid')),
  source jsonb not null,
  -- the meeting it became when somebody knew
  meeting_id bigint references gathering
);
