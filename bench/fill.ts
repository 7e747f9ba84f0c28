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

/**
 * Gives what `fillProposals` has put in a life: events of every step, go-aheads, plans, budgets, base funding, results,
 * their use, and questionnaires, for the fifth that has been published; postings and withdrawals for the rest.
 */
export async function fillLives(db: Database, { organisation, person }: Cast): Promise<void> {
  const members = Object.entries(organisation).flatMap(([key, id]) =>
    ['reglab', 'nordregio'].includes(key) ? [] : [id],
  );
  const by = sql`${person.asta}::bigint, ${organisation.dalarna}::bigint`;
  const event = (kind: string, after: number, detail = sql`'{}'::jsonb`, from = sql`lived`) => sql`
    insert into event (at, kind, person_id, organisation_id, provrum_id, rulebook_version, detail)
    select opened_at + ${after} * interval '1 day', ${kind}, ${by}, id, 'provrum-2023', ${detail} from ${from}`;
  await db.tx(async () => {
    const run = async (query: ReturnType<typeof sql>) => void (await query.execute(db.q()));
    // A year and a half back, so that half a year has passed since the results.
    await run(sql`update provrum set opened_at = opened_at - interval '600 days' where opened_at is not null`);
    await run(sql`create temporary table lived on commit drop as
      select id, opened_at, row_number() over (order by id) as n from provrum where state = 'published'`);
    await run(event('proposal-posted', 0, undefined, sql`provrum where opened_at is not null`));
    await run(event('proposal-withdrawn', 20, undefined, sql`provrum where state = 'withdrawn'`));
    await run(
      event(
        'interest-given',
        5,
        sql`'{"role": "participate", "brings": "", "textVersion": 1, "previous": null}'::jsonb`,
        sql`provrum, generate_series(1, 4) where opened_at is not null`,
      ),
    );
    await run(
      event('readiness-reached', 12, undefined, sql`provrum where state <> 'withdrawn' and opened_at is not null`),
    );
    await run(event('decision-announced', 20, sql`'{"decision": 1}'::jsonb`));
    await run(event('planning-started', 25));
    await run(event('provrum-started', 40));
    await run(event('report-started', 180));
    await run(event('report-submitted', 190));
    await run(event('result-announced', 201));
    await run(
      event(
        'budget-line-added',
        30,
        sql`jsonb_build_object('cost', 'expert', 'way', 'cash', 'amount', 1000000 * line,
      'note', 'Konsult', 'month', null, 'payer', ${organisation.dalarna}::bigint)`,
        sql`lived, generate_series(1, 6) line`,
      ),
    );
    await run(
      event(
        'cost-recorded',
        60,
        sql`'{"line": 1, "cost": "expert", "amount": 700000, "on": "2026-01-01", "note": ""}'::jsonb`,
        sql`lived, generate_series(1, 4)`,
      ),
    );
    await run(
      event('funding-granted', 35, sql`'{"funding": 1, "amount": 5000000, "year": 2025, "reason": "Bra."}'::jsonb`),
    );
    await run(event('payment-paid', 70, sql`'{"payment": 1, "amount": 3000000, "on": "2025-06-01"}'::jsonb`));
    await run(sql`
      insert into go_ahead (provrum_id, verdict, reason, slot_year, lead_organisation_id, participants, receipt, person_id,
        organisation_id, decided_at, announced_at)
      select id, 'approved', 'Mogen.', 2025, ${organisation.dalarna}, (${members}::bigint[])[1 + n % 5 : 3 + n % 5],
        jsonb_build_object('version', 'provrum-2023', 'facts', repeat('f', 4000), 'reservations', case when n % 4 = 0
          then '[{"rule": "provrum.regionShare", "reason": "Frågan rör myndigheterna mest."}]'::jsonb else '[]'::jsonb end),
        ${person.karin}, ${organisation.reglab}, opened_at + interval '19 days', opened_at + interval '20 days' from lived`);
    await run(sql`insert into plan (provrum_id, status, started_at) select id, 'approved', opened_at from lived`);
    await run(sql`
      insert into plan_version (provrum_id, number, content, receipt, person_id, organisation_id, at, verdict, judged_by, judged_at)
      select id, 1, jsonb_build_object('purpose', repeat('Syfte. ', 400), 'timetable', jsonb_build_object('start', '2025-05-01', 'end', '2025-09-01')),
        jsonb_build_object('version', 'provrum-2023', 'facts', repeat('f', 4000), 'reservations', case when n % 3 = 0
          then '[{"rule": "plan.expert", "reason": "Vi kan frågan själva."}]'::jsonb else '[]'::jsonb end),
        ${by}, opened_at + interval '32 days', 'approved', ${person.karin}, opened_at + interval '35 days' from lived`);
    await run(sql`
      insert into result (provrum_id, report_number, title, public_summary, full_report, assured_by, assured_at, published_by,
        published_at, announced_at)
      select id, 1, 'Ett resultat', '{}', '{}', ${person.karin}, opened_at, ${person.karin}, opened_at + interval '200 days',
        opened_at + interval '201 days' from lived`);
    await run(sql`
      insert into event (at, kind, person_id, organisation_id, provrum_id, detail)
      select opened_at + interval '230 days', 'uptake-answered', ${person.asta}, member, id, jsonb_build_object('answer',
        (array['used', 'willUse', 'notForUs'])[1 + (n + member) % 3], 'previous', null, 'note', 'Vi prövar.')
      from lived, unnest(${members}::bigint[]) member where (n + member) % 4 <> 0`);
    await run(sql`
      insert into event (at, kind, person_id, organisation_id, provrum_id, detail)
      select opened_at + interval '215 days', 'questionnaire-answered', ${person.asta}, member, id, jsonb_build_object(
        'occasion', 'end', 'changed', false, 'marks', jsonb_build_object('learned', 1 + n % 5, 'worth', 4, 'together', 5,
          'form', 3, 'support', 4, 'again', 1 + (n + member) % 5))
      from lived, unnest((${members}::bigint[])[1 + n % 5 : 3 + n % 5]) member`);
  });
  await sql`vacuum analyze`.execute(db.q());
}
