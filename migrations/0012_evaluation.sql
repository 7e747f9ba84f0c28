-- What those who took part say afterwards, that the format has been evaluated, and what the evaluation is read from.
-- Older programs can run after this migration: yes, it only adds.

-- One answer per organisation and occasion; what was marked is kept on each event too, so that it can be read as of a day.
create table questionnaire_answer (
  provrum_id bigint not null references provrum,
  organisation_id bigint not null references organisation,
  occasion text not null constraint questionnaire_answer_occasion_known check (occasion in ('end', 'halfYear')),
  -- by question: 1 to 5, or null for "cannot say"
  marks jsonb not null,
  words text not null default '' constraint questionnaire_answer_words_length check (length(words) <= 2000),
  person_id bigint not null references person,
  given_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (provrum_id, organisation_id, occasion)
);

-- The format as a whole was evaluated (P109): when, and where it can be read. One that was recorded by mistake is taken back.
create table format_evaluation (
  id bigint generated always as identity primary key,
  evaluated_on date not null,
  document text not null constraint format_evaluation_document_length check (length(document) between 1 and 500),
  note text not null default '' constraint format_evaluation_note_length check (length(note) <= 2000),
  created_with text constraint format_evaluation_created_with_unique unique,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  recorded_at timestamptz not null,
  taken_back_at timestamptz
);

-- The evaluation reads whole kinds of events, as of a day, from the index alone: what each adds to its sum in öre, and
-- which answer was given about a result.
alter table event add column amount integer generated always as (case
  when kind in ('budget-line-added', 'cost-recorded', 'funding-granted', 'payment-paid', 'payment-repaid')
    then (detail ->> 'amount')::integer
  when kind = 'budget-line-changed' then (detail ->> 'amount')::integer - (detail ->> 'previous')::integer
  when kind in ('budget-line-removed', 'cost-removed') then -(detail ->> 'amount')::integer
  when kind = 'uptake-answered' then array_position(array['used', 'willUse', 'notForUs'], detail ->> 'answer')
end) stored;
create index event_kind on event (kind, provrum_id, at) include (id, organisation_id, amount) where provrum_id is not null;

-- What it reads of receipts and plans, apart from them: they are large.
alter table go_ahead add column reservations jsonb generated always as (receipt -> 'reservations') stored;
alter table plan_version
  add column reservations jsonb generated always as (receipt -> 'reservations') stored,
  add column starts text generated always as (content -> 'timetable' ->> 'start') stored,
  add column ends text generated always as (content -> 'timetable' ->> 'end') stored;
