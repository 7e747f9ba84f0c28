import type { Context } from 'hono';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { id, iso, moment, Ref } from '#platform/shapes.ts';
import { sha256 } from '#platform/storage.ts';
import { provrumInPath } from '../provrum.api.ts';
import { asSeenBy } from '../provrum.scope.ts';
import type { Provrum } from '../provrum.ts';
import { refuseAct } from '../refused.scope.ts';
import { readCaseNumber } from './archive.form.ts';
import { messages } from './archive.messages.ts';
import { askerOf, askForArchive, packageOf, requestInPath, requestsIn } from './archive.scope.ts';
import { type ArchiveRequest, canBeArchived, caseNumberMax } from './archive.ts';

type C = Context<ApiEnv>;

const RequestShown = z
  .object({ id, organisation: Ref, caseNumber: z.string(), by: Ref, at: moment })
  .openapi('ArchiveRequest');
const Requests = z.object({ requests: z.array(RequestShown) }).openapi('ArchiveRequests');
const RequestIn = z
  .strictObject({ caseNumber: z.string().openapi({ maxLength: caseNumberMax, example: 'RS 2027-0412' }) })
  .openapi('ArchiveRequestIn');
const PackageShown = z
  .object({
    name: z.string(),
    mediaType: z.literal('application/zip'),
    size: z.number().int(),
    sha256: z.string(),
    content: z.string().openapi({ format: 'byte' }),
  })
  .openapi('ArchivePackage');

const [tag, path] = ['archive', '/provrum/{id}/archive'] as const;
const list = operation({ id: 'listArchiveRequests', tag, method: 'get', path, answers: { 200: Requests } });
const add = operation({
  id: 'requestArchive',
  tag,
  method: 'post',
  path,
  body: RequestIn,
  answers: { 201: RequestShown },
  problems: ['not-allowed'],
});
const find = operation({
  id: 'findArchivePackage',
  tag,
  method: 'get',
  path: `${path}/{request}`,
  query: z.object({ uploads: z.enum(['yes', 'no']).default('no') }),
  answers: { 200: PackageShown },
});

/** A provrum's documents for an archive. The package travels in base 64. */
export const archiveApi = newApi<ApiEnv>()
  .openapi(list, async (c) => {
    const provrum = await inPath(c);
    return send(c, Requests, { requests: (await requestsIn(c, provrum, c.var.actor)).map(shown) });
  })
  .openapi(add, async (c) => {
    const by = askerOf(c.var.actor) ?? refuse('not-allowed');
    const { errors } = messages[c.var.language];
    const say = (key: string) => (key === 'long' ? errors.long(caseNumberMax) : errors.missing);
    const { caseNumber } = accepted(readCaseNumber(asForm(c.req.valid('json')), say));
    const provrum = await inPath(c);
    const decision = await askForArchive(c, provrum, by, caseNumber);
    if (!decision) return refuse('not-found');
    // Asked for twice under the same number, it is one request.
    if (!decision.ok && decision.refusal.kind !== 'unchanged') return refuseAct(decision.refusal);
    const request = (await requestsIn(c, provrum, c.var.actor)).find(
      (one) => one.organisation.id === by.organisation && one.caseNumber === caseNumber,
    );
    return request
      ? send(c, RequestShown, shown(request), { status: 201, headers: { location: `${c.req.path}/${request.id}` } })
      : refuse('not-found');
  })
  .openapi(find, async (c) => {
    const provrum = await inPath(c);
    const request = requestInPath(c, await requestsIn(c, provrum, c.var.actor)) ?? refuse('not-found');
    const { name, content } =
      (await packageOf(c, provrum, request, c.req.valid('query').uploads === 'yes')) ?? refuse('not-found');
    const made = {
      name,
      mediaType: 'application/zip' as const,
      size: content.byteLength,
      sha256: sha256(content),
      content: Buffer.from(content).toString('base64'),
    };
    return send(c, PackageShown, made, { etag: `"${made.sha256}"` });
  });

/** The provrum of the address; a draft has nothing to archive. */
async function inPath(c: C): Promise<Provrum> {
  const provrum = asSeenBy(await provrumInPath(c), c.var.actor);
  return canBeArchived(provrum) ? provrum : refuse('not-found');
}

const shown = ({ at, ...request }: ArchiveRequest) => ({ ...request, at: iso(at) });
