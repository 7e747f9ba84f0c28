import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import { builtInVersions, demonstrationVersions } from './builtInVersions.ts';
import { type AnyVersion, networkVersionInForce, type RulebookVersion, versionInForce } from './version.ts';

const first = versionInForce(builtInVersions, day('2026-01-01'))!;
const version = (of: Partial<RulebookVersion>): RulebookVersion => ({ ...first, ...of });
const idOn = (versions: readonly AnyVersion[], on: string) => versionInForce(versions, day(on))?.id ?? null;

test('the provrum rules are in force from the date of their document, and not before', () => {
  assert.equal(idOn(builtInVersions, '2023-08-07'), null);
  assert.equal(idOn(builtInVersions, '2023-08-08'), 'provrum-2023');
  assert.equal(idOn(builtInVersions, '2031-01-01'), 'provrum-2023');
});

test('the network proposal is in force in the demonstration only, and only in 2018', () => {
  const on = (versions: readonly AnyVersion[], text: string) => networkVersionInForce(versions, day(text))?.id ?? null;
  assert.equal(on(builtInVersions, '2018-06-01'), null);
  assert.deepEqual(
    ['2017-12-31', '2018-01-01', '2018-12-31', '2019-01-01'].map((text) => on(demonstrationVersions, text)),
    [null, 'natverk-2018', 'natverk-2018', null],
  );
  assert.equal(idOn(demonstrationVersions, '2018-06-01'), null);
});

test('a later decision takes over on its day; a proposal never does; an expired version keeps its own time', () => {
  const later = version({ id: 'provrum-2025', inForceFrom: day('2025-01-01'), decidedOn: day('2024-11-20') });
  const proposal = version({ id: 'provrum-2026', status: 'proposed', inForceFrom: day('2026-01-01') });
  const expired = version({ status: 'expired', inForceTo: day('2024-12-31') });
  const versions = [proposal, later, expired];
  assert.deepEqual(
    ['2024-12-31', '2025-01-01', '2026-06-01'].map((on) => idOn(versions, on)),
    ['provrum-2023', 'provrum-2025', 'provrum-2025'],
  );
  assert.equal(idOn([later, first], '2025-06-01'), idOn([first, later], '2025-06-01'));
});

test('of two that start on the same day the one decided later holds', () => {
  const early = version({ id: 'b', decidedOn: day('2024-01-01') });
  const late = version({ id: 'a', decidedOn: day('2024-02-01') });
  assert.equal(idOn([early, late], '2024-06-01'), 'a');
  assert.equal(idOn([late, early], '2024-06-01'), 'a');
});
