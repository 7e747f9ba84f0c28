import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { type Actor, readsForTheForum, secretariatOf, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { Actions, LinkButton, PostButton } from '#ui/button.tsx';
import { Panel } from '#ui/facts.tsx';
import { formatDay } from '#ui/format.ts';
import type { Provrum } from '../provrum.ts';
import { messages } from './report.messages.ts';
import { leadsReport, type ReportStanding, writesReport } from './report.ts';
import { reportIsOwed } from './reportDue.ts';

interface PanelProps {
  readonly provrum: Provrum;
  readonly standing: ReportStanding;
  readonly today: Day;
  readonly actor: Actor;
  readonly language: Language;
}

/** Beside a provrum that runs or has run: where the report stands, when it is due, and what its reader can do. */
export function ReportPanel({ provrum, standing, today, actor, language }: PanelProps) {
  const text = messages[language];
  const { status, result } = standing;
  const by = voiceOf(actor);
  const [leads, writes] = [by !== null && leadsReport(provrum, by), by !== null && writesReport(provrum, by)];
  const begins = status === null && leads && (provrum.state === 'running' || provrum.state === 'cancelled');
  const reads = result === 'announced' || writes || readsForTheForum(actor);
  if (status === null ? provrum.state !== 'running' && !begins : !reads) return null;
  const open = writes && (status === 'writing' || status === 'returned');
  const reviews =
    secretariatOf(actor) !== null && result !== 'announced' && (status === 'submitted' || status === 'approved');
  const cancelled = provrum.state === 'cancelled';
  const to = (path: string) => localise(path, language);
  return (
    <Panel title={text.heading} id="rapporten" inviting={open || reviews}>
      <p>{said(standing, actor, language) ?? (begins ? text.start[cancelled ? 'cancelled' : 'lead'] : text.notYet)}</p>
      <DueLine provrum={provrum} standing={standing} today={today} language={language} />
      <Actions>
        {begins && <PostButton action={to(paths.startReport(provrum.id))}>{text.start.button}</PostButton>}
        {reviews && (
          <LinkButton weight="main" href={to(paths.reviewReport(provrum.id))}>
            {text.toReview}
          </LinkButton>
        )}
        {status !== null && (
          <LinkButton weight={open ? 'main' : 'second'} href={to(paths.report(provrum.id))}>
            {open ? text.write : text.toReport}
          </LinkButton>
        )}
        {secretariatOf(actor) && reportIsOwed(provrum.state) && (
          <LinkButton weight="quiet" href={to(paths.reportDue(provrum.id))}>
            {text.due.move}
          </LinkButton>
        )}
      </Actions>
    </Panel>
  );
}

function said({ status, result }: ReportStanding, actor: Actor, language: Language): string | null {
  const text = messages[language];
  if (result === 'announced') return text.published;
  if (result === 'staged' && readsForTheForum(actor)) return text.staged;
  return status && text.panel[status];
}

function DueLine({ provrum, standing: { dueOn }, today, language }: Omit<PanelProps, 'actor'>) {
  const { due } = messages[language];
  if (dueOn === null || !reportIsOwed(provrum.state)) return null;
  const day = formatDay(dueOn, language);
  return <p class="quiet">{dueOn < today ? due.late(day) : due.on(day)}</p>;
}
