-- The work on a provrum: who takes part since when, who leads, what is due, what was noted and measured, and that it was
-- cancelled.
-- Older programs can run after this migration: yes, it only adds.

-- From the announced decision on: who takes part, from one day to another, both included. The decision itself stays as it
-- was made.
create table participation (
  id bigint generated always as identity primary key,
  provrum_id bigint not null references provrum,
  organisation_id bigint not null references organisation,
  from_day date not null,
  -- the last day; the day before the first where somebody left on the day they came
  to_day date,
  -- why it joined, and why it left; nothing for those that the decision named
  join_reason text not null default '' constraint participation_join_reason_length check (length(join_reason) <= 2000),
  leave_reason text not null default '' constraint participation_leave_reason_length check (length(leave_reason) <= 2000),
  join_receipt jsonb,
  leave_receipt jsonb
);
create unique index participation_once on participation (provrum_id, organisation_id) where to_day is null;
create index participation_organisation on participation (organisation_id) where to_day is null;
create index participation_left on participation (provrum_id) where to_day is not null;

insert into participation (provrum_id, organisation_id, from_day)
  select provrum_id, unnest(participants), (announced_at at time zone 'Europe/Stockholm')::date
  from go_ahead where verdict = 'approved' and announced_at is not null and taken_back_at is null;

-- Those who take part now; those whom the decision named, where nobody has been put down yet.
create function participants_now(provrum bigint, decided bigint[]) returns bigint[] language sql stable as $$
  select case when exists (select from participation where provrum_id = provrum)
    then array(select organisation_id from participation where provrum_id = provrum and to_day is null order by organisation_id)
    else decided end
$$;

-- Who leads now stands in provrum.lead_organisation_id; how it came to be stands here.
create table lead_change (
  id bigint generated always as identity primary key,
  provrum_id bigint not null references provrum,
  from_organisation_id bigint not null references organisation,
  to_organisation_id bigint not null references organisation,
  reason text not null constraint lead_change_reason_given check (length(reason) between 1 and 2000),
  receipt jsonb not null,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  at timestamptz not null
);
create index lead_change_provrum on lead_change (provrum_id, id);

-- The log: one entry a day or many, in plain paragraphs.
create table log_entry (
  id bigint generated always as identity primary key,
  provrum_id bigint not null references provrum,
  kind text not null constraint log_entry_kind_known check (kind in ('step', 'observation', 'decision', 'problem')),
  on_day date not null,
  text text not null constraint log_entry_text_length check (length(text) between 1 and 8000),
  version integer not null default 1,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  -- the form that added it: sent twice, it adds one
  created_with text,
  created_at timestamptz not null,
  edited_at timestamptz,
  withdrawn_at timestamptz
);
create index log_entry_provrum on log_entry (provrum_id, on_day desc, id desc) where withdrawn_at is null;

-- What an entry said before it was edited.
create table log_entry_version (
  entry_id bigint not null references log_entry,
  version integer not null,
  kind text not null,
  on_day date not null,
  text text not null,
  -- until when it said so
  at timestamptz not null,
  primary key (entry_id, version)
);

create table task (
  id bigint generated always as identity primary key,
  provrum_id bigint not null references provrum,
  title text not null constraint task_title_length check (length(title) between 1 and 200),
  owner_id bigint not null references person,
  owner_organisation_id bigint not null references organisation,
  due_on date,
  -- the new lead, where the old one's tasks are offered to it
  offered_to bigint references organisation,
  version integer not null default 1,
  person_id bigint not null references person,
  created_with text,
  created_at timestamptz not null,
  done_at timestamptz,
  done_by bigint references person,
  removed_at timestamptz,
  constraint task_done_by_somebody check ((done_at is null) = (done_by is null))
);
create index task_provrum on task (provrum_id, id) where removed_at is null;
create index task_owner on task (owner_organisation_id) where done_at is null and removed_at is null;
create index task_due on task (due_on) where done_at is null and removed_at is null;

-- A regional test arena that the provrum uses (P101-P103).
create table arena (
  id bigint generated always as identity primary key,
  provrum_id bigint not null references provrum,
  name text not null constraint arena_name_length check (length(name) between 1 and 200),
  -- who runs it
  host text not null constraint arena_host_length check (length(host) between 1 and 200),
  tested text not null constraint arena_tested_length check (length(tested) between 1 and 2000),
  from_day date,
  to_day date,
  version integer not null default 1,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  created_with text,
  changed_at timestamptz not null,
  removed_at timestamptz,
  constraint arena_days_in_order check (to_day >= from_day)
);
create index arena_provrum on arena (provrum_id, id) where removed_at is null;

-- What a sign of the plan was on a day. It is named as in the plan that was approved.
create table measurement (
  id bigint generated always as identity primary key,
  provrum_id bigint not null references provrum,
  indicator text not null constraint measurement_indicator_length check (length(indicator) between 1 and 300),
  on_day date not null,
  value text not null constraint measurement_value_length check (length(value) between 1 and 100),
  note text not null default '' constraint measurement_note_length check (length(note) <= 500),
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  created_with text,
  at timestamptz not null,
  removed_at timestamptz
);
create index measurement_provrum on measurement (provrum_id, on_day, id) where removed_at is null;

-- The secretariat's decision to break off. Until it is announced the work goes on, and it can be taken back.
create table cancellation (
  id bigint generated always as identity primary key,
  provrum_id bigint not null references provrum,
  reason text not null constraint cancellation_reason_given check (length(reason) between 1 and 4000),
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  decided_at timestamptz not null,
  announced_at timestamptz,
  taken_back_at timestamptz,
  take_back_reason text,
  constraint cancellation_either check (announced_at is null or taken_back_at is null)
);
create unique index cancellation_once on cancellation (provrum_id) where taken_back_at is null;
create index cancellation_staged on cancellation (decided_at) where announced_at is null and taken_back_at is null;
