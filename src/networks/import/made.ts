import type { Day } from '#kernel/day.ts';
import { localTime, type Span } from '#kernel/localTime.ts';
import type { MandateRole } from '#organisations/authority.ts';
import type { MembershipKind, OrganisationKind } from '#organisations/organisation.ts';
import { readOrgNumber } from '#organisations/orgNumber.ts';
import { emailWritable, plainEmail } from '#organisations/person.ts';
import type { ImportKind } from './columns.ts';
import { type LineReader, type Reading, same } from './lineReader.ts';
import type { KnownSpan, Write } from './onRecord.ts';

const kindWords: Readonly<Record<string, Exclude<OrganisationKind, 'forum'>>> = {
  region: 'region',
  myndighet: 'agency',
  agency: 'agency',
  'statlig myndighet': 'agency',
  förening: 'association',
  association: 'association',
  institut: 'institute',
  institute: 'institute',
  annan: 'other',
  övrig: 'other',
  other: 'other',
};
const roleWords: Readonly<Record<string, MandateRole>> = {
  kontakt: 'contact',
  kontaktperson: 'contact',
  contact: 'contact',
  medlemsansvarig: 'representative',
  representative: 'representative',
  ersättare: 'substitute',
  substitute: 'substitute',
};
const membershipWords: Readonly<Record<string, MembershipKind>> = {
  medlem: 'member',
  member: 'member',
  partner: 'partner',
};
const modeWords: Readonly<Record<string, 'physical' | 'digital' | 'hybrid'>> = {
  fysiskt: 'physical',
  fysisk: 'physical',
  'på plats': 'physical',
  physical: 'physical',
  digitalt: 'digital',
  digital: 'digital',
  'på distans': 'digital',
  hybrid: 'hybrid',
};

/** What a line says, and what that is to what is on record; null where it says too little. */
export type Made = { readonly write: Write; readonly changes: 'new' | 'changed' | 'same'; readonly key: string } | null;
type Maker = (read: LineReader, reading: Reading) => Made;

/** Reads each kind of line. */
export const makers: Readonly<Record<ImportKind, Maker>> = {
  organisations: makeOrganisation,
  people: makePerson,
  memberships: makeMembership,
  networkMemberships: makeNetworkMembership,
  meetings: makeMeeting,
};

function makeOrganisation(read: LineReader, { known, counties }: Reading): Made {
  const name = read.text('name');
  const kind = read.word('kind', kindWords, 'unknownKind');
  const typedNumber = read.text('orgNumber');
  const orgNumber = typedNumber === '' ? null : readOrgNumber(typedNumber);
  if (typedNumber !== '' && orgNumber === null) read.fail('wrongOrgNumber', 'orgNumber');
  const typedCounty = read.text('county');
  const county = countyOf(typedCounty, counties);
  if (typedCounty !== '' && county === null) read.fail('unknownCounty', 'county');
  if (name === '' || kind === null) return null;
  const there = known.organisations.find(
    (one) => same(one.name, name) || (orgNumber !== null && one.orgNumber === orgNumber),
  );
  const write: Write = {
    on: 'organisation',
    id: there?.id ?? null,
    name,
    kind,
    orgNumber: orgNumber ?? there?.orgNumber ?? null,
    county: county ?? there?.county ?? null,
  };
  const alike =
    there?.name === name && there.kind === kind && there.orgNumber === write.orgNumber && there.county === write.county;
  return { write, changes: there ? (alike ? 'same' : 'changed') : 'new', key: (orgNumber ?? name).toLowerCase() };
}

/** By its code, with or without its nought, or by its name in either language. */
function countyOf(typed: string, counties: Reading['counties']): string | null {
  const code = typed.padStart(2, '0');
  if (Object.hasOwn(counties, code)) return code;
  return Object.entries(counties).find(([, names]) => names.some((name) => same(name, typed)))?.[0] ?? null;
}

function makePerson(read: LineReader, { known, today }: Reading): Made {
  const name = read.text('name');
  const email = plainEmail(read.text('email', 254));
  if (email !== '' && !emailWritable(email)) read.fail('wrongEmail', 'email');
  const organisation = read.organisation();
  const role = read.word('role', roleWords, 'unknownRole') ?? 'contact';
  const from = read.day('from') ?? today;
  if (name === '' || email === '' || !organisation) return null;
  const there = known.people.find((one) => one.email === email);
  const holds = there?.mandates.some((held) => held.organisation === organisation.id && held.role === role) ?? false;
  // Who is known keeps their own name: a list does not rename people.
  const write: Write = {
    on: 'person',
    id: there?.id ?? null,
    name: there?.name ?? name,
    email,
    organisation: organisation.id,
    role,
    from,
  };
  return { write, changes: there ? (holds ? 'same' : 'changed') : 'new', key: `${email} ${organisation.id} ${role}` };
}

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

function makeMembership(read: LineReader, { known }: Reading): Made {
  const organisation = read.organisation();
  const kind = read.word('membership', membershipWords, 'unknownKind');
  const span = readSpan(read);
  if (!organisation || !kind || !span) return null;
  const own = known.memberships.filter((one) => one.organisation === organisation.id);
  const there = changesOf(read, own, span);
  return {
    write: { on: 'membership', id: there?.id ?? null, organisation: organisation.id, kind, ...span },
    changes: there ? (there.kind === kind && there.to === span.to ? 'same' : 'changed') : 'new',
    key: `${organisation.id} ${span.from}`,
  };
}

function makeNetworkMembership(read: LineReader, { known, today }: Reading): Made {
  const [network, organisation, span] = [read.network(), read.organisation(), readSpan(read)];
  const email = plainEmail(read.text('contact', 254));
  const contact = email === '' ? null : (known.people.find((one) => one.email === email) ?? null);
  if (email !== '' && !contact) read.fail('unknownPerson', 'contact');
  if (!network || !organisation || !span) return null;
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
    key: `${network.id} ${organisation.id} ${span.from}`,
  };
}

function makeMeeting(read: LineReader, { known }: Reading): Made {
  const network = read.network();
  const title = read.text('title', 150);
  const day = read.day('day');
  const place = read.text('place', 300);
  const mode = read.word('mode', modeWords, 'unknownMode') ?? 'physical';
  const when = day && readHours(read, day);
  if (title === '' || !day || !when) return null;
  const there = known.meetings.some(
    (one) => one.network === (network?.id ?? null) && one.day === day && same(one.title, title),
  );
  const write: Write = { on: 'meeting', id: null, network: network?.id ?? null, title, when, place, mode };
  return { write, changes: there ? 'same' : 'new', key: `${network?.id ?? 0} ${day} ${title.toLowerCase()}` };
}

/** An hour as it stands in a cell: with words before it, as a moment, or as a part of a day. */
function hourOf(typed: string): string {
  const moment = /\d{4}-\d\d-\d\d[T ](\d\d:\d\d)/.exec(typed)?.[1];
  if (moment !== undefined) return moment;
  if (/^0[.,]\d{3,}$/.test(typed)) {
    const minutes = Math.round(Number(typed.replace(',', '.')) * 24 * 60);
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  }
  return typed.replace(/^\D*(?=\d)/, '');
}

/** The hours of a working day where none are told. */
function readHours(read: LineReader, day: Day): Span | null {
  const hour = (field: 'starts' | 'ends', usual: string) => {
    const typed = hourOf(read.text(field));
    const found = localTime(day, typed === '' ? usual : typed);
    if (!found) read.fail('wrongTime', field);
    return found;
  };
  const [starts, ends] = [hour('starts', '10:00'), hour('ends', '16:00')];
  if (starts && ends && ends <= starts) read.fail('endsBefore', 'ends');
  return starts && ends && { starts, ends };
}
