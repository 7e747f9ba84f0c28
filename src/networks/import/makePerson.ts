import type { MandateRole } from '#organisations/authority.ts';
import { giveMandate, type GiveRefusal, over } from '#organisations/mandate.ts';
import { emailWritable, plainEmail } from '#organisations/person.ts';
import type { LineReader, Made, Reading } from './lineReader.ts';
import { mandatesOf, type Write } from './onRecord.ts';

const roleWords: Readonly<Record<string, MandateRole>> = {
  kontakt: 'contact',
  kontaktperson: 'contact',
  contact: 'contact',
  medlemsansvarig: 'representative',
  representative: 'representative',
  ersättare: 'substitute',
  substitute: 'substitute',
};
/** Somebody's role in an organisation. A second line about the same new person gives them one more. */
export function makePerson(read: LineReader, { known, today }: Reading): Made {
  const name = read.text('name');
  const email = plainEmail(read.text('email', 254));
  if (email !== '' && !emailWritable(email)) read.fail('wrongEmail', 'email');
  const organisation = read.organisation();
  const role = read.word('role', roleWords, 'unknownRole') ?? 'contact';
  const from = read.day('from') ?? today;
  if (name === '' || email === '' || !organisation) return null;
  const there = known.people.find((one) => one.email === email);
  const holds =
    there?.mandates.some((held) => held.organisation === organisation.id && held.role === role && !over(held, today)) ??
    false;
  // Who is known keeps their own name: a list does not rename people.
  const given = { name: there?.name ?? name, email, role, from };
  if (!holds) {
    // A list may tell since when somebody has had a role: it is decided as on its first day.
    const asked = { ...given, to: null, replace: false };
    const decision = giveMandate(mandatesOf(known, organisation.id), organisation.kind, asked, from);
    if (!decision.ok) failFor(read, decision.refusal);
  }
  const write: Write = { on: 'person', id: there?.id ?? null, organisation: organisation.id, ...given };
  return {
    write,
    changes: there ? (holds ? 'same' : 'changed') : 'new',
    keys: [`${email} ${organisation.id} ${role}`],
  };
}

/** Why nobody could give that role, at the column that says so. */
function failFor(read: LineReader, refusal: GiveRefusal): void {
  switch (refusal.kind) {
    case 'role-not-here':
      return read.fail('roleNotHere', 'role');
    case 'representative-held':
      return read.fail('representativeHeld', 'role', {
        who: refusal.mandates.map(({ person }) => person.name).join(', '),
      });
    default:
      return read.fail('overlaps', 'from');
  }
}
