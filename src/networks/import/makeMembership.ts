import type { Day } from '#kernel/day.ts';
import { changeMembership } from '#organisations/membership.ts';
import type { MembershipKind } from '#organisations/organisation.ts';
import { plainEmail } from '#organisations/person.ts';
import type { LineReader, Made, Reading } from './lineReader.ts';
import type { KnownSpan } from './onRecord.ts';

const membershipWords: Readonly<Record<string, MembershipKind>> = {
  medlem: 'member',
  member: 'member',
  partner: 'partner',
};
const meets = (a: { readonly from: Day; readonly to: Day | null }, b: typeof a): boolean =>
  (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);

/** From one day to another; the last may be left open. */
function readSpan(read: LineReader): { readonly from: Day; readonly to: Day | null } | null {
  const [from, to] = [read.day('from'), read.day('to')];
  if (from && to && to < from) read.fail('endsBefore', 'to');
  return from && { from, to };
}

/** A span that begins on the same day is the one on record, and may get another end; one that meets another is refused. */
function changesOf<Span extends KnownSpan>(
  read: LineReader,
  own: readonly Span[],
  span: { from: Day; to: Day | null },
) {
  const there = own.find(({ from }) => from === span.from) ?? null;
  if (own.some((one) => one !== there && meets(one, span))) read.fail('overlaps', 'from');
  return there;
}

/** From when to when an organisation is member or partner. */
export function makeMembership(read: LineReader, { known, by }: Reading): Made {
  const organisation = read.organisation();
  const kind = read.word('membership', membershipWords, 'unknownKind');
  const span = readSpan(read);
  if (!organisation || !kind || !span) return null;
  // Times that meet others are told below: a list may also tell what was before.
  const asked = { kind, from: span.from, verified: true, note: '' };
  if (!changeMembership([], organisation.kind, by, asked).ok) read.fail('forumMember', 'organisation');
  const own = known.memberships.filter((one) => one.organisation === organisation.id);
  const there = changesOf(read, own, span);
  return {
    write: { on: 'membership', id: there?.id ?? null, organisation: organisation.id, kind, ...span },
    changes: there ? (there.kind === kind && there.to === span.to ? 'same' : 'changed') : 'new',
    keys: [`${organisation.id} ${span.from}`],
  };
}

/** From when to when an organisation takes part in a network, and who is its contact. */
export function makeNetworkMembership(read: LineReader, { known, today }: Reading): Made {
  const [network, organisation, span] = [read.network(), read.organisation(), readSpan(read)];
  const email = plainEmail(read.text('contact', 254));
  const contact = email === '' ? null : (known.people.find((one) => one.email === email) ?? null);
  if (email !== '' && !contact) read.fail('unknownPerson', 'contact');
  if (!network || !organisation || !span) return null;
  if (organisation.kind === 'forum') read.fail('forumMember', 'organisation');
  // Who took part in what has ended can be told; nobody does any more.
  if (!network.lives && (span.to === null || span.to >= today)) read.fail('networkOver', 'to');
  const own = known.networkMemberships.filter(
    (one) => one.organisation === organisation.id && one.network === network.id,
  );
  const there = changesOf(read, own, span);
  const person = contact?.id ?? there?.contact ?? null;
  return {
    write: {
      on: 'networkMembership',
      id: there?.id ?? null,
      network: network.id,
      organisation: organisation.id,
      ...span,
      contact: person,
    },
    changes: there ? (there.to === span.to && there.contact === person ? 'same' : 'changed') : 'new',
    keys: [`${network.id} ${organisation.id} ${span.from}`],
  };
}
