import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingId, PersonId, RegistrationId } from '#kernel/id.ts';
import { invitationLink, linkKey, readLinkKey, registrationLink } from './registration.link.ts';

const config = { baseUrl: 'https://provrum.example', secret: new Uint8Array(32).fill(1) };
const [registration, meeting, person] = [12 as RegistrationId, 34 as MeetingId, 56 as PersonId];
const keyOf = (link: string) => link.split('/').at(-1)!;

test('an address leads to the row it was written for, in the reader’s language', () => {
  const link = registrationLink(config, registration, person);

  assert.match(link, /^https:\/\/provrum\.example\/anmalan\/r12\.56\.[\w-]{32}$/);
  assert.match(registrationLink(config, registration, person, 'en'), /example\/en\/registration\/r12\.56\./);
  assert.deepEqual(readLinkKey(config.secret, keyOf(link)), { to: 'registration', id: registration, person });
  assert.deepEqual(readLinkKey(config.secret, keyOf(invitationLink(config, meeting, person))), {
    to: 'meeting',
    id: meeting,
    person,
  });
});

test('an address that somebody else wrote or changed leads nowhere', () => {
  const key = linkKey(config.secret, { to: 'registration', id: registration, person });
  const others = [
    key.replace('r12', 'r13'),
    key.replace('r12', 'm12'),
    key.replace('.56.', '.57.'),
    key.slice(0, -1),
    `${key}A`,
    linkKey(new Uint8Array(32).fill(2), { to: 'registration', id: registration, person }),
    'r12.56.',
    '',
    '../..',
    `r${'9'.repeat(400)}.1.${'A'.repeat(32)}`,
  ];

  for (const other of others) assert.equal(readLinkKey(config.secret, other), null, other);
});
