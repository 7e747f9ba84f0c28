-- Who exists and who may act, the law's versions, sessions and mail.
-- Older programs can run after this migration: there are none.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create collation if not exists sv (provider = icu, locale = 'sv-SE');

-- The office forum itself is an organisation too: the secretariat and the board hold mandates in it.
create table organisation (
  id bigint generated always as identity primary key,
  external_key text constraint organisation_external_key_unique unique,
  name text collate sv not null constraint organisation_name_unique unique,
  kind text not null constraint organisation_kind_known
    check (kind in ('region', 'agency', 'association', 'institute', 'forum', 'other')),
  org_number text,
  county_code text,
  web_domain text[] not null default '{}',
  source jsonb not null default '[]',
  constructed boolean not null default false,
  created_at timestamptz not null default now()
);

-- Dated, both days included; who pays is a separate property and comes with the fees.
-- A last day before the first: taken back before it began.
create table membership (
  id bigint generated always as identity primary key,
  organisation_id bigint not null references organisation,
  kind text not null constraint membership_kind_known check (kind in ('member', 'partner')),
  from_day date not null,
  to_day date,
  verified boolean not null,
  note text not null default '',
  constraint membership_span check (to_day is null or from_day <= to_day + 1)
);
create index membership_organisation on membership (organisation_id);

create table person (
  id bigint generated always as identity primary key,
  name text collate sv not null constraint person_name_length check (length(name) between 1 and 200),
  email text not null constraint person_email_unique unique
    constraint person_email_lower check (email = lower(email) and length(email) <= 254),
  language text not null default 'sv' constraint person_language_known check (language in ('sv', 'en')),
  constructed boolean not null default false,
  created_at timestamptz not null default now()
);

-- A person's right to act for an organisation, from one day to another (both included); a last day before the first
-- where it was taken back before it began.
create table mandate (
  id bigint generated always as identity primary key,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  role text not null constraint mandate_role_known
    check (role in ('representative', 'substitute', 'contact', 'secretariat', 'board')),
  from_day date not null,
  to_day date,
  given_by bigint references person,
  created_at timestamptz not null default now(),
  constraint mandate_span check (to_day is null or from_day <= to_day + 1)
);
create index mandate_person on mandate (person_id);
create index mandate_organisation on mandate (organisation_id);
create unique index mandate_once on mandate (person_id, organisation_id, role) where to_day is null;

create table rulebook_version (
  id text primary key,
  -- the provrum chapters and the network chapter are decided apart
  part text not null constraint rulebook_version_part_known check (part in ('provrum', 'networks')),
  status text not null constraint rulebook_version_status_known check (status in ('proposed', 'decided', 'expired')),
  in_force_from date not null,
  in_force_to date,
  decided_by jsonb not null,
  decided_on date,
  document text not null,
  parameters jsonb not null,
  recorded_at timestamptz not null default now()
);

create table sign_in_code (
  id bigint generated always as identity primary key,
  person_id bigint references person,
  code_hash bytea not null,
  browser_hash bytea not null constraint sign_in_code_browser_unique unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  attempts integer not null default 0,
  used_at timestamptz
);

-- One-time links: the first administrator of a new installation.
create table one_time_link (
  token_hash bytea primary key,
  purpose text not null constraint one_time_link_purpose_known check (purpose in ('first-administrator')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table session (
  id bigint generated always as identity primary key,
  token_hash bytea not null constraint session_token_unique unique,
  person_id bigint not null references person,
  organisation_id bigint references organisation,
  device text not null default '',
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_person on session (person_id, id);

-- A personal key to the API: carries its holder's mandates, nothing more.
create table api_token (
  id bigint generated always as identity primary key,
  person_id bigint not null references person,
  name text not null constraint api_token_name_length check (length(name) between 1 and 100),
  token_hash bytea not null constraint api_token_hash_unique unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_person on api_token (person_id);

create table rate_limit (
  key bytea not null,
  window_start timestamptz not null,
  hits integer not null,
  primary key (key, window_start)
);

-- What somebody has typed and not yet sent: one row per person, organisation and form.
create table saved_form (
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  form text not null,
  content jsonb not null,
  based_on integer,
  saved_at timestamptz not null,
  primary key (person_id, organisation_id, form)
);

create table word (
  identifier text primary key,
  sv text collate sv not null,
  en text not null,
  explanation_sv text not null,
  explanation_en text not null
);

create table annual_conference (
  year integer primary key,
  from_day date,
  to_day date,
  place text not null,
  theme text not null,
  source text not null
);
