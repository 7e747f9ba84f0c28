import type { Context } from 'hono';
import { voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { PostButton } from '#ui/button.tsx';
import { notYours } from '../notYours.view.tsx';
import { crumbsTo } from '../proposal.view.tsx';
import type { ProvrumEnv } from '../provrum.scope.ts';
import { messages } from './report.messages.ts';
import { leadsReport, type ReportRefusal } from './report.ts';
import { reportIsOwed } from './reportDue.ts';

/** Says why an act on the report was not done. */
export function refuseReport(c: Context<ProvrumEnv>, { kind }: Pick<ReportRefusal, 'kind'>): Response {
  const { provrum, language } = c.var;
  const text = messages[language];
  const status = kind === 'not-yours' ? 403 : 409;
  return notYours(c, { title: text.notSaved, lead: text.refused[kind], crumbs: crumbsTo(provrum, language), status });
}

/** The report is not there: its lead may begin it when there is something to tell, and the rest are told who does. */
export function noReport(c: Context<ProvrumEnv>): Response {
  const { provrum, actor, language } = c.var;
  const text = messages[language];
  const lead = provrum.decision?.verdict === 'approved' ? provrum.decision.lead : null;
  const crumbs = crumbsTo(provrum, language);
  const cancelled = provrum.state === 'cancelled';
  if (!lead || !(cancelled || reportIsOwed(provrum.state)))
    return notYours(c, { ...text.noReport, crumbs, status: 404 });
  const by = voiceOf(actor);
  if (!by || !leadsReport(provrum, by) || !(cancelled || provrum.state === 'running')) {
    return notYours(c, { title: text.notStarted.title, lead: text.notStarted.lead(lead.name), crumbs, status: 200 });
  }
  return notYours(c, {
    title: text.start.heading,
    lead: cancelled ? text.start.cancelled : text.start.lead,
    crumbs,
    status: 200,
    act: (
      <PostButton action={localise(paths.startReport(provrum.id), language)} weight="main">
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
