import { type OrganisationId, parseId } from '#kernel/id.ts';
import { type ProvrumKind, provrumKinds, type ShownState, states } from './provrum.ts';
import { wordsOf } from './searchTerms.ts';

/** What a list of proposals can show: everything that has been posted, by what is written on its chip. */
export const listedStates = [
  'open',
  'ready',
  ...states.filter((state) => state !== 'draft' && state !== 'open'),
] as const;

export const sorts = ['newest', 'interest', 'ready', 'title', 'match'] as const;
export type Sort = (typeof sorts)[number];

/** What narrows a list, and which part of it is shown. It stands in the address, so that it can be sent to somebody. */
export interface Listing {
  readonly shown: ShownState | null;
  readonly theme: string | null;
  readonly organisation: OrganisationId | null;
  readonly kind: ProvrumKind | null;
  /** As it was typed. */
  readonly search: string;
  readonly sort: Sort;
  /** Counted from one. */
  readonly page: number;
}

export const perPage = 50;
/** Whoever wants to read on should narrow the list: further down each page costs the database more. */
export const pagesMax = 200;
export const searchMax = 200;

/** Reads an address. What makes no sense is left out: a list is always shown. */
export function readListing(query: (name: string) => string | undefined): Listing {
  const search = (query('sok') ?? '').trim().slice(0, searchMax);
  const searched = wordsOf(search).length > 0;
  const shown = listedStates.find((state) => state === query('lage')) ?? null;
  const sort = sorts.find((sort) => sort === query('ordning')) ?? (searched ? 'match' : 'newest');
  return {
    shown,
    theme: /^[\w-]{1,60}$/.exec(query('tema') ?? '')?.[0] ?? null,
    organisation: parseId<OrganisationId>(query('organisation')),
    kind: provrumKinds.find((kind) => kind === query('slag')) ?? null,
    search,
    sort: sort === 'match' && !searched ? 'newest' : sort,
    page: Math.min(Number(/^[1-9]\d{0,3}$/.exec(query('sida') ?? '')?.[0] ?? 1), pagesMax),
  };
}

/** The address of a list, without what goes without saying. */
export function writeListing(listing: Listing): string {
  const usual = listing.sort === (wordsOf(listing.search).length > 0 ? 'match' : 'newest');
  const parts = {
    sok: listing.search,
    lage: listing.shown,
    tema: listing.theme,
    organisation: listing.organisation,
    slag: listing.kind,
    ordning: usual ? null : listing.sort,
    sida: listing.page > 1 ? listing.page : null,
  };
  const given = Object.entries(parts).filter(([, value]) => value !== null && value !== '');
  return given.length === 0
    ? ''
    : `?${given.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`;
}

/** How many filters are chosen; the order of a list narrows nothing. */
export const activeFilters = ({ shown, theme, organisation, kind, search }: Listing): number =>
  [shown, theme, organisation, kind, search === '' ? null : search].filter((value) => value !== null).length;
