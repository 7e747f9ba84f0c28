-- What the API has answered to requests that name themselves, so that one sent again is not done again.
-- Older programs can run after this migration: yes, it only adds.

create table api_answer (
  person_id bigint not null references person,
  key text not null constraint api_answer_key_length check (length(key) between 1 and 200),
  request_hash bytea not null,
  status integer not null default 0,
  headers jsonb not null default '{}',
  body text not null default '',
  at timestamptz not null,
  primary key (person_id, key)
);
create index api_answer_at on api_answer (at);
