import type { ProvrumId } from '#kernel/id.ts';
import { voiceOf } from '#organisations/authority.ts';
import { sql } from '#platform/database.ts';
import { changeProvrum, type Circumstances } from '#provrum/change.store.ts';
import { giveInterest } from '#provrum/interest.ts';
import type { Role } from '#rulebook/facts.ts';
import { versionInForce } from '#rulebook/version.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import type { TestApp } from './app.ts';
import { aText } from './builders.ts';
import type { OrganisationKey, PersonKey } from './cast.ts';

export type Answered = Partial<Record<OrganisationKey, Role>>;

/** Who answers for each organisation. */
const speakers: Partial<Record<OrganisationKey, PersonKey>> = {
  dalarna: 'asta',
  halland: 'cilla',
  skane: 'david',
  gotland: 'elsa',
  orebro: 'orjan',
  varmland: 'vera',
  kalmar: 'kaj',
  tillvaxtverket: 'farid',
  vinnova: 'gun',
  skr: 'hans',
  nordregio: 'ines',
};

/** Puts an open proposal of Region Dalarna on record, with the answers given through the domain in their order. */
export async function openProposal(
  { db, clock, cast }: TestApp,
  answers: Answered = {},
  title?: string,
): Promise<ProvrumId> {
  const text = aText(title === undefined ? {} : { title });
  const { rows } = await sql<{ id: ProvrumId }>`
    insert into provrum (state, organisation_id, created_by, text_version, material_version, opened_at, changed_at, title, summary, question, why_now, to_try, kind)
    values ('open', ${cast.organisation.dalarna}, ${cast.person.asta}, 1, 1, ${clock.now()}, ${clock.now()},
      ${text.title}, ${text.summary}, ${text.question}, ${text.whyNow}, ${text.toTry}, ${text.kind}) returning id`.execute(
    db.q(),
  );
  const id = rows[0]!.id;
  await sql`
    insert into provrum_version (provrum_id, number, content, material, person_id, organisation_id, at)
    values (${id}, 1, ${JSON.stringify(text)}::jsonb, true, ${cast.person.asta}, ${cast.organisation.dalarna}, ${clock.now()})`.execute(
    db.q(),
  );
  await sql`
    insert into event (at, kind, person_id, organisation_id, provrum_id)
    values (${clock.now()}, 'proposal-posted', ${cast.person.asta}, ${cast.organisation.dalarna}, ${id})`.execute(
    db.q(),
  );
  for (const [key, role] of Object.entries(answers) as [OrganisationKey, Role][]) {
    await answerAs({ db, clock, cast } as TestApp, id, key, role);
  }
  return id;
}

/** Gives one organisation's answer, as its page would. */
export async function answerAs(
  { db, clock, cast }: TestApp,
  id: ProvrumId,
  key: OrganisationKey,
  role: Role,
): Promise<void> {
  const version = versionInForce(await loadVersions(db), clock.today())!;
  const { rows } = await sql<{ name: string; kind: 'region' }>`
    select name, kind from organisation where id = ${cast.organisation[key]}`.execute(db.q());
  const organisation = {
    id: cast.organisation[key],
    ...rows[0]!,
    membership: key === 'nordregio' ? ('partner' as const) : ('member' as const),
  };
  const voice = voiceOf({
    person: { id: cast.person[speakers[key]!], name: key, language: 'sv' },
    organisation,
    roles: ['representative'],
    mandates: [],
  })!;
  const circumstances: Circumstances = {
    db,
    by: { person: voice.person, organisation: voice.organisation },
    at: clock.now(),
    today: clock.today(),
    version,
    follow: async () => {},
  };
  const decision = await changeProvrum(circumstances, id, (provrum) =>
    giveInterest(provrum, version, voice, { role, brings: '', basedOn: null }),
  );
  if (!decision?.ok) throw new Error(`${key} could not answer ${role}: ${JSON.stringify(decision)}`);
}
