import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#kernel/day.ts';
import type { NetworkId } from '#kernel/id.ts';
import { type NetworkNews, writeNetworkMail } from './networks.mail.ts';

const write = (news: NetworkNews, language: 'sv' | 'en' = 'sv') =>
  writeNetworkMail(
    {
      network: { id: 3 as NetworkId, name: 'Analysnätverket' },
      who: 'Asta Prov',
      organisation: 'Region Dalarna',
      news,
    },
    language,
    'https://x.test',
  );

test('a post is quoted with who wrote it, and the mail says that it can be answered and who reads that', () => {
  const news: NetworkNews = { kind: 'post', html: '<p>Hur gör ni?</p><p>Vi <strong>räknar</strong>.</p>' };
  const { subject, body, answer } = write(news);
  assert.equal(subject, 'Nytt inlägg i Analysnätverket');
  assert.equal(
    body,
    'Asta Prov, Region Dalarna, skrev i Analysnätverket:\n\n> Hur gör ni?\n>\n> Vi räknar.\n\nLäs och svara här:\nhttps://x.test/natverk/3/samtal\n\n-- \nDu får det här för att du är kontaktperson i Analysnätverket, sköter det eller bevakar det.\nTysta utskick om nätverket: https://x.test/natverk/3/bevaka',
  );
  assert.match(
    answer ?? '',
    /svara på det här mejlet\. Svaret blir ett inlägg .* som alla som är med i nätverket kan läsa\.$/,
  );
  assert.match(write(news, 'en').answer ?? '', /answer this mail\..* everybody in the network can read\.$/);
  assert.match(write(news, 'en').body, /Read and answer here:\nhttps:\/\/x\.test\/en\/networks\/3\/talk/);
});

test('a decision is told with its day, its reason and where it was made, and to whom it brings in', () => {
  const event = {
    kind: 'network-state-decided',
    network: 3,
    decision: 1,
    from: 'wished',
    to: 'active',
    on: '2026-11-01' as Day,
  };
  const news = {
    kind: 'state',
    event,
    reason: 'Fyra vill.',
    source: 'Styrelsen 2026-10-14',
    joined: 'Region Skåne',
  } as unknown as NetworkNews;
  const { subject, body, answer } = write(news);
  assert.match(subject, /^Analysnätverket: /);
  assert.match(body, /1 november 2026\.\n\nSkälet: Fyra vill\.\nBeslutat: Styrelsen 2026-10-14\n\nRegion Skåne är med/);
  assert.equal(answer, undefined);
});

test('a wish, a new contact and a new planner are told with where to go', () => {
  assert.match(
    write({ kind: 'wished', purpose: 'Vi vill mötas.' }).body,
    /> Vi vill mötas\.[^]*\/natverk\/3\/intresse/,
  );
  assert.match(write({ kind: 'contact', organisation: 'Region Dalarna' }).body, /kontaktperson för Region Dalarna/);
  assert.match(write({ kind: 'planner' }, 'en').body, /planning group of Analysnätverket/);
  for (const news of [{ kind: 'wished', purpose: '' }, { kind: 'planner' }] as const)
    assert.equal(write(news).answer, undefined);
});
