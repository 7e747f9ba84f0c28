import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { testApp } from '../../test/app.ts';
import type { PersonKey } from '../../test/cast.ts';
import { recordProposal } from '../../test/onRecord.ts';
import { findSubscription } from './subscription.store.ts';

const app = await testApp();
const { db, cast } = app;
const cilla = await app.as('cilla');

const level = (person: PersonKey, provrum: ProvrumId) => findSubscription(db, cast.person[person], provrum);

test('one follows, mutes and stops, and doing it twice changes nothing', async () => {
  const provrum = await recordProposal(db, cast);
  for (const [sent, kept] of [
    ['follow', 'follow'],
    ['follow', 'follow'],
    ['mute', 'mute'],
    ['none', null],
  ] as const) {
    const response = await cilla(paths.subscription(provrum), { form: { level: sent } });
    assert.equal(response.headers.get('location'), paths.provrum(provrum));
    assert.equal(await level('cilla', provrum), kept);
  }
});

test('the page says how it is and offers the other choices, in both languages', async () => {
  const provrum = await recordProposal(db, cast);
  await cilla(paths.subscription(provrum), { form: { level: 'mute' } });
  const swedish = await (await cilla(paths.subscription(provrum))).text();
  assert.match(
    swedish,
    /Du får inga mejl om provrummet[^]*value="follow"[^]*>Bevaka<[^]*value="none"[^]*>Slå på mejl igen</,
  );
  assert.doesNotMatch(swedish, /value="mute"/);
  const english = await (await cilla(localise(paths.subscription(provrum), 'en'))).text();
  assert.match(english, /You get no e-mail about the provrum[^]*action="\/en\/provrum\/\d+\/follow"/);
});

test('a choice that does not exist is refused, and what cannot be read cannot be followed', async () => {
  const provrum = await recordProposal(db, cast);
  assert.equal((await cilla(paths.subscription(provrum), { form: { level: 'x' } })).status, 422);
  assert.equal((await cilla(paths.subscription(provrum), { form: {} })).status, 422);
  const draft = await recordProposal(db, cast, { state: 'draft' });
  assert.equal((await cilla(paths.subscription(draft), { form: { level: 'follow' } })).status, 404);
  assert.deepEqual([await level('cilla', provrum), await level('cilla', draft)], [null, null]);
});

test('whoever comments follows, unless they have muted', async () => {
  const provrum = await recordProposal(db, cast);
  await cilla(paths.comments(provrum), { form: { text: 'Hej' } });
  assert.equal(await level('cilla', provrum), 'follow');

  const david = await app.as('david');
  await david(paths.subscription(provrum), { form: { level: 'mute' } });
  await david(paths.comments(provrum), { form: { text: 'Hej' } });
  assert.equal(await level('david', provrum), 'mute');
});
