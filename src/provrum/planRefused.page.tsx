import type { Context } from 'hono';
import { voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { PostButton } from '#ui/button.tsx';
import { notYours } from './notYours.view.tsx';
import { messages } from './plan.messages.ts';
import { leadsProvrum, type PlanRefusal } from './plan.ts';
import { crumbsTo } from './proposal.view.tsx';
import type { ProvrumEnv } from './provrum.scope.ts';

/** Says why an act on the plan was not done. */
export function refusePlan(c: Context<ProvrumEnv>, refusal: PlanRefusal): Response {
  const { provrum, language } = c.var;
  const text = messages[language];
  const { kind } = refusal;
  const findings = 'findings' in refusal ? refusal.findings : [];
  return notYours(c, {
    title: text.notSaved,
    lead: text.refused[kind],
    findings,
    crumbs: crumbsTo(provrum, language),
    status: kind === 'not-yours' ? 403 : 409,
  });
}

/** The plan is not there: its lead may begin it, and the rest are told who does. */
export function noPlan(c: Context<ProvrumEnv>): Response {
  const { provrum, actor, language } = c.var;
  const text = messages[language];
  const lead = provrum.decision?.lead;
  const crumbs = crumbsTo(provrum, language);
  if (provrum.state !== 'approved' || !lead) return notYours(c, { ...text.noPlan, crumbs, status: 404 });
  const by = voiceOf(actor);
  if (!by || !leadsProvrum(provrum, by)) {
    return notYours(c, { title: text.notStarted.title, lead: text.notStarted.lead(lead.name), crumbs, status: 200 });
  }
  return notYours(c, {
    title: text.start.heading,
    lead: text.start.lead,
    crumbs,
    status: 200,
    act: (
      <PostButton action={localise(paths.startPlanning(provrum.id), language)} weight="main">
        {text.start.button}
      </PostButton>
    ),
  });
}

export function notReadable(c: Context<ProvrumEnv>): Response {
  const { provrum, language } = c.var;
  const { title, lead } = messages[language].notReadable;
  return notYours(c, { title, lead: lead(provrum.decision?.lead?.name ?? ''), crumbs: crumbsTo(provrum, language) });
}
