import { type Database, sql } from '#platform/database.ts';
import type { Cast } from '../test/cast.ts';

const words = `region utveckling omställning kompetens energi klimat vatten beredskap digitalisering analys metod
  samverkan landsbygd näringsliv transport kultur hälsa innovation upphandling bostäder utbildning data framtid
  uppföljning indikator projekt portfölj medborgare kommun skärgård`.split(/\s+/);

/** Fills up to so many posted proposals of constructed words, with interests; in bulk, past the acts. */
export async function fillProposals(db: Database, { organisation, person }: Cast, upTo: number): Promise<void> {
  const organisations = Object.entries(organisation).flatMap(([key, id]) => (key === 'reglab' ? [] : [id]));
  const pick = (salt: number) => sql`(${words}::text[])[1 + abs(hashint8(n * 31 + ${salt})) % ${words.length}]`;
  await sql`
    insert into provrum (state, title, summary, question, why_now, to_try, kind, themes, organisation_id, created_by,
      text_version, material_version, constructed, opened_at, ready_since, interested)
    select case when n % 10 < 7 then 'open' when n % 10 = 7 then 'withdrawn' else 'published' end,
      initcap(${pick(1)}) || ' och ' || ${pick(2)} || ' nummer ' || n,
      'Vi vill pröva ' || ${pick(3)} || ' tillsammans med ' || ${pick(4)} || ' under några månader.',
      'Hur kan ' || ${pick(5)} || ' stärka ' || ${pick(6)} || '?',
      repeat('Frågan om ' || ${pick(7)} || ' är ny för många. ', 5), repeat('Vi prövar ' || ${pick(8)} || '. ', 8),
      case when n % 2 = 0 then 'subjectMatter' else 'wayOfWorking' end,
      array[(array['digital', 'crisis', 'methods'])[1 + n % 3]],
      (${organisations}::bigint[])[1 + n % ${organisations.length}], ${person.asta},
      1, 1, true, timestamptz '2026-11-01' - n * interval '7 minutes',
      case when n % 10 = 0 then timestamptz '2026-11-02' - n * interval '1 minute' end, n % 6
    from generate_series((select count(*) + 1 from provrum), ${upTo}::int) n`.execute(db.q());
  await sql`analyze`.execute(db.q());
}

/** One open proposal that everybody may answer, with a number of comments. */
export async function addProposal(db: Database, { organisation, person }: Cast, comments: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into provrum (state, title, summary, question, why_now, to_try, kind, themes, organisation_id, created_by,
      text_version, material_version, constructed, opened_at, commented)
    values ('open', 'Ett prov för mätningen', 'Sammanfattning.', 'Vad tar tid?', 'Nu.', 'Att mäta.', 'subjectMatter',
      '{digital}', ${organisation.dalarna}, ${person.asta}, 1, 1, true, timestamptz '2026-11-20', ${comments})
    returning id`.execute(db.q());
  const id = rows[0]!.id;
  await sql`
    insert into provrum_version (provrum_id, number, content, material, person_id, organisation_id, at)
    values (${id}, 1, '{}', true, ${person.asta}, ${organisation.dalarna}, timestamptz '2026-11-20')`.execute(db.q());
  await sql`
    insert into comment (provrum_id, person_id, organisation_id, html, created_at)
    select ${id}, ${person.cilla}, ${organisation.halland}, '<p>' || repeat('Ett ord om saken. ', 12) || n || '</p>',
      timestamptz '2026-11-20' + n * interval '1 minute'
    from generate_series(1, ${comments}::int) n`.execute(db.q());
  return id;
}

/** Says that organisations want in, the first of them willing to lead. */
export async function addStandings(
  db: Database,
  cast: Cast,
  provrum: number,
  keys: readonly (keyof Cast['organisation'])[],
) {
  for (const [index, key] of keys.entries()) {
    await sql`
      insert into interest (provrum_id, organisation_id, role, text_version, person_id, given_at, changed_at)
      values (${provrum}, ${cast.organisation[key]}, ${index === 0 ? 'lead' : 'participate'}, 1, ${cast.person.asta},
        timestamptz '2026-11-20', timestamptz '2026-11-20')`.execute(db.q());
  }
  await sql`
    update provrum set interested = ${keys.length}, ready_since = timestamptz '2026-11-20' where id = ${provrum}`.execute(
    db.q(),
  );
}
