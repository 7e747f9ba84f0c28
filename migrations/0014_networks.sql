-- Networks, the meetings that people sign up for, and who has signed up.
-- Older programs can run after this migration: yes, it only adds.

create table network (
  id bigint generated always as identity primary key,
  external_key text constraint network_external_key_unique unique,
  name text collate sv not null constraint network_name_unique unique
    constraint network_name_length check (length(name) between 1 and 120),
  state text not null constraint network_state_known
    check (state in ('wished', 'active', 'dormant', 'runAsProject', 'independent', 'moved', 'closed')),
  purpose text not null default '' constraint network_purpose_length check (length(purpose) <= 4000),
  -- what a source says of it: about how many organisations, and how many meetings a year, as of when
  about_organisations integer constraint network_about_organisations check (about_organisations between 0 and 10000),
  meetings_least integer,
  meetings_most integer,
  figures_as_of text not null default '' constraint network_figures_as_of_length check (length(figures_as_of) <= 200),
  note text not null default '' constraint network_note_length check (length(note) <= 4000),
  source jsonb not null default '[]',
  -- who at the secretariat looks after it
  contact_person_id bigint references person,
  constructed boolean not null default false,
  revision integer not null default 1,
  created_with text constraint network_created_with_unique unique,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);

-- Which organisations take part, from one day to another (both included), and who is their contact.
create table network_organisation (
  id bigint generated always as identity primary key,
  network_id bigint not null references network,
  organisation_id bigint not null references organisation,
  from_day date not null,
  to_day date,
  contact_person_id bigint references person,
  constructed boolean not null default false,
  constraint network_organisation_span check (to_day is null or from_day <= to_day + 1)
);
create index network_organisation_network on network_organisation (network_id);
create index network_organisation_organisation on network_organisation (organisation_id);
create unique index network_organisation_once on network_organisation (network_id, organisation_id) where to_day is null;

-- A meeting may be a network's; its registrations can be open and closed before it is held.
alter table meeting add network_id bigint references network;
create index meeting_network on meeting (network_id, starts_at) where network_id is not null;
create index meeting_by_date on meeting (starts_at) where starts_at is not null;
alter table meeting drop constraint meeting_state_known;
alter table meeting add constraint meeting_state_known check
  (state in ('planned', 'announced', 'open', 'closed', 'held', 'documented', 'cancelled'));

create table venue (
  id bigint generated always as identity primary key,
  name text collate sv not null constraint venue_name_length check (length(name) between 1 and 150),
  created_at timestamptz not null default now()
);

-- What a meeting has that people sign up for: a network's, a provrum's, or the forum's own.
create table gathering (
  meeting_id bigint primary key references meeting,
  kind text not null constraint gathering_kind_known check
    (kind in ('network', 'provrum', 'memberMeeting', 'ideaMeeting', 'annualConference', 'other')),
  -- who may sign up: the network's organisations, every member and partner, or anybody with a link
  audience text not null constraint gathering_audience_known check (audience in ('network', 'forum', 'public')),
  -- null: as many as come
  capacity_physical integer constraint gathering_capacity_physical check (capacity_physical between 0 and 100000),
  capacity_digital integer constraint gathering_capacity_digital check (capacity_digital between 0 and 100000),
  queue_rule text not null default 'organisationFirst' constraint gathering_queue_rule_known
    check (queue_rule in ('organisationFirst', 'time', 'quota')),
  -- places per organisation, where the rule is quota
  quota integer constraint gathering_quota check (quota between 1 and 1000),
  -- working hours that an offered place waits for an answer
  offer_hours integer not null default 8 constraint gathering_offer_hours check (offer_hours between 1 and 200),
  -- the last day to sign up
  last_day date,
  venue_id bigint references venue,
  invitation text not null default '' constraint gathering_invitation_length check (length(invitation) <= 8000),
  source jsonb not null default '[]',
  constructed boolean not null default false,
  created_with text constraint gathering_created_with_unique unique,
  constraint gathering_quota_given check (queue_rule <> 'quota' or quota is not null)
);

-- Who plans it, besides the secretariat.
create table gathering_planner (
  meeting_id bigint not null references gathering,
  person_id bigint not null references person,
  primary key (meeting_id, person_id)
);

-- One row for each who has signed up; whoever comes again after a cancellation gets a new one.
create table registration (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references gathering,
  person_id bigint not null references person,
  -- null for a guest of none that is here; then by name
  organisation_id bigint references organisation,
  organisation_name text not null default '' constraint registration_organisation_name_length check (length(organisation_name) <= 200),
  mode text not null constraint registration_mode_known check (mode in ('physical', 'digital')),
  state text not null constraint registration_state_known check
    (state in ('registered', 'waitlisted', 'offered', 'cancelled', 'transferred', 'attended', 'absent')),
  -- when one signed up for this mode: the order of the queue, with the number where two came at once
  queued_at timestamptz not null,
  -- until when an offered place waits for an answer
  offered_until timestamptz,
  registered_by bigint not null references person,
  -- whose place was handed over
  handed_from bigint references registration,
  version integer not null default 1,
  created_with text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint registration_offer_until check ((state = 'offered') = (offered_until is not null))
);
create unique index registration_once on registration (meeting_id, person_id) where state not in ('cancelled', 'transferred');
create index registration_meeting on registration (meeting_id, state);
create index registration_person on registration (person_id);
create index registration_organisation on registration (organisation_id) where organisation_id is not null;

-- What happened to networks and meetings is kept as what happened to provrum is.
alter table event add network_id bigint references network;
alter table event add meeting_id bigint references meeting;
create index event_network on event (network_id, id) where network_id is not null;
create index event_meeting on event (meeting_id, id) where meeting_id is not null;

alter table mail add network_id bigint references network;
alter table mail add meeting_id bigint references meeting;
create index mail_meeting on mail (meeting_id) where meeting_id is not null and state = 'waiting';
