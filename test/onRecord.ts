import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { ProposalText, State } from '#provrum/provrum.ts';
import type { Cast, OrganisationKey, PersonKey } from './cast.ts';
import { aText } from './builders.ts';

interface Given {
  readonly state?: State;
  readonly by?: PersonKey;
  readonly organisation?: OrganisationKey;
  readonly text?: Partial<ProposalText>;
}

/** A proposal on record, posted on 2 November 2026 by Asta for Region Dalarna where nothing else is said. */
export async function recordProposal(db: Database, cast: Cast, given: Given = {}): Promise<ProvrumId> {
  const { state = 'open', by = 'asta', organisation = 'dalarna' } = given;
  const text = aText(given.text);
  const posted = state === 'draft' ? null : new Date('2026-11-02T09:00:00Z');
  const number = posted ? 1 : 0;
  return await db.tx(async () => {
    const { rows } = await sql<{ id: ProvrumId }>`
      insert into provrum (state, title, summary, question, why_now, to_try, kind, themes, organisation_id, created_by,
        text_version, material_version, opened_at, constructed)
      values (${state}, ${text.title}, ${text.summary}, ${text.question}, ${text.whyNow}, ${text.toTry}, ${text.kind},
        ${[...text.themes]}::text[], ${cast.organisation[organisation]}, ${cast.person[by]}, ${number}, ${number}, ${posted}, true)
      returning id`.execute(db.q());
    const { id } = rows[0]!;
    if (posted) {
      await sql`
        insert into provrum_version (provrum_id, number, content, material, person_id, organisation_id, at)
        values (${id}, 1, ${JSON.stringify(text)}::jsonb, true, ${cast.person[by]}, ${cast.organisation[organisation]}, ${posted})`.execute(
        db.q(),
      );
    }
    return id;
  });
}
