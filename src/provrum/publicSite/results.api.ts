import { parseId, type ProvrumId } from '#kernel/id.ts';
import { clean } from '#platform/form.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { paginate } from '#platform/pagination.ts';
import { refuse } from '#platform/problem.ts';
import { id, moment, Page, Ref } from '#platform/shapes.ts';
import type { Env } from '#platform/web.ts';
import { searchMax } from '../listing.ts';
import { reportSections } from '../report/reportText.ts';
import { resultPagesMax, resultsPerPage } from './resultListing.ts';
import { findPublicResult, listResults, type PublicResult } from './results.store.ts';

const common = {
  provrum: id,
  title: z.string(),
  summary: z.string(),
  themes: z.array(z.string()),
  lead: Ref,
  participants: z.array(Ref),
  publishedAt: moment,
  constructed: z.boolean(),
};
const Listed = z.object(common).openapi('ResultInList');
const Results = z
  .object({ results: z.array(Listed), takenFor: z.array(z.string()).nullable(), page: Page })
  .openapi('Results');
const ResultShown = z
  .object({
    ...common,
    sections: z.object(Object.fromEntries(reportSections.map((section) => [section, z.string()]))),
  })
  .openapi('PublicResult');

const tag = 'results';
const list = operation({
  id: 'listResults',
  tag,
  method: 'get',
  path: '/results',
  query: z.object({
    q: z.string().max(searchMax).default('').transform(clean),
    theme: z
      .string()
      .regex(/^[\w-]{1,60}$/)
      .optional(),
    page: z.coerce.number().int().min(1).max(resultPagesMax).default(1),
  }),
  answers: { 200: Results },
  open: true,
});
const find = operation({
  id: 'findResult',
  tag,
  method: 'get',
  path: '/results/{id}',
  answers: { 200: ResultShown },
  open: true,
});

/** What has been published, for everybody: open data without a token. */
export const resultsApi = newApi<Env>()
  .openapi(list, async (c) => {
    const { q: search, theme = null, page } = c.req.valid('query');
    const { rows, total, takenFor } = await listResults(c.var.db, { search, theme, page });
    const paged = paginate(c, { number: page, size: resultsPerPage, total });
    return send(c, Results, { results: rows.map(show), takenFor, page: paged.page }, { headers: paged.headers });
  })
  .openapi(find, async (c) => {
    const provrum = parseId<ProvrumId>(c.req.param('id'));
    const result = provrum && (await findPublicResult(c.var.db, provrum));
    if (!result) return refuse('not-found');
    return send(c, ResultShown, { ...show(result), sections: { ...result.text.sections } });
  });

/** Everybody is told when it was announced: that is when it was published for them. */
const show = ({ announcedAt, text, ...result }: PublicResult) => ({
  ...result,
  summary: text.summary,
  publishedAt: announcedAt,
});
