-- How a result is spread: which annual conference, each channel with its day and who answers for it, texts for newsletter
-- and conference, and that it was presented. And what somebody has told us hindered them on the site.
-- Older programs can run after this migration: yes, it only adds.

create table spreading (
  provrum_id bigint primary key references provrum,
  -- chosen by the secretariat; without a row it is the next after publication. The conference itself may not be on record yet.
  conference_year integer not null constraint spreading_conference_year check (conference_year between 2000 and 2199)
);

create table spreading_channel (
  provrum_id bigint not null references provrum,
  channel text not null constraint spreading_channel_known check (channel in ('web', 'newsletter', 'networkMeeting', 'conference')),
  planned_on date,
  responsible_id bigint references person,
  link text not null default '' constraint spreading_channel_link_length check (length(link) <= 500),
  done_on date,
  done_by bigint references person,
  version integer not null default 1,
  primary key (provrum_id, channel),
  constraint spreading_channel_done check ((done_on is null) = (done_by is null))
);
create index spreading_channel_due on spreading_channel (planned_on) where done_on is null and planned_on is not null;

create table spreading_text (
  provrum_id bigint not null references provrum,
  purpose text not null constraint spreading_text_purpose_known check (purpose in ('newsletter', 'abstract')),
  content text not null constraint spreading_text_length check (length(content) between 1 and 4000),
  version integer not null default 1,
  person_id bigint not null references person,
  at timestamptz not null,
  primary key (provrum_id, purpose)
);

-- That a result was presented at an annual conference (P158), with the rules as they were asked.
create table presentation (
  id bigint generated always as identity primary key,
  provrum_id bigint not null references provrum,
  conference_year integer not null,
  presented_on date not null,
  receipt jsonb not null,
  person_id bigint not null references person,
  at timestamptz not null,
  taken_back_at timestamptz
);
create unique index presentation_once on presentation (provrum_id) where taken_back_at is null;

create table obstacle (
  id bigint generated always as identity primary key,
  -- the same words again are the same report
  fingerprint bytea not null constraint obstacle_once unique,
  what text not null constraint obstacle_what_length check (length(what) between 1 and 4000),
  -- where an answer goes, if one is wanted; wiped when the report is dealt with
  answer_to text,
  language text not null,
  at timestamptz not null,
  settled_at timestamptz,
  settled_by bigint references person,
  constraint obstacle_settled check ((settled_at is null) = (settled_by is null))
);
create index obstacle_open on obstacle (at) where settled_at is null;
