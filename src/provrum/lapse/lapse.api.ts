import type { ApiEnv } from '#organisations/token.scope.ts';
import { newApi, operation } from '#platform/openapi.ts';
import { changeProvrum } from '../change.store.ts';
import { demandProposer } from '../proposal.api.ts';
import { demandRead, provrumInPath, ProvrumShown, sendProvrum } from '../provrum.api.ts';
import { circumstances } from '../provrum.scope.ts';
import { done } from '../refused.scope.ts';
import { keepProposal } from './lapse.ts';
import { findQuiet } from './quiet.store.ts';

const keep = operation({
  id: 'keepProposal',
  tag: 'proposals',
  method: 'post',
  path: '/provrum/{id}/keeping',
  answers: { 200: ProvrumShown },
  problems: ['not-allowed', 'wrong-state', 'conflict'],
  changes: true,
});

/** Keeps a proposal that would lapse. */
export const lapseApi = newApi<ApiEnv>().openapi(keep, async (c) => {
  const by = demandProposer(c);
  const { id } = await provrumInPath(c);
  const decision = await changeProvrum(circumstances(c, by), id, async (fresh) => {
    demandRead(fresh, c);
    return keepProposal(fresh, by, (await findQuiet(c.var.db, id))?.lapsesOn ?? null);
  });
  done(decision);
  return await sendProvrum(c, id);
});
