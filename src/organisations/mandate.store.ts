import type { Decision } from '#kernel/decision.ts';
import type { MandateId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { sql } from '#platform/database.ts';
import type { MandateEvent, MandateGiven, Shortened } from './mandate.ts';
import { type Doing, lockOrganisation, recordEvent, type WholeOrganisation } from './organisations.store.ts';

/** Somebody who was given a mandate: whom to tell. */
export interface Invited {
  readonly mandate: MandateId;
  readonly person: PersonId;
  readonly name: string;
  readonly address: string;
  readonly language: Language;
}

/** Tells somebody of their new mandate, within the transaction that gives it. */
export type Tell = (invited: Invited) => Promise<void>;

/**
 * The only way an organisation's people change: lock it, let the domain decide on fresh state, record the decision with its
 * effect. Returns null where there is no such organisation.
 */
export async function changeMandates<Event extends MandateEvent, Refusal>(
  doing: Doing,
  id: OrganisationId,
  decide: (organisation: WholeOrganisation) => Decision<Event, Refusal>,
  tell: Tell = async () => {},
): Promise<Decision<Event, Refusal> | null> {
  return await doing.db.tx(async () => {
    const organisation = await lockOrganisation(doing.db, id);
    if (!organisation) return null;
    const decision = decide(organisation);
    if (decision.ok) await apply(doing, id, decision.event, tell);
    return decision;
  });
}

async function apply(doing: Doing, organisation: OrganisationId, event: MandateEvent, tell: Tell) {
  if (event.kind === 'mandate-ended') return await shorten(doing, organisation, event, { reason: event.reason });
  for (const replaced of event.replaces) await shorten(doing, organisation, replaced, { replacedBy: event.role });
  await tell(await give(doing, organisation, event));
}

async function shorten({ db, ...rest }: Doing, organisation: OrganisationId, { mandate, to }: Shortened, why: object) {
  await sql`update mandate set to_day = ${to} where id = ${mandate.id}`.execute(db.q());
  const { person, role } = mandate;
  await recordEvent(
    { db, ...rest },
    {
      kind: 'mandate-ended',
      organisation,
      person: person.id,
      mandate: mandate.id,
      detail: { role, to, ...why },
    },
  );
}

async function give(doing: Doing, organisation: OrganisationId, event: MandateGiven): Promise<Invited> {
  const { db, by, at } = doing;
  const person = await findOrCreatePerson(doing, organisation, event);
  const { rows } = await sql<{ id: MandateId }>`
    insert into mandate (person_id, organisation_id, role, from_day, to_day, given_by, created_at)
    values (${person.person}, ${organisation}, ${event.role}, ${event.from}, ${event.to}, ${by.person}, ${at})
    returning id`.execute(db.q());
  const mandate = rows[0]!.id;
  const { role, from, to } = event;
  await recordEvent(doing, {
    kind: 'mandate-given',
    organisation,
    person: person.person,
    mandate,
    detail: { role, from, to },
  });
  return { ...person, mandate };
}

/**
 * The person behind an address. One who is known already keeps their own name: whoever invites them neither changes it
 * nor is told that they were known.
 */
async function findOrCreatePerson(doing: Doing, organisation: OrganisationId, { name, email }: MandateGiven) {
  const { db, at } = doing;
  const { rows } = await sql<Omit<Invited, 'mandate'> & { readonly added: boolean }>`
    insert into person (name, email, created_at) values (${name}, ${email}, ${at})
    on conflict (email) do update set email = excluded.email -- changes nothing, but returns the row
    returning id as person, name, email as address, language, xmax = 0 as added`.execute(db.q());
  const { added, ...person } = rows[0]!;
  if (added) await recordEvent(doing, { kind: 'person-added', organisation, person: person.person });
  return person;
}
