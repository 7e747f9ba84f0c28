/** What can be brought in from a table. */
export const importKinds = ['organisations', 'people', 'memberships', 'networkMemberships', 'meetings'] as const;
export type ImportKind = (typeof importKinds)[number];

export type FieldKey =
  | 'name'
  | 'kind'
  | 'orgNumber'
  | 'county'
  | 'email'
  | 'organisation'
  | 'role'
  | 'membership'
  | 'from'
  | 'to'
  | 'network'
  | 'contact'
  | 'title'
  | 'day'
  | 'starts'
  | 'ends'
  | 'place'
  | 'mode'
  | 'reason';

/** What a table of each kind may say, in the order it is asked for. */
export const fieldsOf: Readonly<Record<ImportKind, readonly FieldKey[]>> = {
  organisations: ['name', 'kind', 'orgNumber', 'county'],
  people: ['name', 'email', 'organisation', 'role', 'from'],
  memberships: ['organisation', 'membership', 'from', 'to'],
  networkMemberships: ['network', 'organisation', 'from', 'to', 'contact'],
  meetings: ['network', 'title', 'day', 'starts', 'ends', 'place', 'mode', 'reason'],
};

const required: Readonly<Record<ImportKind, readonly FieldKey[]>> = {
  organisations: ['name', 'kind'],
  people: ['name', 'email', 'organisation'],
  memberships: ['organisation', 'membership', 'from'],
  networkMemberships: ['network', 'organisation', 'from'],
  meetings: ['title', 'day'],
};

/** True where a table without that column says too little. */
export const isRequired = (kind: ImportKind, field: FieldKey): boolean => required[kind].includes(field);

/** What heads are called, in small letters and without signs. */
const heads: Readonly<Record<FieldKey, readonly string[]>> = {
  name: ['namn', 'name', 'fornamn efternamn', 'person', 'organisation', 'deltagare'],
  kind: ['slag', 'typ', 'kind', 'type', 'organisationstyp'],
  orgNumber: ['organisationsnummer', 'orgnr', 'org nr', 'orgnummer', 'organisation number', 'registration number'],
  county: ['lan', 'lanskod', 'county', 'county code'],
  email: ['epost', 'e post', 'epostadress', 'e postadress', 'mejl', 'mail', 'email', 'e mail', 'email address'],
  organisation: ['organisation', 'org', 'arbetsgivare', 'region', 'medlem', 'organization', 'employer', 'member'],
  role: ['roll', 'uppdrag', 'role', 'mandate'],
  membership: ['medlemskap', 'slag', 'typ', 'membership', 'kind', 'type'],
  from: ['fran', 'fran och med', 'from', 'start', 'startdatum', 'since', 'from day'],
  to: ['till', 'till och med', 'to', 'slut', 'slutdatum', 'until', 'to day'],
  network: ['natverk', 'network'],
  contact: ['kontakt', 'kontaktperson', 'epost', 'e post', 'contact', 'email'],
  title: ['rubrik', 'titel', 'mote', 'namn', 'title', 'meeting', 'name'],
  day: ['datum', 'dag', 'nar', 'date', 'day', 'when'],
  starts: ['borjar', 'start', 'starttid', 'fran', 'klockan', 'starts', 'start time', 'from'],
  ends: ['slutar', 'slut', 'sluttid', 'till', 'ends', 'end time', 'to'],
  place: ['plats', 'lokal', 'ort', 'place', 'venue', 'location'],
  mode: ['form', 'motesform', 'mode', 'format'],
  reason: ['skal till undantag', 'skal', 'undantag', 'motivering', 'reason for exception', 'reason', 'exception'],
};

/** Which column of the table is which field: its place, from 0; fields that stand nowhere are left out. */
export type Mapping = Readonly<Partial<Record<FieldKey, number>>>;

/** A head as it is compared: without accents, signs and capitals. */
export const plainHead = (head: string): string =>
  head
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** Guesses which column is what by what it is called; each column is taken once, and a field's own name goes first. */
export function guessMapping(kind: ImportKind, head: readonly string[]): Mapping {
  const plain = head.map(plainHead);
  const taken = new Set<number>();
  const mapping: Partial<Record<FieldKey, number>> = {};
  const ranks = Math.max(...fieldsOf[kind].map((field) => heads[field].length));
  for (let rank = 0; rank < ranks; rank += 1) {
    for (const field of fieldsOf[kind]) {
      const at = plain.indexOf(heads[field][rank] ?? '\0');
      if (at < 0 || taken.has(at) || mapping[field] !== undefined) continue;
      mapping[field] = at;
      taken.add(at);
    }
  }
  return mapping;
}

/** What a head is known by when a table of the same kind comes again. */
export const headSign = (head: readonly string[]): string => head.map(plainHead).join('|').slice(0, 2000);
