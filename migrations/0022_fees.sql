-- Network fees: who is let off, for which years and why; and the fee of those who leave during the year.
-- Older programs can run after this migration: no, they do not know the new figure of the rulebook.

-- A network, an organisation, or an organisation's part in one network: at least one of the two is named.
create table fee_exemption (
  id bigint generated always as identity primary key,
  network_id bigint references network,
  organisation_id bigint references organisation,
  from_year integer not null constraint fee_exemption_from_year check (from_year between 2000 and 2200),
  -- the last year; null until further notice
  to_year integer,
  reason text not null constraint fee_exemption_reason_length check (length(reason) between 1 and 1000),
  person_id bigint not null references person,
  at timestamptz not null,
  created_with text constraint fee_exemption_created_with_unique unique,
  -- who set its last year or took it back, and why
  ended_by bigint references person,
  ended_at timestamptz,
  end_reason text not null default '' constraint fee_exemption_end_reason_length check (length(end_reason) <= 1000),
  taken_back boolean not null default false,
  constraint fee_exemption_subject check (network_id is not null or organisation_id is not null),
  constraint fee_exemption_span check (to_year is null or to_year between from_year and 2200),
  constraint fee_exemption_ended check ((ended_by is null) = (ended_at is null))
);
create index fee_exemption_network on fee_exemption (network_id) where network_id is not null;
create index fee_exemption_organisation on fee_exemption (organisation_id) where organisation_id is not null;

-- The sources know one fee: those who leave during the year pay the same until a version says otherwise.
update rulebook_version set parameters = parameters || jsonb_build_object('leaverFee', parameters -> 'fee')
where part = 'networks' and not parameters ? 'leaverFee';
