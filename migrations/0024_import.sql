-- What is brought in from tables: the file until it has been carried out, how it is read, and what it did, so that it can be undone.
-- Older programs can run after this migration: yes, it only adds.

create table import (
  id bigint generated always as identity primary key,
  kind text not null constraint import_kind_known
    check (kind in ('organisations', 'people', 'memberships', 'networkMemberships', 'meetings')),
  file_name text not null constraint import_file_name_length check (length(file_name) <= 300),
  -- as it came; taken away when it has been carried out or thrown away
  content bytea,
  encoding text,
  separator text,
  mapping jsonb not null,
  state text not null default 'draft' constraint import_state_known check (state in ('draft', 'done', 'undone', 'dropped')),
  counts jsonb not null default '{}',
  version integer not null default 1,
  created_with text constraint import_created_with_unique unique,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  at timestamptz not null,
  done_at timestamptz,
  undone_at timestamptz,
  constraint import_content_while_draft check ((content is not null) = (state = 'draft'))
);

-- Each row that was put on record or changed, in the order it was done, as it stood before and after.
create table import_row (
  id bigint generated always as identity primary key,
  import_id bigint not null references import,
  line integer not null,
  on_table text not null,
  row_id bigint not null,
  before jsonb,
  after jsonb not null
);
create index import_row_import on import_row (import_id, id);

-- Which column was which field when a table with the same heads was brought in last.
create table import_mapping (
  kind text not null,
  heads text not null,
  mapping jsonb not null,
  primary key (kind, heads)
);
