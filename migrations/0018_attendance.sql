-- Who came, what was kept of a meeting, and what those who came thought of it.
-- Older programs can run after this migration: yes, it only adds.

-- Each press on the button that says that somebody is here, or that it was a mistake. The key is the device's own: sent
-- again over a bad connection it counts once.
create table check_in_mark (
  id bigint generated always as identity primary key,
  registration_id bigint not null references registration,
  key text not null constraint check_in_mark_key check (key ~ '^[A-Za-z0-9_-]{8,80}$'),
  present boolean not null,
  -- what the registration was before: where it goes back to
  state_before text not null,
  -- when the button was pressed, which may be long before the mark arrived
  marked_at timestamptz not null,
  person_id bigint not null references person,
  received_at timestamptz not null,
  constraint check_in_mark_once unique (registration_id, key)
);

-- What is kept of a meeting: slides, notes, links, and a summary in words.
create table documentation (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references gathering,
  kind text not null constraint documentation_kind_known
    check (kind in ('summary', 'slides', 'notes', 'recording', 'link', 'other')),
  title text not null constraint documentation_title_length check (length(title) between 1 and 150),
  file_id bigint references file,
  link text not null default '' constraint documentation_link_length check (length(link) <= 500),
  -- the thing itself in words, or beside a file what is in it for those who cannot read the file
  text text not null default '' constraint documentation_text_length check (length(text) <= 10000),
  -- of a file or a recording: can it be read by everybody, or in the words beside it?
  access text constraint documentation_access_known check (access in ('accessible', 'text', 'missing')),
  created_with text,
  person_id bigint not null references person,
  at timestamptz not null,
  removed_at timestamptz,
  removed_by bigint references person,
  constraint documentation_once unique (meeting_id, created_with),
  constraint documentation_something check (file_id is not null or link <> '' or text <> ''),
  constraint documentation_removed check ((removed_at is null) = (removed_by is null))
);

-- Who came and has been asked what they thought.
create table gathering_evaluation_asked (
  registration_id bigint primary key references registration,
  asked_at timestamptz not null,
  reminded_at timestamptz
);

-- What somebody who came thought. It is shown without names.
create table gathering_answer (
  registration_id bigint primary key references registration,
  marks jsonb not null,
  good text not null default '' constraint gathering_answer_good_length check (length(good) <= 2000),
  better text not null default '' constraint gathering_answer_better_length check (length(better) <= 2000),
  answered_at timestamptz not null,
  changed_at timestamptz not null
);
