import type { Decision } from '#kernel/decision.ts';
import { type Actor, type Secretariat, secretariatOf, type Voice, voiceOf } from '#organisations/authority.ts';
import { changeProvrum } from '../change.store.ts';
import type { Provrum } from '../provrum.ts';
import { circumstances, type ProvrumEnv } from '../provrum.scope.ts';
import type { ParticipationEvent } from './events.ts';
import type { ParticipationRefusal, TeamContext } from './participation.ts';
import { findTeam } from './participation.store.ts';

type Variables = Pick<ProvrumEnv['Variables'], 'db' | 'clock' | 'version' | 'jobs'>;

/** As whom somebody changes who takes part: the secretariat, or a voice. */
export const teamAuthority = (actor: Actor | null): Voice | Secretariat | null =>
  secretariatOf(actor) ?? voiceOf(actor);

/** Does an act on who takes part, as it is now, while the provrum is locked. */
export const changeTeam = async (
  c: { readonly var: Variables },
  by: Voice | Secretariat,
  id: Provrum['id'],
  decide: (
    context: TeamContext,
  ) => Decision<ParticipationEvent, ParticipationRefusal> | Promise<Decision<ParticipationEvent, ParticipationRefusal>>,
) =>
  await changeProvrum(circumstances(c, by), id, async (provrum) => {
    const { db, clock, version } = c.var;
    const on = clock.today();
    return await decide({ provrum, team: await findTeam(db, provrum, on), version, on });
  });
