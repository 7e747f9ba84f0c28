-- What a provrum is planned to cost and has cost, and the base funding it has asked for.
-- Older programs can run after this migration: yes, it only adds.

-- Amounts are whole öre. A line that is taken away stays, for the costs and events that name it.
create table budget_line (
  id bigint generated always as identity primary key,
  provrum_id bigint not null references provrum,
  cost text not null constraint budget_line_cost_known check
    (cost in ('expert', 'development', 'communication', 'travel', 'workingTime', 'venue', 'other')),
  way text not null constraint budget_line_way_known check (way in ('cash', 'inKind', 'baseFunding')),
  payer_organisation_id bigint references organisation,
  month text constraint budget_line_month check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  note text not null default '' constraint budget_line_note_length check (length(note) <= 500),
  amount bigint not null constraint budget_line_amount check (amount between 1 and 1000000000),
  version integer not null default 1,
  -- the form that added it: a form sent twice adds one line
  created_with text,
  person_id bigint not null references person,
  changed_at timestamptz not null,
  removed_at timestamptz,
  constraint budget_line_payer check ((way = 'baseFunding') = (payer_organisation_id is null)),
  constraint budget_line_created_with_unique unique (provrum_id, created_with)
);
create index budget_line_provrum on budget_line (provrum_id) where removed_at is null;

create table budget_cost (
  id bigint generated always as identity primary key,
  line_id bigint not null references budget_line,
  amount bigint not null constraint budget_cost_amount check (amount between 1 and 1000000000),
  on_day date not null,
  note text not null default '' constraint budget_cost_note_length check (length(note) <= 500),
  created_with text,
  person_id bigint not null references person,
  at timestamptz not null,
  removed_at timestamptz,
  constraint budget_cost_created_with_unique unique (line_id, created_with)
);
create index budget_cost_line on budget_cost (line_id) where removed_at is null;

-- Who draws from a year's frame locks the year first (slot_year).
create table funding (
  id bigint generated always as identity primary key,
  provrum_id bigint not null references provrum,
  state text not null constraint funding_state_known check
    (state in ('requested', 'granted', 'declined', 'withdrawn', 'takenBack')),
  asked bigint not null constraint funding_asked check (asked between 1 and 1000000000),
  note text not null default '' constraint funding_note_length check (length(note) <= 2000),
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  requested_at timestamptz not null,
  granted bigint constraint funding_granted check (granted between 1 and asked),
  year integer,
  reason text not null default '' constraint funding_reason_length check (length(reason) <= 4000),
  -- rulebook version, facts and findings as they were: the decision can be replayed
  receipt jsonb,
  decided_by bigint references person,
  decided_at timestamptz,
  -- until then the decision is the forum's alone, and can be taken back
  announced_at timestamptz,
  constraint funding_announced check (announced_at is null or state in ('granted', 'declined')),
  constraint funding_granted_complete check
    (state = 'takenBack' or (state = 'granted') = (granted is not null and year is not null)),
  constraint funding_decided_complete check
    ((state in ('granted', 'declined', 'takenBack')) = (receipt is not null and decided_by is not null and decided_at is not null))
);
create unique index funding_once on funding (provrum_id) where state in ('requested', 'granted');
create index funding_provrum on funding (provrum_id, id);
create index funding_year on funding (year) where state = 'granted';

create table funding_payment (
  id bigint generated always as identity primary key,
  funding_id bigint not null references funding,
  amount bigint not null constraint funding_payment_amount check (amount between 1 and 1000000000),
  note text not null default '' constraint funding_payment_note_length check (length(note) <= 500),
  state text not null default 'requested' constraint funding_payment_state_known check
    (state in ('requested', 'approved', 'declined', 'paid')),
  reason text not null default '' constraint funding_payment_reason_length check (length(reason) <= 4000),
  paid_on date,
  repaid bigint not null default 0 constraint funding_payment_repaid check (repaid between 0 and amount),
  created_with text,
  person_id bigint not null references person,
  at timestamptz not null,
  constraint funding_payment_paid check ((state = 'paid') = (paid_on is not null)),
  constraint funding_payment_created_with_unique unique (funding_id, created_with)
);
create index funding_payment_funding on funding_payment (funding_id);
