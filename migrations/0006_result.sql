-- What came out of a provrum: the report as it is written and judged, the result that is published, and who uses it.
-- Older programs can run after this migration: yes, it only adds.

create table report (
  provrum_id bigint primary key references provrum,
  status text not null constraint report_status_known check (status in ('writing', 'submitted', 'returned', 'approved')),
  -- from the plan's end; the secretariat may move it
  due_on date,
  started_at timestamptz not null
);

-- The result as it was published: the members' report and the public summary, approved by a named person.
create table result (
  id bigint generated always as identity primary key,
  provrum_id bigint not null references provrum,
  -- the submission that was approved
  report_number integer not null,
  title text not null constraint result_title_length check (length(title) between 1 and 120),
  -- PublicSummary and FullReport of src/provrum/report/reportText.ts
  public_summary jsonb not null,
  full_report jsonb not null,
  assured_by bigint not null references person,
  assured_at timestamptz not null,
  published_by bigint not null references person,
  published_at timestamptz not null,
  -- null until announced: until then it can be taken back, and only the forum sees it
  announced_at timestamptz,
  taken_back_at timestamptz,
  search tsvector generated always as (to_tsvector('swedish', title) || jsonb_to_tsvector('swedish', public_summary, '["string"]')) stored,
  constraint result_either check (announced_at is null or taken_back_at is null)
);
create unique index result_once on result (provrum_id) where taken_back_at is null;
create index result_newest on result (announced_at desc, id desc) where announced_at is not null;
create index result_search on result using gin (search);

-- What a member has done with a result: one answer per organisation; every change of it is an event.
create table uptake (
  provrum_id bigint not null references provrum,
  organisation_id bigint not null references organisation,
  answer text not null constraint uptake_answer_known check (answer in ('used', 'willUse', 'notForUs')),
  because text not null default '' constraint uptake_because_length check (length(because) <= 2000),
  person_id bigint not null references person,
  given_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (provrum_id, organisation_id)
);
create index uptake_organisation on uptake (organisation_id);
