import { type Context, Hono } from 'hono';
import type { Decision } from '#kernel/decision.ts';
import { type Secretariat, secretariatOf, type Voice, voiceOf } from '#organisations/authority.ts';
import { paths } from '#paths.ts';
import { type FormResult, readValues } from '#platform/form.ts';
import type { OrganisationId } from '#kernel/id.ts';
import { notYours } from '../notYours.view.tsx';
import { crumbsTo } from '../proposal.view.tsx';
import { type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import type { ParticipationEvent } from './events.ts';
import { messages } from './participation.messages.ts';
import { changeTeam, teamAuthority } from './participation.scope.ts';
import { findCandidate } from './participation.store.ts';
import {
  changeLead,
  decidesOnTeam,
  joinProvrum,
  leaveProvrum,
  type ParticipationRefusal,
  type TeamContext,
} from './participation.ts';
import { showTeam } from './participationShown.page.tsx';
import { readChange, sayIn } from './work.form.ts';
import { onward, withWork } from './work.scope.ts';
import { worksHere } from './workplace.ts';

type C = Context<ProvrumEnv>;
type By = Voice | Secretariat;

/** Who takes part and who leads, and how that changes. */
export const participationPage = new Hono<ProvrumEnv>()
  .get(paths.participants(':id'), withProvrum, withWork, (c) => showTeam(c))
  .post(paths.participants(':id'), withProvrum, withWork, (c) =>
    asDecider(c, (by) =>
      change(c, by, 'join', async (context, { organisation, reason }) => {
        const candidate = await findCandidate(c.var.db, organisation, context.on);
        return joinProvrum(context, by, candidate, reason);
      }),
    ),
  )
  .post(paths.changeLead(':id'), withProvrum, withWork, (c) =>
    asDecider(c, (by) =>
      change(c, by, 'change', (context, { organisation, reason }) => changeLead(context, by, organisation, reason)),
    ),
  )
  .post(paths.leaveProvrum(':id'), withProvrum, withWork, async (c) => {
    const { provrum, actor } = c.var;
    const by = secretariatOf(actor) ?? voiceOf(actor);
    if (!by || !(secretariatOf(actor) || worksHere(provrum, by))) return refuse(c);
    return await change(c, by, 'leave', (context, { organisation, reason }) =>
      leaveProvrum(context, by, organisation, reason),
    );
  });

async function asDecider(c: C, act: (by: By) => Promise<Response>): Promise<Response> {
  const { provrum, actor } = c.var;
  const by = teamAuthority(actor);
  return by && decidesOnTeam(provrum, by) ? await act(by) : refuse(c);
}

function refuse(c: C): Response {
  const { provrum, language } = c.var;
  const text = messages[language];
  return notYours(c, { title: text.notYours, lead: text.notYoursLead, crumbs: crumbsTo(provrum, language) });
}

interface Change {
  readonly organisation: OrganisationId;
  readonly reason: string;
}
type Decided = Decision<ParticipationEvent, ParticipationRefusal>;

async function change(
  c: C,
  by: By,
  form: 'join' | 'leave' | 'change',
  decide: (context: TeamContext, change: Change) => Decided | Promise<Decided>,
): Promise<Response> {
  const { provrum, language } = c.var;
  const text = messages[language];
  const values = await readValues(c);
  const read: FormResult<Change> = readChange(values, sayIn(language));
  if (!read.ok) return await showTeam(c, { form, values, errors: read.errors });
  const decision = await changeTeam(c, by, provrum.id, (context) => decide(context, read.value));
  if (!decision) return await c.notFound();
  if (!decision.ok && !alreadySo(decision.refusal, form)) {
    return await showTeam(c, { form, values, refusal: decision.refusal });
  }
  return onward(
    c,
    text[form].done,
    leavesItself(form, by, read.value) ? paths.provrum(provrum.id) : paths.participants(provrum.id),
  );
}

/** The form was sent twice: it is so already. */
const alreadySo = ({ kind }: ParticipationRefusal, form: string): boolean =>
  kind === 'unchanged' || (kind === 'not-taking-part' && form === 'leave');

const leavesItself = (form: string, by: By, { organisation }: Change): boolean =>
  form === 'leave' && organisation === by.organisation;
