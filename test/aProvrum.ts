import type { OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import {
  type Actor,
  type MandateRole,
  type Secretariat,
  secretariatOf,
  type Voice,
  voiceOf,
} from '#organisations/authority.ts';
import type { Organisation } from '#organisations/organisation.ts';
import type { Provrum, ProvrumStanding } from '#provrum/provrum.ts';
import type { Role } from '#rulebook/facts.ts';

/** Organisations for tests of the domain: numbers that stand for nothing in a database. */
const party = (
  id: number,
  name: string,
  kind: Organisation['kind'],
  membership: Organisation['membership'] = 'member',
) => ({ id: id as OrganisationId, name, kind, membership }) satisfies Organisation;

export const parties = {
  dalarna: party(1, 'Region Dalarna', 'region'),
  halland: party(2, 'Region Halland', 'region'),
  skane: party(3, 'Region Skåne', 'region'),
  gotland: party(4, 'Region Gotland', 'region'),
  orebro: party(5, 'Region Örebro län', 'region'),
  varmland: party(6, 'Region Värmland', 'region'),
  kalmar: party(7, 'Region Kalmar län', 'region'),
  tillvaxtverket: party(8, 'Tillväxtverket', 'agency'),
  vinnova: party(9, 'Vinnova', 'agency'),
  skr: party(10, 'SKR', 'association'),
  nordregio: party(11, 'Nordregio', 'institute', 'partner'),
  reglab: party(12, 'Reglab', 'forum', null),
} as const;
export type PartyKey = keyof typeof parties;

const person = { id: 1 as PersonId, name: 'Åsa Prov', language: 'sv' as const };
const moment = '2026-11-02T09:00:00.000Z' as Instant;

export const anActor = (organisation: Organisation, role: MandateRole = 'representative'): Actor => ({
  person,
  organisation,
  roles: [role],
  mandates: [{ organisation, role }],
});

export function aVoice(key: PartyKey): Voice {
  const voice = voiceOf(anActor(parties[key]));
  if (!voice) throw new Error(`${key} has no voice`);
  return voice;
}

export function aSecretariat(): Secretariat {
  const secretariat = secretariatOf(anActor(parties.reglab, 'secretariat'));
  if (!secretariat) throw new Error('no secretariat');
  return secretariat;
}

export function aStanding(key: PartyKey, role: Role, extra: Partial<ProvrumStanding> = {}): ProvrumStanding {
  const { id: organisation, name, kind, membership } = parties[key];
  return {
    organisation,
    name,
    kind: kind === 'forum' ? 'other' : kind,
    membership,
    role,
    brings: '',
    textVersion: 1,
    by: person,
    givenAt: moment,
    changedAt: moment,
    ...extra,
  };
}

type Answers = Partial<Record<PartyKey, Role>>;

/** An open proposal of Region Dalarna; say who answered what, and only what else matters. */
export function aProvrum(answers: Answers = {}, extra: Partial<Provrum> = {}): Provrum {
  return {
    id: 1 as ProvrumId,
    state: 'open',
    text: {
      title: 'Drönare i krisberedskap',
      summary: 'Vi prövar drönare.',
      question: 'Vad kan drönare göra?',
      whyNow: '',
      toTry: '',
      kind: 'subjectMatter',
      themes: [],
      wishedStart: null,
    },
    organisation: parties.dalarna,
    createdBy: person,
    coAuthors: [],
    textVersion: 1,
    materialVersion: 1,
    revision: 1,
    standings: (Object.entries(answers) as [PartyKey, Role][]).map(([key, role]) => aStanding(key, role)),
    decision: null,
    readySince: null,
    openedAt: moment,
    changedAt: moment,
    commented: 0,
    constructed: true,
    ...extra,
  };
}
