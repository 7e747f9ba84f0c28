import type { Context } from 'hono';
import { messages } from '#meetings/attendance/gatheringEvaluation.messages.ts';
import { localise, paths } from '#paths.ts';
import { Panel } from '#ui/facts.tsx';
import type { NetworkEnv } from './network.scope.ts';

/** The way to what participants thought of the network's meetings, for those who may read it. */
export const evaluationSlot = ({ c }: { readonly c: Context<NetworkEnv> }) => {
  const { network, language, actor } = c.var;
  if (!actor || network.state === 'wished') return null;
  const { compare } = messages[language];
  return (
    <Panel title={compare.heading} id="tyckte">
      <p>
        <a href={localise(paths.networkEvaluations(network.id), language)}>{compare.link}</a>
      </p>
    </Panel>
  );
};
