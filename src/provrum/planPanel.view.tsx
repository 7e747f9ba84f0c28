import type { Language } from '#kernel/text.ts';
import { type Actor, secretariatOf, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { Actions, LinkButton, PostButton } from '#ui/button.tsx';
import { Panel } from '#ui/facts.tsx';
import { messages } from './plan.messages.ts';
import { leadsProvrum, type PlanStatus, writesPlan } from './plan.ts';
import type { Provrum } from './provrum.ts';

interface PanelProps {
  readonly provrum: Provrum;
  /** Null where planning has not begun. */
  readonly status: PlanStatus | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** Beside a provrum with its go-ahead: where the plan stands, and what its reader can do about it. */
export function PlanPanel({ provrum, status, actor, language }: PanelProps) {
  const text = messages[language];
  const by = voiceOf(actor);
  const leads = by !== null && leadsProvrum(provrum, by);
  const writes = by !== null && writesPlan(provrum, by);
  const to = (path: string) => localise(path, language);
  if (status === null) {
    if (provrum.state !== 'approved' || !leads) return null;
    return (
      <Panel title={text.start.heading} id="planen" inviting>
        <p>{text.start.lead}</p>
        <PostButton action={to(paths.startPlanning(provrum.id))} weight="main">
          {text.start.button}
        </PostButton>
      </Panel>
    );
  }
  const reviews = status === 'submitted' && secretariatOf(actor) !== null;
  const open = writes && (status === 'writing' || status === 'returned');
  const begins = status === 'approved' && provrum.state === 'planning' && leads;
  return (
    <Panel title={text.heading} id="planen" inviting={open || reviews || begins}>
      <p>{text.panel[status]}</p>
      <Actions>
        {begins && (
          <PostButton action={to(paths.startProvrum(provrum.id))} weight="main">
            {text.begin.button}
          </PostButton>
        )}
        {reviews && (
          <LinkButton weight="main" href={to(paths.reviewPlan(provrum.id))}>
            {text.toReview}
          </LinkButton>
        )}
        <LinkButton weight={open ? 'main' : 'second'} href={to(paths.plan(provrum.id))}>
          {open ? text.write : text.toPlan}
        </LinkButton>
      </Actions>
    </Panel>
  );
}
