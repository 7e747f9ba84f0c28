-- Files: receipts of costs, what a provrum works with, and papers of meetings. Their content lies in the storage.
-- Older programs can run after this migration: yes, it only adds.

create table file (
  id bigint generated always as identity primary key,
  purpose text not null constraint file_purpose_known check (purpose in ('workspace', 'receipt', 'meeting')),
  provrum_id bigint references provrum,
  -- of a receipt: the cost it belongs to
  cost_id bigint references budget_cost,
  -- of a meeting's paper: whose table comes later
  meeting_id bigint,
  name text not null constraint file_name_length check (length(name) between 1 and 200),
  note text not null default '' constraint file_note_length check (length(note) <= 500),
  media text not null,
  size bigint not null constraint file_size check (size > 0),
  sha256 text not null constraint file_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  -- under which the storage has the content; chance, never a name
  storage_key text not null constraint file_storage_key_unique unique,
  -- the form that sent it: sent twice, it adds one file
  created_with text,
  person_id bigint not null references person,
  organisation_id bigint references organisation,
  at timestamptz not null,
  removed_at timestamptz,
  removed_by bigint references person,
  -- since when the storage has the content no more
  purged_at timestamptz,
  constraint file_receipt check ((purpose = 'receipt') = (cost_id is not null)),
  constraint file_meeting check ((purpose = 'meeting') = (meeting_id is not null)),
  constraint file_owned check (provrum_id is not null or meeting_id is not null),
  constraint file_removed check ((removed_at is null) = (removed_by is null)),
  constraint file_created_with_unique unique nulls distinct (provrum_id, created_with)
);
create index file_provrum on file (provrum_id, purpose, id);
create index file_cost on file (cost_id) where cost_id is not null;
create index file_meeting on file (meeting_id) where meeting_id is not null;
create index file_to_purge on file (removed_at) where removed_at is not null and purged_at is null;
