-- The plan of a provrum: its sections as they are written, and what was submitted and answered.
-- Older programs can run after this migration: yes, it only adds.

create table plan (
  provrum_id bigint primary key references provrum,
  status text not null constraint plan_status_known check (status in ('writing', 'submitted', 'returned', 'approved')),
  started_at timestamptz not null
);
create index plan_submitted on plan (provrum_id) where status = 'submitted';

-- Each section has a version of its own: people who write in different sections never meet.
create table plan_section (
  provrum_id bigint not null references plan,
  section text not null constraint plan_section_known check (section in
    ('purpose', 'expectedResult', 'mainQuestion', 'limits', 'timetable', 'budget', 'resources', 'criteria',
     'indicators', 'meetings')),
  content jsonb not null,
  version integer not null default 1,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  at timestamptz not null,
  -- the form that wrote it last: it is never its own rival
  saved_with text,
  primary key (provrum_id, section)
);

-- One row a submission: what was read by the secretariat, by which rules, and what became of it.
create table plan_version (
  provrum_id bigint not null references plan,
  number integer not null,
  content jsonb not null,
  receipt jsonb not null,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  at timestamptz not null,
  verdict text constraint plan_version_verdict_known check (verdict in ('returned', 'approved')),
  -- by section, and '' for the whole
  remarks jsonb not null default '{}',
  -- the rules as they stood at the approval
  verdict_receipt jsonb,
  judged_by bigint references person,
  judged_at timestamptz,
  primary key (provrum_id, number),
  constraint plan_version_judged check ((verdict is null) = (judged_by is null))
);
