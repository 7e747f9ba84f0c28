import type { OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import { type Database, prepared, sql } from '#platform/database.ts';

/** Whose typing: one draft per person, organisation and form. */
export interface SavedFormKey {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  /** Which form about what: `comment:7`. */
  readonly form: string;
}

/** The forms on a provrum's pages that keep what is typed in them. */
export type KeptForm = 'comment' | 'commentChange' | 'interest' | 'goAhead' | 'decline' | 'reportReview' | 'uptake';

/** The key of what one person types for one organisation in a form about a provrum, or about a part of it. */
export const savedFormKey = (
  form: KeptForm,
  { person, organisation }: Pick<SavedFormKey, 'person' | 'organisation'>,
  ...about: readonly [ProvrumId, ...number[]]
): SavedFormKey => ({ person, organisation, form: [form, ...about].join(':') });

export interface SavedForm {
  /** What was typed, by field. */
  readonly content: Readonly<Record<string, string | readonly string[]>>;
  /** The version that was opened, where the form changes something. */
  readonly basedOn: number | null;
  readonly savedAt: Date;
}

/** What somebody has typed and not yet sent, or null. */
export async function findSavedForm(db: Database, key: SavedFormKey): Promise<SavedForm | null> {
  const { rows } = await sql<SavedForm>`${prepared}
    select content, based_on as "basedOn", saved_at as "savedAt" from saved_form
    where person_id = ${key.person} and organisation_id = ${key.organisation} and form = ${key.form}`.execute(db.q());
  return rows[0] ?? null;
}

/** Keeps what is being typed, the last keystroke wins; null forgets it, because it was sent or emptied. */
export async function changeSavedForm(db: Database, key: SavedFormKey, saved: SavedForm | null): Promise<void> {
  if (saved === null) {
    await sql`
      delete from saved_form
      where person_id = ${key.person} and organisation_id = ${key.organisation} and form = ${key.form}`.execute(db.q());
    return;
  }
  await sql`
    insert into saved_form (person_id, organisation_id, form, content, based_on, saved_at)
    values (${key.person}, ${key.organisation}, ${key.form}, ${JSON.stringify(saved.content)}::jsonb, ${saved.basedOn},
      ${saved.savedAt})
    on conflict (person_id, organisation_id, form) do update set
      content = excluded.content, based_on = excluded.based_on, saved_at = excluded.saved_at`.execute(db.q());
}

/** Does an act, and forgets what was typed for it where it was done. */
export async function forgetWhenDone<Answer extends { readonly ok: boolean } | null>(
  db: Database,
  key: SavedFormKey,
  act: () => Promise<Answer>,
): Promise<Answer> {
  return await db.tx(async () => {
    const answer = await act();
    if (answer?.ok) await changeSavedForm(db, key, null);
    return answer;
  });
}

/** Everything that somebody has typed and not sent in the forms whose names begin alike. */
export async function listSavedForms(
  db: Database,
  { person, organisation }: Pick<SavedFormKey, 'person' | 'organisation'>,
  beginning: string,
): Promise<readonly (SavedForm & { readonly form: string })[]> {
  const { rows } = await sql<SavedForm & { readonly form: string }>`
    select form, content, based_on as "basedOn", saved_at as "savedAt" from saved_form
    where person_id = ${person} and organisation_id = ${organisation} and starts_with(form, ${beginning})`.execute(
    db.q(),
  );
  return rows;
}
