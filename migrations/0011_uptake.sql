-- How a result's use is followed up, and what a provrum came out of and led to.
-- Older programs can run after this migration: yes, it only adds.

-- The follow-up has ended: every member has answered, or the secretariat has closed it with a reason.
create table follow_up (
  provrum_id bigint primary key references provrum,
  -- where it goes back to if it is opened again
  came_from text not null constraint follow_up_came_from_known check (came_from in ('published', 'presented')),
  -- null where every member had answered
  reason text constraint follow_up_reason_length check (length(reason) between 1 and 4000),
  person_id bigint references person,
  ended_at timestamptz not null,
  constraint follow_up_closed_by check ((reason is null) = (person_id is null))
);

-- Who has been asked, so that nobody is asked twice: once to answer, and once whether what was to be used was used.
create table uptake_asked (
  provrum_id bigint not null references provrum,
  organisation_id bigint not null references organisation,
  purpose text not null constraint uptake_asked_purpose_known check (purpose in ('reminder', 'again')),
  at timestamptz not null,
  primary key (provrum_id, organisation_id, purpose)
);

-- What a provrum came out of, and what it led to. Between two provrum the row stands with the one that led to the other.
create table provrum_link (
  id bigint generated always as identity primary key,
  provrum_id bigint not null references provrum,
  relation text not null constraint provrum_link_relation_known check (relation in ('cameFrom', 'ledTo')),
  target text not null constraint provrum_link_target_known check (target in ('provrum', 'network', 'learningProject')),
  target_provrum_id bigint references provrum,
  name text not null default '' constraint provrum_link_name_length check (length(name) <= 200),
  address text not null default '' constraint provrum_link_address_length check (length(address) <= 500),
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  at timestamptz not null,
  removed_at timestamptz,
  constraint provrum_link_end check (case when target = 'provrum'
    then target_provrum_id is not null and target_provrum_id <> provrum_id and relation = 'ledTo' and name = ''
    else target_provrum_id is null and name <> '' end)
);
create unique index provrum_link_once on provrum_link (provrum_id, relation, target, target_provrum_id, name)
  nulls not distinct where removed_at is null;
create index provrum_link_target on provrum_link (target_provrum_id) where target_provrum_id is not null;
