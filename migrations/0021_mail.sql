-- Mail waits a while so that it can be read and stopped, is gathered into fewer, and tells when it did not arrive.
-- Older programs can run after this migration: yes, it only adds. They send what waits without waiting.

-- One row: how many minutes mail about something waits before it leaves.
create table mail_setting (
  only_one boolean primary key default true constraint mail_setting_only_one check (only_one),
  hold_minutes integer not null default 10 constraint mail_setting_hold check (hold_minutes between 0 and 1440)
);
insert into mail_setting default values;

-- What it tells of can wait: it is gathered with more of the kind, and whoever wants no news does not get it.
alter table mail add news boolean not null default false;
-- Not before this; after a failure the time of the next attempt. Null: at once.
alter table mail add leaves_at timestamptz;
-- The secretariat keeps it back until it says otherwise.
alter table mail add held_at timestamptz;
-- What a person's waiting mail is made one of: all about one thing, or a digest.
alter table mail add gather text;
-- Went, or tries to go, within another.
alter table mail add carried_by bigint references mail;
-- What is answered to it by mail becomes part of what it is about: how the letter says so.
alter table mail add answer text;
create index mail_gather on mail (person_id, gather) where gather is not null and state = 'waiting';
create index mail_carried on mail (carried_by) where carried_by is not null;
create index mail_network on mail (network_id) where network_id is not null and state = 'waiting';

create index mail_failed on mail (id) where state = 'failed';

-- How one wants news: each by itself, gathered once a day or a week, or not at all.
alter table person add mail_news text not null default 'each'
  constraint person_mail_news_known check (mail_news in ('each', 'daily', 'weekly', 'off'));

-- Who wants no more news of a meeting; of a provrum or a network one mutes the whole.
create table meeting_mute (
  person_id bigint not null references person,
  meeting_id bigint not null references meeting,
  at timestamptz not null,
  primary key (person_id, meeting_id)
);

-- What mail servers told us afterwards: a letter that could not be delivered, or that waits there.
create table bounce (
  id bigint generated always as identity primary key,
  mail_id bigint references mail,
  person_id bigint references person,
  address text not null constraint bounce_address_length check (length(address) <= 254),
  kind text not null constraint bounce_kind_known check (kind in ('failed', 'delayed')),
  -- the enhanced status code (RFC 3463), and the server's own words
  status text not null default '' constraint bounce_status_length check (length(status) <= 20),
  reason text not null default '' constraint bounce_reason_length check (length(reason) <= 500),
  -- the same report read twice is one
  report text not null constraint bounce_report_unique unique constraint bounce_report_length check (length(report) <= 1000),
  at timestamptz not null,
  -- the secretariat has looked at it
  cleared_at timestamptz,
  cleared_by bigint references person
);
create index bounce_person on bounce (person_id) where cleared_at is null;
create index bounce_mail on bounce (mail_id) where mail_id is not null;
