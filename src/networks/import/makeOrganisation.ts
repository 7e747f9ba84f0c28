import type { OrganisationKind } from '#organisations/organisation.ts';
import { readOrgNumber } from '#organisations/orgNumber.ts';
import { type LineReader, type Made, type Reading, same } from './lineReader.ts';
import type { KnownOrganisation, OnRecord, Write } from './onRecord.ts';

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
/** A new organisation, or what is to be changed of one that is known by its name or its number. The forum is never changed. */
export function makeOrganisation(read: LineReader, { known, counties }: Reading): Made {
  const name = read.text('name');
  const kind = read.word('kind', kindWords, 'unknownKind');
  const typedNumber = read.text('orgNumber');
  const orgNumber = typedNumber === '' ? null : readOrgNumber(typedNumber);
  if (typedNumber !== '' && orgNumber === null) read.fail('wrongOrgNumber', 'orgNumber');
  const typedCounty = read.text('county');
  const county = countyOf(typedCounty, counties);
  if (typedCounty !== '' && county === null) read.fail('unknownCounty', 'county');
  if (name === '' || kind === null) return null;
  const there = meant(read, known, { name, orgNumber });
  if (there?.kind === 'forum') read.fail('forumKind', 'kind');
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
  return {
    write,
    changes: there ? (alike ? 'same' : 'changed') : 'new',
    // Another line about it may have the name alone, or the number with another name.
    keys: [
      `name ${name.normalize().toLowerCase()}`,
      ...(orgNumber === null ? [] : [`number ${orgNumber}`]),
      ...(there ? [`id ${there.id}`] : []),
    ],
  };
}

/** Which known organisation a line is about; a number that is another one's makes it unclear. */
function meant(
  read: LineReader,
  { organisations }: OnRecord,
  { name, orgNumber }: Pick<KnownOrganisation, 'name' | 'orgNumber'>,
): KnownOrganisation | null {
  const named = organisations.find((one) => one.name === name) ?? organisations.find((one) => same(one.name, name));
  if (orgNumber === null || named?.orgNumber === orgNumber) return named ?? null;
  const numbered = organisations.find((one) => one.orgNumber === orgNumber);
  if (named && numbered) read.fail('twoOrganisations', 'orgNumber', { who: numbered.name });
  return named ?? numbered ?? null;
}

/** By its code, with or without its nought, or by its name in either language. */
function countyOf(typed: string, counties: Reading['counties']): string | null {
  const code = typed.padStart(2, '0');
  if (Object.hasOwn(counties, code)) return code;
  return Object.entries(counties).find(([, names]) => names.some((name) => same(name, typed)))?.[0] ?? null;
}
