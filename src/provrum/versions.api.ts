import type { ApiEnv } from '#organisations/token.scope.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { paginate } from '#platform/pagination.ts';
import { iso, moment, Page, pageQuery } from '#platform/shapes.ts';
import { ProposalTextShown, provrumInPath } from './provrum.api.ts';
import { changedFields, textFields } from './proposalText.ts';
import { listTextVersions, type TextVersion, versionsPerPage } from './versions.store.ts';

const Versions = z
  .object({
    versions: z.array(
      z
        .object({
          number: z.number().int(),
          text: ProposalTextShown,
          changed: z.array(z.enum(textFields)),
          material: z.boolean(),
          note: z.string(),
          person: z.string(),
          organisation: z.string(),
          at: moment,
        })
        .openapi('TextVersion'),
    ),
    page: Page,
  })
  .openapi('TextVersions');

const list = operation({
  id: 'listTextVersions',
  tag: 'proposals',
  method: 'get',
  path: '/provrum/{id}/versions',
  query: z.object(pageQuery),
  answers: { 200: Versions },
});

/** Every wording of a posted proposal, the latest first, and which fields each changed. */
export const versionApi = newApi<ApiEnv>().openapi(list, async (c) => {
  const provrum = await provrumInPath(c);
  const { page: number } = c.req.valid('query');
  const { page, headers } = paginate(c, { number, size: versionsPerPage, total: provrum.textVersion });
  const found = await listTextVersions(c.var.db, provrum.id, number);
  const versions = found.slice(0, versionsPerPage).map((version, at) => showVersion(version, found[at + 1]));
  return send(c, Versions, { versions, page }, { headers });
});

const showVersion = (version: TextVersion, before: TextVersion | undefined) => ({
  ...version,
  at: iso(version.at),
  changed: before ? changedFields(before.text, version.text) : textFields,
});
