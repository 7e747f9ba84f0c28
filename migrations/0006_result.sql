-- What came out of a provrum: the report as it is written and judged, the result that is published, and who uses it.
-- Older programs can run after this migration: yes, it only adds.

create table report (
  provrum_id bigint primary key references provrum,
  status text not null constraint report_status_known check (status in ('writing', 'submitted', 'returned', 'approved')),
  started_at timestamptz not null
);
create index report_submitted on report (provrum_id) where status in ('submitted', 'approved');

-- Each part has a version of its own: people who write in different parts never meet. A part that nobody has written
-- follows another: the public text its section, the title the provrum's.
create table report_section (
  provrum_id bigint not null references report,
  section text not null constraint report_section_known check (section in
    ('tried', 'happened', 'learned', 'useful', 'notWorked', 'title', 'summary', 'public-tried', 'public-happened',
     'public-learned', 'public-useful', 'public-notWorked')),
  content text not null constraint report_section_length check (length(content) <= 20000),
  version integer not null default 1,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  at timestamptz not null,
  -- the form that wrote it last: it is never its own rival
  saved_with text,
  primary key (provrum_id, section)
);

-- One row a submission: what the secretariat read, and what it answered.
create table report_version (
  provrum_id bigint not null references report,
  number integer not null,
  -- ReportContent of src/provrum/report/reportText.ts
  content jsonb not null,
  receipt jsonb not null,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  at timestamptz not null,
  verdict text constraint report_version_verdict_known check (verdict in ('returned', 'approved')),
  -- each with its part and the number of the paragraph
  remarks jsonb not null default '[]',
  checklist jsonb not null default '{}',
  -- the rules as they stood at the approval
  verdict_receipt jsonb,
  judged_by bigint references person,
  judged_at timestamptz,
  primary key (provrum_id, number),
  constraint report_version_judged check ((verdict is null) = (judged_by is null))
);

-- A day that the secretariat has set; without one the report is due some time after the plan's end.
create table report_due (
  provrum_id bigint primary key references provrum,
  due_on date not null,
  reason text not null constraint report_due_reason_length check (length(reason) between 1 and 4000),
  person_id bigint not null references person,
  at timestamptz not null
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
  -- the rules as they stood when everybody was told
  receipt jsonb,
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
