import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingId, PersonId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { keepSecret } from '#platform/secret.ts';
import { sql } from '#platform/database.ts';
import { testDatabase, urlOf } from '../../../test/database.ts';
import { startScript } from '../../../test/processes.ts';
import { linkKey } from './registration.link.ts';

const secret = 'only for tests '.repeat(3);
const origin = 'http://localhost:3000';
const [people, places] = [200, 30];

const db = await testDatabase();

/** The program as it runs in production, in a process of its own, on a database that another may share. */
async function startNode(): Promise<string> {
  const running = startScript('src/main.ts', ['serve'], {
    env: {
      PORT: '0',
      BASE_URL: origin,
      DATABASE_URL: urlOf(db),
      SECRET: secret,
      SMTP_URL: 'smtp://127.0.0.1:1',
      LOG_LEVEL: 'info',
    },
  });
  const [, port = ''] = await running.says(/"port":(\d+)[^\n]*listening/);
  return `http://127.0.0.1:${port}`;
}

/** A meeting with thirty places, and two hundred guests of ten organisations with an address each. */
async function aMeeting(): Promise<{ readonly meeting: MeetingId; readonly guests: readonly PersonId[] }> {
  const { rows } = await sql<{ id: MeetingId }>`
    with arranger as (insert into person (name, email) values ('Karin', 'karin@burst.example') returning id)
    insert into meeting (uid, state, title, mode, place, starts_at, ends_at, person_id, organisation_id, changed_at)
    select 'burst@test', 'open', 'Fullt hus', 'physical', 'Stockholm', now() + interval '90 days', now() + interval '91 days',
      arranger.id, (select min(id) from organisation), now() from arranger returning id`.execute(db.q());
  const meeting = rows[0]!.id;
  await sql`insert into gathering (meeting_id, kind, audience, capacity_physical, constructed)
    values (${meeting}, 'other', 'public', ${places}, true)`.execute(db.q());
  const guests = await sql<{ id: PersonId }>`
    insert into person (name, email) select 'Gäst ' || n, 'g' || n || '@burst.example' from generate_series(1, ${people}::int) n
    returning id`.execute(db.q());
  return { meeting, guests: guests.rows.map(({ id }) => id) };
}

test('two hundred who sign up at once for thirty places, at two servers, get exactly thirty', async () => {
  const nodes = [await startNode(), await startNode()];
  const { meeting, guests } = await aMeeting();
  const key = keepSecret(secret.trim(), null);
  const send = async (person: PersonId, at: number, act?: string) => {
    const own = linkKey(key, { to: 'meeting', id: meeting, person });
    const path = act ? paths.ownRegistrationAct(own, act) : paths.ownRegistration(own);
    const body = new URLSearchParams({ mode: 'physical', 'organisation-name': `Organisation ${at % 10}` });
    const response = await fetch(`${nodes[at % 2]}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin },
      body,
    });
    await response.arrayBuffer();
    return response.status;
  };
  const statuses = await Promise.all(guests.map((person, at) => send(person, at)));

  assert.deepEqual([...new Set(statuses)], [303]);
  const count = async () => {
    const { rows } = await sql<{ state: string; count: number }>`
      select state, count(*)::int as count from registration where meeting_id = ${meeting} group by state`.execute(
      db.q(),
    );
    return Object.fromEntries(rows.map(({ state, count: number }) => [state, number]));
  };
  assert.deepEqual(await count(), { registered: places, waitlisted: people - places });
  const { rows } = await sql<{ people: number }>`
    select count(distinct person_id)::int as people from registration where meeting_id = ${meeting}`.execute(db.q());
  assert.equal(rows[0]!.people, people);

  // Ten leave at once, again at both: ten are offered a place, and nobody else.
  const { rows: placed } = await sql<{ person: PersonId }>`
    select person_id as person from registration where meeting_id = ${meeting} and state = 'registered'
    order by id limit 10`.execute(db.q());
  await Promise.all(placed.map(({ person }, at) => send(person, at, 'avanmal')));
  assert.deepEqual(await count(), {
    registered: places - 10,
    offered: 10,
    waitlisted: people - places - 10,
    cancelled: 10,
  });
});
