import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { type Actor, secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Panel } from '#ui/facts.tsx';
import { formatDay } from '#ui/format.ts';
import type { Provrum } from '../provrum.ts';
import { messages } from './report.messages.ts';
import { daysToReport, type ReportDue, reportIsOwed } from './reportDue.ts';

interface DueProps {
  readonly provrum: Provrum;
  readonly due: ReportDue;
  readonly today: Day;
  readonly actor: Actor;
  readonly language: Language;
}

/** When the report is due and why then; the secretariat may move it. Nothing once it has been delivered. */
export function DuePanel({ provrum, due: { dueOn, reason }, today, actor, language }: DueProps) {
  const text = messages[language].due;
  if (!reportIsOwed(provrum.state)) return null;
  const late = dueOn !== null && dueOn < today;
  return (
    <Panel title={text.heading} id="sista-dag">
      <p>
        {dueOn === null
          ? text.none
          : late
            ? text.late(formatDay(dueOn, language))
            : text.on(formatDay(dueOn, language))}
      </p>
      {dueOn !== null && <p class="quiet">{reason === null ? text.from(daysToReport) : text.reason(reason)}</p>}
      {secretariatOf(actor) && (
        <Actions>
          <LinkButton weight="quiet" href={localise(paths.reportDue(provrum.id), language)}>
            {text.move}
          </LinkButton>
        </Actions>
      )}
    </Panel>
  );
}
