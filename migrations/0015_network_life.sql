-- What a network has besides its members: decisions on its state, interest while it is wished for, who arranges it, its year,
-- its documents, and the talk between meetings.
-- Older programs can run after this migration: yes, it only adds.

-- Each change of state: from when it holds, why, and where it was decided.
create table network_decision (
  id bigint generated always as identity primary key,
  network_id bigint not null references network,
  from_state text not null,
  to_state text not null,
  on_day date not null,
  reason text not null constraint network_decision_reason_length check (length(reason) between 1 and 2000),
  source text not null constraint network_decision_source_length check (length(source) between 1 and 500),
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  at timestamptz not null
);
create index network_decision_network on network_decision (network_id, on_day, id);

-- Who would take part in a network that is wished for: one answer an organisation.
create table network_interest (
  network_id bigint not null references network,
  organisation_id bigint not null references organisation,
  role text not null constraint network_interest_role_known check (role in ('arrange', 'participate', 'follow')),
  wants text not null default '' constraint network_interest_wants_length check (length(wants) <= 1000),
  person_id bigint not null references person,
  given_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (network_id, organisation_id)
);

-- Who arranges it together with the forum, and their share of the cost in per cent; an arranger that is not on record here has a name only.
create table network_co_organiser (
  id bigint generated always as identity primary key,
  network_id bigint not null references network,
  organisation_id bigint references organisation,
  name text collate sv not null default '' constraint network_co_organiser_name_length check (length(name) <= 200),
  share integer constraint network_co_organiser_share check (share between 0 and 100),
  constructed boolean not null default false,
  constraint network_co_organiser_named check ((organisation_id is null) = (name <> ''))
);
create unique index network_co_organiser_once on network_co_organiser (network_id, organisation_id, name) nulls not distinct;

-- Participants who plan the meetings.
create table network_planner (
  network_id bigint not null references network,
  person_id bigint not null references person,
  constructed boolean not null default false,
  primary key (network_id, person_id)
);

-- What is planned for a year: themes, how many meetings, and what it may cost (in öre).
create table network_year (
  network_id bigint not null references network,
  year integer not null constraint network_year_year check (year between 2000 and 2100),
  themes text not null default '' constraint network_year_themes_length check (length(themes) <= 2000),
  meetings integer not null constraint network_year_meetings check (meetings between 0 and 50),
  -- why there are more meetings than there should be
  reason text not null default '' constraint network_year_reason_length check (length(reason) <= 1000),
  budget bigint constraint network_year_budget check (budget >= 0),
  person_id bigint references person,
  changed_at timestamptz not null,
  constructed boolean not null default false,
  primary key (network_id, year)
);

-- The talk between meetings. What was written by mail has come in under its message's own name, once.
create table network_post (
  id bigint generated always as identity primary key,
  network_id bigint not null references network,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  html text not null constraint network_post_length check (length(html) <= 40000),
  created_with text constraint network_post_created_with_unique unique,
  by_mail boolean not null default false,
  created_at timestamptz not null,
  withdrawn_at timestamptz
);
create index network_post_network on network_post (network_id, id);

-- Who wants to be told, or not: without a row it follows from whether one is a contact of the network.
create table network_subscription (
  network_id bigint not null references network,
  person_id bigint not null references person,
  level text not null constraint network_subscription_level_known check (level in ('follow', 'mute')),
  primary key (network_id, person_id)
);

alter table file add network_id bigint references network;
create index file_network on file (network_id) where network_id is not null;
alter table file drop constraint file_purpose_known;
alter table file add constraint file_purpose_known check (purpose in ('workspace', 'receipt', 'meeting', 'network'));
alter table file drop constraint file_owned;
alter table file add constraint file_owned check (num_nonnulls(provrum_id, meeting_id, network_id) > 0);
create unique index file_network_once on file (network_id, created_with) where network_id is not null;
alter table file add constraint file_network_purpose check ((purpose = 'network') = (network_id is not null));

-- A link with a network that is here knows which, whatever the network is called later; the name is that of the day it was
-- noted. A network that is not here is known by its name alone.
alter table provrum_link add network_id bigint references network
  constraint provrum_link_network_target check (network_id is null or target = 'network');
drop index provrum_link_once;
create unique index provrum_link_once on provrum_link (provrum_id, relation, target, target_provrum_id, network_id,
  (case when network_id is null then name end)) nulls not distinct where removed_at is null;
create index provrum_link_network on provrum_link (network_id) where network_id is not null;
