import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import { choicesOf, toActor } from './actor.ts';
import type { HeldMandate, MandateRole } from './authority.ts';

const person = { id: 1 as PersonId, name: 'Nils', language: 'sv' } as const;
const held = (id: number, role: MandateRole): HeldMandate => ({
  role,
  organisation: { id: id as OrganisationId, name: `Region ${id}`, kind: 'region', membership: 'member' },
});
const mandates = [held(1, 'contact'), held(2, 'representative'), held(2, 'contact')];

test('one acts for the organisation chosen, with the roles held there', () => {
  const actor = toActor(person, mandates, 2 as OrganisationId);
  assert.equal(actor.organisation?.name, 'Region 2');
  assert.deepEqual(actor.roles, ['representative', 'contact']);
});

test('where the chosen mandate has ended one acts for the first that is left', () => {
  assert.equal(toActor(person, mandates, 3 as OrganisationId).organisation?.name, 'Region 1');
  assert.equal(toActor(person, mandates, null).organisation?.name, 'Region 1');
});

test('where every mandate has ended one acts for nobody', () => {
  const actor = toActor(person, [], 1 as OrganisationId);
  assert.deepEqual([actor.organisation, actor.roles], [null, []]);
});

test('each organisation is one choice, with its roles', () => {
  assert.deepEqual(
    choicesOf(toActor(person, mandates, null)).map(({ organisation, roles }) => [organisation.id, roles]),
    [
      [1, ['contact']],
      [2, ['representative', 'contact']],
    ],
  );
});
