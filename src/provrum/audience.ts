import type { OrganisationId, PersonId } from '#kernel/id.ts';
import type { MandateRole } from '#organisations/authority.ts';
import type { ProvrumEvent } from './events.ts';
import type { Level } from './subscription.ts';
import { isTold, type ToldKind } from './untold.ts';

/** Somebody who may read proposals today, and so may be written to about one. */
export interface Reader {
  readonly person: PersonId;
  /** Mandates in force today, in members, partners and the forum itself. */
  readonly mandates: readonly { readonly organisation: OrganisationId; readonly role: MandateRole }[];
  readonly level: Level | null;
}

/** What an organisation has answered, and who answered for it. */
export interface Answered {
  readonly organisation: OrganisationId;
  readonly by: PersonId;
  readonly takesPart: boolean;
  /** Given before the text changed materially. */
  readonly outdated: boolean;
}

/** Everybody around a provrum. */
export interface Circle {
  /** Whoever acted, or whose act turned the rules: nobody is told of their own act. */
  readonly actor: PersonId | null;
  readonly readers: readonly Reader[];
  /** The organisation that proposes, and the people who write. */
  readonly proposing: { readonly organisation: OrganisationId; readonly people: readonly PersonId[] };
  readonly standings: readonly Answered[];
  /** Who leads, where that is decided. */
  readonly lead: OrganisationId | null;
  /** Those who take part in what is decided, the lead among them. */
  readonly participants: readonly OrganisationId[];
  /** Called by name in the comment. */
  readonly mentioned: readonly PersonId[];
  /** Who has been told in fact of what is now undone; of what nobody had heard, nobody hears that it is undone. */
  readonly toldBefore: readonly PersonId[];
  /** Whoever answers for the task from now on. */
  readonly tasked?: PersonId | undefined;
  /** The organisation that joined or left. */
  readonly subject?: OrganisationId | undefined;
}

/** Why somebody is told. */
export type Reason = 'tasked' | 'mentioned' | 'proposing' | 'answered' | 'representing' | 'secretariat' | 'following';

export interface Told {
  readonly person: PersonId;
  readonly reason: Reason;
  /** On whose behalf, where it is an organisation's matter. */
  readonly organisations: readonly OrganisationId[];
}

type Wish = { readonly person: PersonId; readonly reason: Reason; readonly organisation?: OrganisationId };

/**
 * Who is told of an event, and why: each person once, for the first reason that holds. Never whoever acted, never
 * whoever has muted, and nobody who may not read the provrum today.
 */
export function audience(kind: ProvrumEvent['kind'], circle: Circle): readonly Told[] {
  if (!isTold(kind)) return [];
  const allowed = new Set(
    circle.readers
      .filter(({ person, level }) => level !== 'mute' && person !== circle.actor)
      .map(({ person }) => person),
  );
  const told = new Map<PersonId, Told>();
  for (const { person, reason, organisation } of wishes(kind, circle)) {
    if (!allowed.has(person)) continue;
    const before = told.get(person) ?? { person, reason, organisations: [] };
    const organisations = new Set([...before.organisations, ...(organisation === undefined ? [] : [organisation])]);
    told.set(person, { ...before, organisations: [...organisations] });
  }
  return [...told.values()];
}

function wishes(kind: ToldKind, circle: Circle): readonly Wish[] {
  switch (kind) {
    case 'comment-written':
      return [...mentioned(circle), ...followers(circle)];
    case 'comment-edited':
      return mentioned(circle);
    case 'proposal-posted':
      return representatives(circle);
    case 'result-announced':
      return [...participants(circle), ...representatives(circle), ...followers(circle)];
    case 'proposal-changed':
      return circle.standings.filter(({ outdated }) => outdated).flatMap((standing) => concerned(standing, circle));
    case 'interest-given':
    case 'interest-changed':
    case 'interest-withdrawn':
      return proposers(circle);
    case 'readiness-reached':
    case 'readiness-lost':
      return [
        ...proposers(circle),
        ...circle.standings.filter(({ takesPart }) => takesPart).flatMap((standing) => answering(standing, circle)),
        ...secretariat(circle),
      ];
    case 'decision-announced':
    case 'proposal-withdrawn':
      return everybodyConcerned(circle);
    case 'lapse-reminded':
      return proposers(circle);
    case 'proposal-lapsed':
      return [...proposers(circle), ...everybodyConcerned(circle)];
    case 'proposal-reopened':
      return toldBefore(everybodyConcerned(circle), circle);
    case 'planning-started':
    case 'provrum-started':
    case 'report-started':
    case 'result-presented':
      return [...participants(circle), ...followers(circle)];
    case 'presentation-taken-back':
      return toldBefore([...participants(circle), ...followers(circle)], circle);
    case 'report-submitted':
    case 'plan-submitted':
    case 'funding-requested':
    case 'payment-requested':
      return secretariat(circle);
    case 'report-reminded':
    case 'funding-granted':
    case 'funding-declined':
    case 'payment-approved':
    case 'payment-declined':
    case 'payment-paid':
      return leading(circle);
    case 'budget-alarm-raised':
    case 'payment-repaid':
      return [...secretariat(circle), ...leading(circle)];
    case 'report-returned':
    case 'report-approved':
    case 'report-due-moved':
    case 'plan-returned':
    case 'plan-approved':
    case 'meeting-planned':
    case 'meeting-changed':
    case 'meeting-documented':
      return participants(circle);
    case 'follow-up-completed':
      return [...leading(circle), ...secretariat(circle), ...followers(circle)];
    case 'task-added':
    case 'task-changed':
      return circle.tasked === undefined ? [] : [{ person: circle.tasked, reason: 'tasked' }];
    case 'participant-joined':
    case 'participant-left':
    case 'lead-changed':
      return [...participants(circle), ...left(circle), ...secretariat(circle)];
    case 'cancellation-announced':
      return [...participants(circle), ...everybodyConcerned(circle)];
    case 'follow-up-closed':
      return [...leading(circle), ...followers(circle)];
    case 'follow-up-reopened':
      return toldBefore([...leading(circle), ...secretariat(circle), ...followers(circle)], circle);
  }
}

const toldBefore = (wished: readonly Wish[], circle: Circle): readonly Wish[] =>
  wished.filter(({ person }) => circle.toldBefore.includes(person));

const mentioned = ({ mentioned: people }: Circle): readonly Wish[] =>
  people.map((person) => ({ person, reason: 'mentioned' }));

const followers = ({ readers }: Circle): readonly Wish[] =>
  readers.filter(({ level }) => level === 'follow').map(({ person }) => ({ person, reason: 'following' }));

const secretariat = ({ readers }: Circle): readonly Wish[] =>
  readers
    .filter(({ mandates }) => mandates.some(({ role }) => role === 'secretariat'))
    .map(({ person }) => ({ person, reason: 'secretariat' }));

/** Those who write the proposal; where all of them have left, whoever answers for their organisation. */
function proposers(circle: Circle): readonly Wish[] {
  const { organisation, people } = circle.proposing;
  const here = people.filter((person) => circle.readers.some((reader) => reader.person === person));
  const left: readonly PersonId[] = here.length > 0 ? here : responsible(organisation, circle);
  return left.map((person) => ({ person, reason: 'proposing' }));
}

/** In this order somebody answers for an organisation: a partner may have nothing but contacts. */
const answerable: readonly MandateRole[] = ['representative', 'substitute', 'contact'];

function responsible(organisation: OrganisationId, { readers }: Circle): readonly PersonId[] {
  for (const role of answerable) {
    const holders = readers.filter(({ mandates }) =>
      mandates.some((held) => held.organisation === organisation && held.role === role),
    );
    if (holders.length > 0) return holders.map(({ person }) => person);
  }
  return [];
}

/** Whoever answers for the organisation that leads: the money is asked for and paid to it. */
const leading = (circle: Circle): readonly Wish[] =>
  circle.lead === null
    ? []
    : responsible(circle.lead, circle).map((person): Wish => ({
        person,
        reason: 'representing',
        organisation: circle.lead as OrganisationId,
      }));

/** Whoever answered for each organisation that takes part, and whoever answers for it. */
const participants = (circle: Circle): readonly Wish[] =>
  circle.participants.flatMap((organisation) => {
    const standing = circle.standings.find((one) => one.organisation === organisation);
    if (standing) return concerned(standing, circle);
    return responsible(organisation, circle).map((person): Wish => ({ person, reason: 'representing', organisation }));
  });

/** Whoever answers for the organisation that joined or left: it is told even where it did not do it itself. */
const left = (circle: Circle): readonly Wish[] =>
  circle.subject === undefined
    ? []
    : responsible(circle.subject, circle).map((person): Wish => ({
        person,
        reason: 'representing',
        organisation: circle.subject as OrganisationId,
      }));

/** Whoever answers for each member and partner. */
function representatives(circle: Circle): readonly Wish[] {
  const organisations = new Set(
    circle.readers.flatMap(({ mandates }) =>
      mandates.filter(({ role }) => answerable.includes(role)).map(({ organisation }) => organisation),
    ),
  );
  return [...organisations].flatMap((organisation) =>
    responsible(organisation, circle).map((person) => ({ person, reason: 'representing' as const, organisation })),
  );
}

/** Whoever gave an organisation's answer, or where they are gone, whoever answers for it. */
function answering({ by, organisation }: Answered, circle: Circle): readonly Wish[] {
  const here = circle.readers.some(
    ({ person, mandates }) => person === by && mandates.some((held) => held.organisation === organisation),
  );
  if (here) return [{ person: by, reason: 'answered', organisation }];
  return responsible(organisation, circle).map((person) => ({ person, reason: 'representing', organisation }));
}

/** Whoever gave an organisation's answer, and whoever answers for it. */
const concerned = (standing: Answered, circle: Circle): readonly Wish[] => [
  ...answering(standing, circle),
  ...responsible(standing.organisation, circle).map((person): Wish => ({
    person,
    reason: 'representing',
    organisation: standing.organisation,
  })),
];

/** All whom a verdict concerns, but not the secretariat: it has decided. */
function everybodyConcerned(circle: Circle): readonly Wish[] {
  const office = new Set(secretariat(circle).map(({ person }) => person));
  return [
    ...circle.standings.flatMap((standing) => concerned(standing, circle)),
    ...proposers(circle),
    ...followers(circle),
  ].filter(({ person }) => !office.has(person));
}
