import { searchMax } from '../listing.ts';

/** What narrows the list of results, and which page of it is shown. It stands in the address. */
export interface ResultListing {
  /** As it was typed. */
  readonly search: string;
  readonly theme: string | null;
  /** Counted from one. */
  readonly page: number;
}

export const resultsPerPage = 20;
export const resultPagesMax = 500;

/** Reads an address. What makes no sense is left out: a list is always shown. */
export const readResultListing = (query: (name: string) => string | undefined): ResultListing => ({
  search: (query('sok') ?? '').trim().slice(0, searchMax),
  theme: /^[\w-]{1,60}$/.exec(query('tema') ?? '')?.[0] ?? null,
  page: Math.min(Number(/^[1-9]\d{0,3}$/.exec(query('sida') ?? '')?.[0] ?? 1), resultPagesMax),
});

/** The address of a list, without what goes without saying. */
export function writeResultListing({ search, theme, page }: ResultListing): string {
  const given = Object.entries({ sok: search, tema: theme ?? '', sida: page > 1 ? String(page) : '' })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return given.length === 0 ? '' : `?${given.join('&')}`;
}

/** True where something narrows the list. */
export const narrowsResults = ({ search, theme }: Omit<ResultListing, 'page'>): boolean =>
  search !== '' || theme !== null;
