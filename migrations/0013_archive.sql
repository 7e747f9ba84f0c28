-- Who has asked for a provrum's documents for its own archive, under which case number of its own.
-- Older programs can run after this migration: yes, it only adds.

create table archive_request (
  id bigint generated always as identity primary key,
  provrum_id bigint not null references provrum,
  organisation_id bigint not null references organisation,
  -- the receiver's own: a diarienummer
  case_number text not null constraint archive_request_case_number_length check (length(case_number) between 1 and 100),
  person_id bigint not null references person,
  at timestamptz not null,
  -- asked for twice under the same number, it is one request
  constraint archive_request_once unique (provrum_id, organisation_id, case_number)
);
