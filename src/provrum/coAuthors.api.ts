import type { Context } from 'hono';
import { type OrganisationId, parseId, type PersonId } from '#kernel/id.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { clean } from '#platform/form.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { id } from '#platform/shapes.ts';
import { changeProvrum } from './change.store.ts';
import { findCandidate, searchCandidates } from './coAuthors.store.ts';
import { addCoAuthor, removeCoAuthor } from './coAuthors.ts';
import { demandProposer } from './proposal.api.ts';
import { ownedBy } from './proposal.ts';
import { provrumInPath, ProvrumShown, sendProvrum } from './provrum.api.ts';
import { circumstances } from './provrum.scope.ts';
import { done, refuseAct } from './refused.scope.ts';

type C = Context<ApiEnv>;

const Candidates = z
  .object({
    candidates: z.array(
      z
        .object({ person: id, name: z.string(), organisation: id, organisationName: z.string() })
        .openapi('CoAuthorCandidate'),
    ),
  })
  .openapi('CoAuthorCandidates');
const CoAuthorIn = z.strictObject({ organisation: id }).openapi('CoAuthorToAdd');

const [tag, path] = ['proposals', '/provrum/{id}/co-authors'] as const;
const search = operation({
  id: 'findCoAuthorCandidates',
  tag,
  method: 'get',
  path: `${path}/candidates`,
  query: z.object({ q: z.string().min(1).max(100).transform(clean) }),
  answers: { 200: Candidates },
  problems: ['not-allowed'],
});
const add = operation({
  id: 'addCoAuthor',
  tag,
  method: 'put',
  path: `${path}/{person}`,
  body: CoAuthorIn,
  answers: { 200: ProvrumShown },
  problems: ['not-allowed', 'wrong-state', 'conflict'],
});
const remove = operation({
  id: 'removeCoAuthor',
  tag,
  method: 'delete',
  path: `${path}/{person}`,
  answers: { 204: null },
  problems: ['not-allowed', 'wrong-state'],
});

const candidatesShown = 20;

/** Who writes a proposal together with its organisation. To add or remove somebody twice is to do it once. */
export const coAuthorApi = newApi<ApiEnv>()
  .openapi(search, async (c) => {
    const { db, clock } = c.var;
    const by = demandProposer(c);
    const provrum = await provrumInPath(c);
    if (!ownedBy(provrum, by)) refuseAct({ kind: 'not-yours' });
    const { q: typed } = c.req.valid('query');
    const asked = { typed, on: clock.today(), except: provrum.organisation.id, limit: candidatesShown };
    return send(c, Candidates, { candidates: await searchCandidates(db, asked) });
  })
  .openapi(add, async (c) => {
    const { db, clock } = c.var;
    const by = demandProposer(c);
    const { id: number } = await provrumInPath(c);
    const organisation = c.req.valid('json').organisation as OrganisationId;
    const candidate = await findCandidate(db, { person: personInPath(c), organisation, on: clock.today() });
    const decision = await changeProvrum(circumstances(c, by), number, (fresh) =>
      addCoAuthor(fresh, by, candidate ?? refuse('not-found')),
    );
    if (!decision || decision.ok || decision.refusal.kind !== 'writes-already') done(decision);
    return await sendProvrum(c, number);
  })
  .openapi(remove, async (c) => {
    const by = demandProposer(c);
    const { id: number } = await provrumInPath(c);
    const person = personInPath(c);
    done(await changeProvrum(circumstances(c, by), number, (fresh) => removeCoAuthor(fresh, by, person)));
    return c.body(null, 204);
  });

const personInPath = (c: C): PersonId => parseId<PersonId>(c.req.param('person')) ?? refuse('not-found');
