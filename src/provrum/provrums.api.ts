import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import { readsProposals } from '#organisations/authority.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { clean } from '#platform/form.ts';
import { paginate } from '#platform/pagination.ts';
import { refuse } from '#platform/problem.ts';
import { id, moment } from '#platform/shapes.ts';
import { listedStates, type Listing, pagesMax, perPage, searchMax, sorts } from './listing.ts';
import { shown } from './provrum.api.ts';
import { provrumKinds } from './provrum.ts';
import { listOwnDrafts } from './listSurroundings.store.ts';
import { countedAtMost, type Counts, listProvrums, matchedAtMost } from './provrums.store.ts';
import { wordsOf } from './searchTerms.ts';
import { listSimilar } from './similar.store.ts';
import { listThemes } from './theme.store.ts';

const Listed = z
  .object({
    id,
    title: z.string(),
    summary: z.string(),
    shown,
    organisation: z.string(),
    themes: z.array(z.string()),
    interested: z.number().int(),
    commented: z.number().int(),
    openedAt: moment,
    readySince: moment.nullable(),
    constructed: z.boolean(),
  })
  .openapi('ProvrumInList');
const counts = z.partialRecord(shown, z.number().int()).openapi({ example: { open: 11, ready: 3 } });
const Provrums = z
  .object({
    provrums: z.array(Listed),
    counts: counts.nullable(),
    takenFor: z.array(z.string()).nullable(),
    page: z
      .object({
        number: z.number().int(),
        size: z.number().int(),
        pages: z.number().int().nullable(),
        total: z.number().int().nullable(),
      })
      .openapi('ListPage'),
  })
  .openapi('Provrums');
const Themes = z
  .object({ themes: z.array(z.object({ key: z.string(), sv: z.string(), en: z.string() }).openapi('Theme')) })
  .openapi('Themes');
const Drafts = z
  .object({
    drafts: z.array(
      z.object({ id, title: z.string(), organisation: z.string(), changedAt: moment }).openapi('DraftInList'),
    ),
  })
  .openapi('Drafts');
const Similars = z
  .object({
    similar: z.array(
      z
        .object({ id, title: z.string(), shown, organisation: z.string(), words: z.array(z.string()) })
        .openapi('SimilarProvrum'),
    ),
  })
  .openapi('SimilarProvrums');

const ListQuery = z.object({
  q: z.string().max(searchMax).default('').transform(clean),
  state: z.enum(listedStates).optional(),
  theme: z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .optional(),
  organisation: z.coerce.number().int().min(1).max(999_999_999_999_999).optional(),
  kind: z.enum(provrumKinds).optional(),
  sort: z.enum(sorts).optional(),
  page: z.coerce.number().int().min(1).max(pagesMax).default(1),
});

/** As many words as a title has room for. */
const wordsWeighed = 24;

const tag = 'provrum';
const list = operation({
  id: 'listProvrums',
  tag,
  method: 'get',
  path: '/provrum',
  query: ListQuery,
  answers: { 200: Provrums },
  problems: ['not-allowed'],
});
const alike = operation({
  id: 'listSimilar',
  tag,
  method: 'get',
  path: '/provrum/similar',
  query: z.object({
    q: z.string().max(500).transform(clean),
    except: z.coerce.number().int().min(1).max(999_999_999_999_999).optional(),
  }),
  answers: { 200: Similars },
  problems: ['not-allowed'],
});
const drafts = operation({ id: 'listDrafts', tag, method: 'get', path: '/drafts', answers: { 200: Drafts } });
const themes = operation({ id: 'listThemes', tag, method: 'get', path: '/themes', answers: { 200: Themes } });

/** What has been posted, and one's own drafts. */
export const provrumsApi = newApi<ApiEnv>()
  .openapi(list, async (c) => {
    if (!readsProposals(c.var.actor)) refuse('not-allowed');
    const listing = listingOf(c.req.valid('query'));
    const { rows, counts: found, takenFor } = await listProvrums(c.var.db, listing, null);
    const { page, headers } = pageOf(listing, found, rows.length);
    return send(c, Provrums, { provrums: rows, counts: found, takenFor, page }, { headers });

    /** Where more was found than is counted, nobody knows how many pages there are: only whether this one is full. */
    function pageOf(asked: Listing, all: Counts | null, here: number) {
      if (takenFor !== null) return paginate(c, { number: asked.page, size: perPage, total: here });
      const total =
        all && (asked.shown ? (all[asked.shown] ?? 0) : Object.values(all).reduce((sum, amount) => sum + amount, 0));
      const readable = Math.min(total ?? countedAtMost, asked.sort === 'match' ? matchedAtMost : pagesMax * perPage);
      const paged = paginate(c, {
        number: asked.page,
        size: perPage,
        total: total === null ? asked.page * perPage + (here === perPage ? 1 : 0) : readable,
      });
      return { ...paged, page: { ...paged.page, total, pages: total === null ? null : paged.page.pages } };
    }
  })
  .openapi(alike, async (c) => {
    if (!readsProposals(c.var.actor)) refuse('not-allowed');
    const { q, except = null } = c.req.valid('query');
    return send(c, Similars, {
      similar: await listSimilar(c.var.db, wordsOf(q, wordsWeighed), except as ProvrumId | null),
    });
  })
  .openapi(drafts, async (c) => {
    const { db, actor } = c.var;
    const { value } = await listOwnDrafts(db, {
      person: actor.person.id,
      organisation: actor.organisation?.id ?? null,
    });
    return send(c, Drafts, { drafts: value });
  })
  .openapi(themes, async (c) => send(c, Themes, { themes: await listThemes(c.var.db) }));

/** The same listing that an address of the page leads to. */
function listingOf({ q, state, theme, organisation, kind, sort, page }: z.output<typeof ListQuery>): Listing {
  const search = q.trim();
  const searched = wordsOf(search).length > 0;
  return {
    shown: state ?? null,
    theme: theme ?? null,
    organisation: (organisation ?? null) as OrganisationId | null,
    kind: kind ?? null,
    search,
    sort: sort === undefined || (sort === 'match' && !searched) ? (searched ? 'match' : 'newest') : sort,
    page,
  };
}
