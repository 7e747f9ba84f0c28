-- Network weeks, school breaks, and the addresses at which somebody's calendar is followed.
-- Older programs can run after this migration: yes, it only adds.

-- The weeks in which networks meet, as they were decided: the last decision of a year holds, those before it are its history.
create table network_weeks (
  id bigint generated always as identity primary key,
  year integer not null constraint network_weeks_year check (year between 2000 and 2200),
  -- ISO 8601, `2027-W12`, in order
  weeks text[] not null,
  -- what was known against each when it was decided, by week
  known jsonb not null default '{}',
  note text not null default '' constraint network_weeks_note_length check (length(note) <= 2000),
  person_id bigint references person,
  organisation_id bigint references organisation,
  constructed boolean not null default false,
  at timestamptz not null
);
create index network_weeks_year_index on network_weeks (year, id desc);

-- The schools' breaks of a year as they were imported: the last import of a year holds.
create table school_break_import (
  id bigint generated always as identity primary key,
  year integer not null constraint school_break_import_year check (year between 2000 and 2200),
  source text not null default '' constraint school_break_import_source_length check (length(source) <= 500),
  person_id bigint references person,
  organisation_id bigint references organisation,
  at timestamptz not null
);
create index school_break_import_year_index on school_break_import (year, id desc);

create table school_break (
  import_id bigint not null references school_break_import,
  county_code text not null,
  name text not null constraint school_break_name_known check (name in ('winter', 'easter', 'autumn')),
  week text not null,
  primary key (import_id, county_code, name, week)
);

-- An address at which a person's, a network's or an organisation's calendar is followed. What makes it secret is computed from the
-- number with the program's secret and stands nowhere; who may read is asked anew at every visit.
create table calendar_feed (
  id bigint generated always as identity primary key,
  person_id bigint not null references person,
  kind text not null constraint calendar_feed_kind_known check (kind in ('personal', 'network', 'organisation')),
  network_id bigint references network,
  organisation_id bigint references organisation,
  language text not null constraint calendar_feed_language_known check (language in ('sv', 'en')),
  created_with text constraint calendar_feed_created_with_unique unique,
  created_at timestamptz not null,
  revoked_at timestamptz,
  constraint calendar_feed_about check ((kind = 'network') = (network_id is not null)
    and (kind = 'organisation') = (organisation_id is not null))
);
create index calendar_feed_person on calendar_feed (person_id) where revoked_at is null;
