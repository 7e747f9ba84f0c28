import type { Env } from './web.ts';
import { refuse } from './problem.ts';

/** As much of a request as an address is made from. */
interface Asked {
  readonly req: { readonly url: string };
  readonly var: Pick<Env['Variables'], 'config'>;
}

export interface Paged {
  readonly number: number;
  readonly size: number;
  readonly total: number;
}

/** Where a page lies in its list, in the answer and in its Link header (RFC 8288). A page past the last is none. */
export function paginate(c: Asked, { number, size, total }: Paged) {
  const pages = Math.max(1, Math.ceil(total / size));
  if (number > pages) refuse('not-found');
  const relations = { first: 1, prev: number - 1, next: number + 1, last: pages };
  const links = Object.entries(relations)
    .filter(([, to]) => to >= 1 && to <= pages)
    .map(([relation, to]) => `<${address(c, to)}>; rel="${relation}"`);
  return { page: { number, size, pages, total }, headers: { link: links.join(', ') } };
}

/** The address that was asked for, with another page of it. */
function address(c: Asked, page: number): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set('page', String(page));
  return `${c.var.config.baseUrl}${pathname}?${searchParams}`;
}
