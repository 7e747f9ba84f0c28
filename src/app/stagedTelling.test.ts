import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { sql } from '#platform/database.ts';
import { giveToken } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';
import type { OrganisationKey, PersonKey } from '../../test/cast.ts';
import { openProposal } from '../../test/openProposal.ts';
import { inVain } from '../../test/recordsOf.ts';
import { aSummary, resultOnRecord, runningOnRecord } from '../../test/resultOnRecord.ts';
import { listRoutes } from '../../test/walk.ts';

const app = await testApp();
const { db, cast, clock } = app;
const routes = await listRoutes(app);
const at = clock.now();
const decider = sql`${cast.person.karin}, ${cast.organisation.reglab}`;

/** Whom nothing may be told: somebody whose organisation is to lead or leads, and somebody outside. */
type Reader = readonly [PersonKey, OrganisationKey];
const outside: Reader = ['david', 'skane'];

/** Whatever any form asks for; a form takes no notice of the rest. */
const anything = {
  act: 'done',
  amount: '1000',
  answer: 'used',
  caseNumber: 'RS 1',
  channel: 'newsletter',
  how: 'follow',
  name: 'Nätverket',
  note: 'Ord',
  occasion: 'end',
  on: '2026-11-20',
  reason: 'Skäl',
  relation: 'ledTo',
  target: 'network',
  text: 'Ord',
  title: 'Ord',
};
/** What a program sends where its body must be whole. */
const bodies: Readonly<Record<string, unknown>> = {
  links: { relation: 'ledTo', target: 'network', provrum: null, name: 'Nätverket', address: '' },
  own: { answer: 'used', note: '' },
  funding: { amount: 1000, note: '' },
  archive: { caseNumber: 'RS 1' },
  interest: { role: 'follow' },
};

/** Puts a decision on record that nobody is told of. */
async function stageDecision(provrum: ProvrumId, verdict: 'approved' | 'declined'): Promise<void> {
  const { dalarna, halland } = cast.organisation;
  const receipt = JSON.stringify({ version: 'provrum-2023', facts: {}, findings: [], reservations: [], standings: [] });
  const [year, lead, team] = verdict === 'approved' ? [2020, halland, [dalarna, halland]] : [null, null, []];
  await sql`update go_ahead set taken_back_at = ${at} where provrum_id = ${provrum}`.execute(db.q());
  await sql`
    insert into go_ahead (provrum_id, verdict, reason, slot_year, lead_organisation_id, participants, receipt, person_id,
      organisation_id, decided_at)
    values (${provrum}, ${verdict}, 'Skälet.', ${year}, ${lead}, ${team}::bigint[], ${receipt}::jsonb, ${decider}, ${at})`.execute(
    db.q(),
  );
}

/** Everything that is answered about a provrum, without what differs from one asking to the next. */
async function told(provrum: ProvrumId, readers: readonly Reader[]): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const [who, organisation] of readers) {
    const send = await app.as(who, organisation);
    const token = await giveToken(app, who);
    for (const { method, pattern } of routes) {
      if (!pattern.includes('/provrum/:id') || /live|direkt|pdf|docx|zip/.test(pattern)) continue;
      const path = pattern.replace(':id', String(provrum)).replaceAll(/:\w+(\{[^}]*\})?/g, '1');
      const program = path.startsWith('/api/');
      const headers = program
        ? { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'if-match': '*' }
        : {};
      const json = JSON.stringify(bodies[path.split('/').at(-1) ?? ''] ?? {});
      const form = { ...anything, organisation: String(cast.organisation[organisation]) };
      const answer = await inVain(db, async () => {
        const got = await send(path, {
          method,
          headers,
          ...(method === 'GET' || method === 'DELETE' ? {} : program ? { body: json } : { form }),
        });
        if (got.headers.get('content-type')?.includes('event-stream')) await got.body?.cancel();
        return `${got.status} ${got.bodyUsed ? '' : await got.text()}`;
      });
      answers.set(`${who} ${method} ${pattern}`, answer.replaceAll(/[\w-]{22,}|"id":\d+/g, '…'));
    }
  }
  return answers;
}

/** What is answered otherwise once something is staged. */
async function givenAway(
  provrum: ProvrumId,
  stage: () => Promise<unknown>,
  lead: Reader = ['asta', 'dalarna'],
): Promise<readonly string[]> {
  const before = await told(provrum, [lead, outside]);
  await stage();
  return differing(before, await told(provrum, [lead, outside]));
}

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...before].flatMap(([asked, answer]) => {
    const now = after.get(asked) ?? '';
    if (now === answer) return [];
    const from = [...answer].findIndex((letter, place) => letter !== now[place]);
    return [`${asked}: ${answer.slice(0, 3)} → ${now.slice(0, 3)} …${now.slice(Math.max(0, from - 60), from + 100)}`];
  });
}

test('a go-ahead that is not announced is told by no answer, but that no more answers are taken', async () => {
  const provrum = await openProposal(app, { dalarna: 'participate', halland: 'lead' });
  const given = await givenAway(provrum, async () => await stageDecision(provrum, 'approved'), ['cilla', 'halland']);
  // What the decision rests on stands still: whoever tries to change it is told that it does, and not why.
  const stands = /\/(interest|intresse|keeping)\b[^:]*: \d+ → 409/;
  assert.deepEqual(
    given.filter((one) => !stands.test(one)),
    [],
  );
});

test('whoever is refused because of a decision that is not announced is not told which it is', async () => {
  const provrum = await openProposal(app, { dalarna: 'participate', halland: 'lead' });
  // Asked again since their answer, so that it can be let stand as well.
  await sql`update provrum set text_version = 2, material_version = 2 where id = ${provrum}`.execute(db.q());
  const readers: readonly Reader[] = [['asta', 'dalarna'], ['cilla', 'halland'], outside];
  await stageDecision(provrum, 'approved');
  const approved = await told(provrum, readers);
  await stageDecision(provrum, 'declined');
  const declined = await told(provrum, readers);

  assert.match(approved.get('cilla POST /provrum/:id/intresse') ?? '', /^409 [^]*tar inte emot fler svar/);
  assert.deepEqual(differing(declined, approved), []);
});

test('a cancellation that is not announced is told by no answer', async () => {
  const provrum = await runningOnRecord(app);
  const given = await givenAway(provrum, async () =>
    sql`
      insert into cancellation (provrum_id, reason, person_id, organisation_id, decided_at)
      values (${provrum}, 'Hemligt.', ${decider}, ${at})`.execute(db.q()),
  );
  assert.deepEqual(given, []);
});

test('a result that is published and not announced is told by no answer', async () => {
  const provrum = await resultOnRecord(app, { announced: false });
  // The report reads as it was published.
  await sql`
    insert into report_section (provrum_id, section, content, version, person_id, organisation_id, at)
    select ${provrum}, key, value, 1, ${cast.person.asta}, ${cast.organisation.dalarna}, ${at}
    from jsonb_each_text(${JSON.stringify({ ...aSummary.sections, title: aSummary.title, summary: aSummary.summary })}::jsonb)`.execute(
    db.q(),
  );
  await sql`update result set taken_back_at = ${at} where provrum_id = ${provrum}`.execute(db.q());
  const given = await givenAway(provrum, async () => {
    await sql`update result set taken_back_at = null where provrum_id = ${provrum}`.execute(db.q());
  });
  assert.deepEqual(given, []);
});

test('a decision on base funding that is not announced is told by no answer', async () => {
  const provrum = await runningOnRecord(app);
  await sql`
    insert into funding (provrum_id, state, asked, person_id, organisation_id, requested_at)
    values (${provrum}, 'requested', 100000, ${cast.person.asta}, ${cast.organisation.dalarna}, ${at})`.execute(db.q());
  const given = await givenAway(provrum, async () =>
    sql`
      update funding set state = 'granted', granted = 90000, year = 2026, receipt = '{"findings":[]}', decided_by = ${cast.person.karin},
        decided_at = ${at} where provrum_id = ${provrum}`.execute(db.q()),
  );
  // The request can no longer be taken back while it is decided.
  assert.deepEqual(
    given.filter((one) => !/(withdrawal|dra-tillbaka): \d+ → 409/.test(one)),
    [],
  );
});
