-- A provrum from draft to go-ahead, what was said about it, and what happened.
-- Older programs can run after this migration: yes, it only adds.

create table theme (
  key text primary key,
  sv text collate sv not null,
  en text not null
);

create table provrum (
  id bigint generated always as identity primary key,
  state text not null constraint provrum_state_known check (state in
    ('draft', 'open', 'approved', 'planning', 'running', 'reporting', 'review', 'published', 'presented',
     'followedUp', 'withdrawn', 'declined', 'cancelled')),
  title text not null default '' constraint provrum_title_length check (length(title) <= 120),
  summary text not null default '' constraint provrum_summary_length check (length(summary) <= 500),
  question text not null default '' constraint provrum_question_length check (length(question) <= 300),
  why_now text not null default '' constraint provrum_why_now_length check (length(why_now) <= 4000),
  to_try text not null default '' constraint provrum_to_try_length check (length(to_try) <= 4000),
  kind text constraint provrum_kind_known check (kind in ('subjectMatter', 'wayOfWorking')),
  themes text[] not null default '{}',
  wished_start text constraint provrum_wished_start_month check (wished_start ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  organisation_id bigint not null references organisation,
  created_by bigint not null references person,
  -- the posted text's number, and the number of the last one that changed it materially
  text_version integer not null default 0,
  material_version integer not null default 0,
  -- raised by every change: the ETag, and how a stale form is noticed
  revision integer not null default 1,
  -- since when the rules have been met without a break; the verdict itself is always computed
  ready_since timestamptz,
  interested integer not null default 0,
  commented integer not null default 0,
  slot_year integer,
  lead_organisation_id bigint references organisation,
  constructed boolean not null default false,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  opened_at timestamptz,
  -- the form that created it, and the one that wrote its text last: a form sent twice acts once and is never its own rival
  created_with text constraint provrum_created_with_unique unique,
  saved_with text,
  -- what a list or a chip shows: the state, or that an open proposal is ready
  shown text not null generated always as (case when state = 'open' and ready_since is not null then 'ready' else state end) stored,
  search tsvector generated always as (
    setweight(to_tsvector('swedish', title), 'A') ||
    setweight(to_tsvector('swedish', summary || ' ' || question), 'B') ||
    setweight(to_tsvector('swedish', why_now || ' ' || to_try), 'C')
  ) stored
);
-- The list shows what has been posted, in each of its orders.
create index provrum_newest on provrum (opened_at desc, id desc) where opened_at is not null;
create index provrum_shown_newest on provrum (shown, opened_at desc, id desc) where opened_at is not null;
create index provrum_ready on provrum (ready_since, id) where state = 'open' and ready_since is not null;
create index provrum_longest_ready on provrum
  ((case when shown = 'ready' then ready_since end), opened_at desc, id desc) where opened_at is not null;
create index provrum_most_interest on provrum (interested desc, opened_at desc, id desc) where opened_at is not null;
create index provrum_by_title on provrum (title collate sv, id) where opened_at is not null;
create index provrum_organisation on provrum (organisation_id, opened_at desc, id desc);
create index provrum_draft on provrum (organisation_id, changed_at desc) where state = 'draft';
create index provrum_themes on provrum using gin (themes);
create index provrum_search on provrum using gin (search);
create index provrum_slot_year on provrum (slot_year) where slot_year is not null;

-- Exact counts of what has been posted, kept by the database, so that no list counts 100 000 rows: of all, and by theme,
-- kind and organisation.
create table provrum_tally (
  facet text not null,
  value text not null,
  shown text not null,
  amount integer not null,
  primary key (facet, value, shown)
);

create function provrum_facets(p provrum) returns table (facet text, value text) language sql immutable as $$
  select 'all', ''
  union all select 'kind', p.kind where p.kind is not null
  union all select 'organisation', p.organisation_id::text
  union all select 'theme', unnest(p.themes)
$$;

-- The words of what has been posted, and in how many texts each has stood: for misspellings, and to find what is alike.
create table provrum_word (
  word text primary key,
  amount integer not null
);
create index provrum_word_alike on provrum_word using gin (word gin_trgm_ops);

create function provrum_words(p provrum) returns setof text language sql immutable as $$
  select word from unnest(tsvector_to_array(
    to_tsvector('simple', p.title || ' ' || p.summary || ' ' || p.question || ' ' || p.why_now || ' ' || p.to_try))) word
  where length(word) between 3 and 40
$$;

-- By statement: a hundred thousand rows put in at once are counted once.
create function provrum_put_in() returns trigger language plpgsql as $$
begin
  insert into provrum_tally (facet, value, shown, amount)
    select f.facet, f.value, p.shown, count(*) from added p, provrum_facets(p) f where p.opened_at is not null
    group by 1, 2, 3 order by 1, 2, 3
    on conflict (facet, value, shown) do update set amount = provrum_tally.amount + excluded.amount;
  insert into provrum_word (word, amount)
    select w, count(*) from added p, provrum_words(p) w where p.opened_at is not null group by 1 order by 1
    on conflict (word) do update set amount = provrum_word.amount + excluded.amount;
  return null;
end $$;
create trigger provrum_put_in after insert on provrum
  referencing new table as added for each statement execute function provrum_put_in();

create function provrum_moved() returns trigger language plpgsql as $$
begin
  insert into provrum_tally (facet, value, shown, amount)
    select facet, value, shown, sum(step) from (
      select f.*, new.shown, 1 as step from provrum_facets(new) f where new.opened_at is not null
      union all
      select f.*, old.shown, -1 from provrum_facets(old) f where old.opened_at is not null
    ) steps group by 1, 2, 3 having sum(step) <> 0 order by 1, 2, 3
    on conflict (facet, value, shown) do update set amount = provrum_tally.amount + excluded.amount;
  return null;
end $$;
create trigger provrum_moved after update on provrum for each row
  when (row (old.shown, old.opened_at is null, old.kind, old.themes, old.organisation_id)
    is distinct from row (new.shown, new.opened_at is null, new.kind, new.themes, new.organisation_id))
  execute function provrum_moved();

create function provrum_reworded() returns trigger language plpgsql as $$
begin
  insert into provrum_word (word, amount)
    select w, 1 from (
      select * from provrum_words(new) except select * from provrum_words(old) where old.opened_at is not null
    ) words (w) order by 1
    on conflict (word) do update set amount = provrum_word.amount + 1;
  return null;
end $$;
create trigger provrum_reworded after update on provrum for each row
  when (new.opened_at is not null and (old.opened_at is null or old.search <> new.search))
  execute function provrum_reworded();

create table provrum_version (
  provrum_id bigint not null references provrum,
  number integer not null,
  content jsonb not null,
  material boolean not null,
  note text not null default '',
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  at timestamptz not null,
  primary key (provrum_id, number)
);

create table co_author (
  provrum_id bigint not null references provrum,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  primary key (provrum_id, person_id)
);
create index co_author_person on co_author (person_id);

-- One standing per organisation and provrum; every change of it is an event.
create table interest (
  provrum_id bigint not null references provrum,
  organisation_id bigint not null references organisation,
  role text not null constraint interest_role_known check (role in ('lead', 'participate', 'follow')),
  brings text not null default '' constraint interest_brings_length check (length(brings) <= 1000),
  text_version integer not null,
  person_id bigint not null references person,
  given_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (provrum_id, organisation_id)
);
create index interest_organisation on interest (organisation_id) where withdrawn_at is null;

-- The year's slots are decided one at a time: whoever gives a go-ahead locks the year first.
create table slot_year (
  year integer primary key
);

create table go_ahead (
  id bigint generated always as identity primary key,
  provrum_id bigint not null references provrum,
  verdict text not null constraint go_ahead_verdict_known check (verdict in ('approved', 'declined')),
  reason text not null constraint go_ahead_reason_given check (length(reason) between 1 and 4000),
  slot_year integer,
  lead_organisation_id bigint references organisation,
  participants bigint[] not null default '{}',
  board_decision jsonb,
  -- rulebook version, facts, findings and texts as they were: the decision can be replayed
  receipt jsonb not null,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  decided_at timestamptz not null,
  announced_at timestamptz,
  taken_back_at timestamptz,
  constraint go_ahead_either check (announced_at is null or taken_back_at is null),
  constraint go_ahead_approved_complete check
    (verdict = 'declined' or (slot_year is not null and lead_organisation_id is not null))
);
create unique index go_ahead_once on go_ahead (provrum_id) where taken_back_at is null;
create index go_ahead_year on go_ahead (slot_year) where taken_back_at is null and verdict = 'approved';

create table comment (
  id bigint generated always as identity primary key,
  provrum_id bigint not null references provrum,
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  html text not null constraint comment_html_length check (length(html) <= 40000),
  -- an answer by mail
  by_mail boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  edited_at timestamptz,
  withdrawn_at timestamptz
);
create index comment_provrum on comment (provrum_id, id);

create table comment_version (
  comment_id bigint not null references comment,
  version integer not null,
  html text not null,
  at timestamptz not null,
  primary key (comment_id, version)
);

create table mention (
  comment_id bigint not null references comment,
  person_id bigint not null references person,
  primary key (comment_id, person_id)
);

create table subscription (
  person_id bigint not null references person,
  provrum_id bigint not null references provrum,
  level text not null constraint subscription_level_known check (level in ('follow', 'mute')),
  at timestamptz not null,
  primary key (person_id, provrum_id)
);
create index subscription_provrum on subscription (provrum_id);

-- What happened: append-only. Mail, history, feeds and jobs read it.
create table event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null,
  -- who, for which organisation; null where a rule turned by itself
  person_id bigint references person,
  organisation_id bigint references organisation,
  provrum_id bigint references provrum,
  -- whom it is about, where that is another: whose standing, whose mandate
  subject_organisation_id bigint references organisation,
  subject_person_id bigint references person,
  rulebook_version text references rulebook_version,
  detail jsonb not null default '{}'
);
create index event_provrum on event (provrum_id, id) where provrum_id is not null;
create index event_organisation on event (organisation_id, id);
create index event_subject_organisation on event (subject_organisation_id, id) where subject_organisation_id is not null;

create function event_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'an event is never changed or deleted';
end $$;
create trigger event_final before update or delete on event
  for each row execute function event_is_final();

-- Mail waits here, tied to its object, and is withdrawn when the object changes.
-- The ledger key makes sure that nobody gets the same thing twice.
create table mail (
  id bigint generated always as identity primary key,
  purpose text not null,
  occurrence text not null,
  person_id bigint references person,
  address text not null,
  language text not null,
  subject text not null,
  body text not null,
  provrum_id bigint references provrum,
  -- a sign-in code: never shown outside the demonstration, wiped once sent
  secret boolean not null default false,
  state text not null default 'waiting' constraint mail_state_known
    check (state in ('waiting', 'sent', 'withdrawn', 'failed')),
  attempts integer not null default 0,
  failure text,
  created_at timestamptz not null,
  sent_at timestamptz,
  constraint mail_ledger unique (person_id, purpose, occurrence)
);
create index mail_provrum on mail (provrum_id) where state = 'waiting';
create index mail_newest on mail (id desc);
