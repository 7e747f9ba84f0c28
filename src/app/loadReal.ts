import type { Day } from '#kernel/day.ts';
import type { MembershipKind, OrganisationKind } from '#organisations/organisation.ts';
import type { Clock } from '#platform/clock.ts';
import { type Database, sql } from '#platform/database.ts';
import { createVersion } from '#rulebook/rulebook.store.ts';
import { builtInVersions } from '#rulebook/builtInVersions.ts';
import { loadMeetings } from './loadMeetings.ts';
import { loadNetworks } from './loadNetworks.ts';
import { loadSchoolBreaks } from './loadSchoolBreaks.ts';
import {
  readReal,
  readThemes,
  readWords,
  type RealConference,
  type RealMember,
  type RealPartner,
  type Source,
} from './seeds.ts';

/**
 * Loads what is true of Reglab whoever runs the program: organisations, rulebook, conferences, themes and words.
 * Done at every start. What is there already stays as it is, corrected by hand perhaps; only the word list, which
 * nobody edits here, follows the program.
 */
export async function loadReal(db: Database, clock: Clock): Promise<void> {
  await db.tx(async () => {
    const { organisations, partnersNamedInSources, annualConferences } = readReal();
    for (const version of builtInVersions) await createVersion(db, version);
    const given = [forum, ...organisations.map(toMember), ...partnersNamedInSources.map(toPartner)];
    await loadOrganisations(db, given, clock.now());
    await loadConferences(db, annualConferences);
    await loadNetworks(db, clock.now());
    await loadMeetings(db, clock.now());
    await loadSchoolBreaks(db, clock.now());
    await loadThemes(db);
    await loadWords(db);
  });
}

interface Loaded {
  readonly external_key: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly org_number: string | null;
  readonly county_code: string | null;
  readonly web_domain: readonly string[];
  readonly source: readonly Source[];
  readonly membership: MembershipKind | null;
  readonly from_day: Day | null;
  readonly verified: boolean;
  readonly note: string;
}

/** Reglab itself is a project without a number of its own; the secretariat and the board hold mandates in it. */
const forum: Loaded = {
  external_key: 'reglab',
  name: 'Reglab',
  kind: 'forum',
  org_number: null,
  county_code: null,
  web_domain: ['reglab.se'],
  source: [],
  membership: null,
  from_day: null,
  verified: false,
  note: '',
};

const kinds: Readonly<Record<string, OrganisationKind>> = {
  region: 'region',
  state_agency: 'agency',
  association: 'association',
  research_institute: 'institute',
};

function kindOf({ name, kind }: { readonly name: string; readonly kind: string }): OrganisationKind {
  const known = kinds[kind];
  if (!known) throw new Error(`${name} is of an unknown kind: ${kind}`);
  return known;
}

/**
 * A member since the first day on which a source counts it as one: it may have been a member before, but nothing
 * we have read says so.
 */
function toMember(member: RealMember): Loaded {
  const { evidence, status } = member.reglab;
  const days = evidence.flatMap(({ day }) => day ?? []).sort();
  if (!status.startsWith('member') || !days[0]) throw new Error(`Nothing shows that ${member.name} is a member`);
  return {
    external_key: member.id,
    name: member.name,
    kind: kindOf(member),
    org_number: member.orgNumber,
    county_code: member.countyCode ?? null,
    web_domain: member.webDomains,
    source: [
      ...evidence.map(({ year, source }) => ({ about: 'member' as const, ...(year && { year }), source })),
      ...Object.entries(member.source).map(([about, source]) => ({ about: about as Source['about'], source })),
    ],
    membership: 'member',
    from_day: days[0],
    verified: true,
    note: '',
  };
}

/**
 * A partner since the first year in which a source calls it one. No list of partners is published and no contract
 * was seen, so none is verified; the secretariat confirms those that are.
 */
function toPartner(partner: RealPartner): Loaded {
  const first = Math.min(...partner.years);
  return {
    external_key: partner.orgNumber ? `se-${partner.orgNumber.replace('-', '')}` : slug(partner.name),
    name: partner.name,
    kind: kindOf(partner),
    org_number: partner.orgNumber,
    county_code: null,
    web_domain: [],
    source: partner.source.map((source) => ({ about: 'partner' as const, year: first, source })),
    membership: 'partner',
    from_day: `${first}-01-01` as Day,
    verified: partner.formalPartnerContractVerified,
    note: partner.note,
  };
}

/** `arena-for-tillvaxt`: a name as it may stand in an address. */
export const slug = (name: string): string =>
  name
    .toLocaleLowerCase('sv-SE')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

async function loadOrganisations(db: Database, given: readonly Loaded[], at: Date) {
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (external_key text, name text, kind text,
        org_number text, county_code text, web_domain text[], source jsonb, membership text, from_day date,
        verified boolean, note text)
    ), added as (
      insert into organisation (external_key, name, kind, org_number, county_code, web_domain, source,
        created_at)
      select external_key, name, kind, org_number, county_code, web_domain, source, ${at} from given
      on conflict do nothing returning id, external_key
    )
    insert into membership (organisation_id, kind, from_day, verified, note)
    select added.id, given.membership, given.from_day, given.verified, given.note
    from added join given using (external_key) where given.membership is not null`.execute(db.q());
}

async function loadConferences(db: Database, conferences: readonly RealConference[]) {
  const rows = conferences.map(({ year, dates, place, theme, source }) => ({
    year,
    from_day: dates?.[0] ?? null,
    to_day: dates?.at(-1) ?? null,
    place: place ?? '',
    theme: theme ?? '',
    source: [source].flat().join(' '),
  }));
  await sql`
    insert into annual_conference (year, from_day, to_day, place, theme, source)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as g (year integer, from_day date, to_day date, place text, theme text, source text)
    on conflict do nothing`.execute(db.q());
}

async function loadThemes(db: Database) {
  await sql`
    insert into theme (key, sv, en)
    select * from jsonb_to_recordset(${JSON.stringify(readThemes())}::jsonb) as g (key text, sv text, en text)
    on conflict do nothing`.execute(db.q());
}

async function loadWords(db: Database) {
  const words = readWords();
  await sql`
    insert into word (identifier, sv, en, explanation_sv, explanation_en)
    select identifier, sv, en, explanation ->> 'sv', explanation ->> 'en'
    from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as g (identifier text, sv text, en text, explanation jsonb)
    on conflict (identifier) do update set sv = excluded.sv, en = excluded.en,
      explanation_sv = excluded.explanation_sv, explanation_en = excluded.explanation_en
    where (word.sv, word.en, word.explanation_sv, word.explanation_en)
      is distinct from (excluded.sv, excluded.en, excluded.explanation_sv, excluded.explanation_en)`.execute(db.q());
  await sql`delete from word where identifier <> all(${words.map(({ identifier }) => identifier)}::text[])`.execute(
    db.q(),
  );
}
