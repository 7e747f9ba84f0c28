import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NetworkId } from '#kernel/id.ts';
import type { Secretariat } from '#organisations/authority.ts';
import { anExemption } from '../../test/anExemption.ts';
import { endExemption, giveExemption } from './exemption.ts';

const karin = {} as Secretariat;
const network = { id: 1 as NetworkId, name: 'RUS-nätverket' };
const given = { network: network.id, organisation: null, fromYear: 2018, toYear: 2019, reason: 'samarrangemang' };

test('an exemption is given with its years and its reason', () => {
  assert.deepEqual(giveExemption(karin, given, []), { ok: true, event: { kind: 'fee-exemption-given', ...given } });
});

test('two exemptions for the same never cover the same year; one that was taken back is not in the way', () => {
  const refusal = (known: ReturnType<typeof anExemption>) => {
    const decision = giveExemption(karin, given, [known]);
    return decision.ok ? null : decision.refusal.kind;
  };
  assert.equal(refusal(anExemption({ network, fromYear: 2019 })), 'overlaps');
  assert.equal(refusal(anExemption({ network, fromYear: 2016, toYear: 2018 })), 'overlaps');
  assert.equal(refusal(anExemption({ network, fromYear: 2020 })), null);
  assert.equal(refusal(anExemption({ network, fromYear: 2016, toYear: 2017 })), null);
  assert.equal(refusal(anExemption({ network, takenBack: true })), null);
  assert.equal(refusal(anExemption({ network: { ...network, id: 2 as NetworkId } })), null);
});

test('an exemption is given an earlier last year, or taken back; it is not prolonged', () => {
  const end = (exemption: ReturnType<typeof anExemption>, lastYear: number | null) => {
    const decision = endExemption(karin, exemption, { lastYear, reason: 'Nätverket tar avgift.' });
    return decision.ok
      ? decision.event.kind === 'fee-exemption-ended'
        ? decision.event.lastYear
        : 'given'
      : decision.refusal.kind;
  };
  assert.equal(end(anExemption({ network }), 2020), 2020);
  assert.equal(end(anExemption({ network }), null), null);
  assert.equal(end(anExemption({ network, fromYear: 2018 }), 2017), null);
  assert.equal(end(anExemption({ network, toYear: 2020 }), 2020), 'ended');
  assert.equal(end(anExemption({ network, takenBack: true }), 2020), 'taken-back');
});
