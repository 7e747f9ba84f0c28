import type { Language } from '#kernel/text.ts';
import { type Actor, readsForTheForum, secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Panel } from '#ui/facts.tsx';
import { formatMoment } from '#ui/format.ts';
import { messages } from './goAhead.messages.ts';
import type { CurrentDecision, Provrum } from './provrum.ts';
import { readiness } from './readiness.ts';

/** A decision is for the forum's eyes until it is announced; then everybody reads it. */
export const decisionShown = (decision: CurrentDecision | null, actor: Actor): boolean =>
  decision !== null && (decision.announcedAt !== null || readsForTheForum(actor));

export interface DecisionProps {
  readonly provrum: Provrum;
  readonly actor: Actor;
  readonly version: RulebookVersion;
  readonly language: Language;
}

/** Beside a proposal: what was decided; for the secretariat the way to decide. Nothing for the rest while nothing is said. */
export function DecisionSection({ provrum, actor, version, language }: DecisionProps) {
  const text = messages[language];
  const { decision } = provrum;
  const secretariat = secretariatOf(actor) !== null;
  if (decision && decisionShown(decision, actor)) {
    return (
      <Panel title={text.heading} id="beslut">
        <Decided provrum={provrum} decision={decision} language={language} />
        {secretariat && decision.announcedAt === null && (
          <LinkButton href={localise(paths.goAhead(provrum.id), language)}>{text.onPage.staged}</LinkButton>
        )}
      </Panel>
    );
  }
  if (!secretariat || provrum.state !== 'open') return null;
  const { ready } = readiness(provrum.standings, version.parameters);
  return (
    <Panel title={text.heading} id="beslut" inviting={ready}>
      <p>{ready ? text.onPage.waits : text.onPage.notReadyYet}</p>
      <Actions>
        {ready && (
          <LinkButton weight="main" href={localise(paths.goAhead(provrum.id), language)}>
            {text.onPage.decide}
          </LinkButton>
        )}
        <LinkButton weight="quiet" href={localise(paths.decline(provrum.id), language)}>
          {text.decline.heading}
        </LinkButton>
      </Actions>
    </Panel>
  );
}

interface DecidedProps {
  readonly provrum: Provrum;
  readonly decision: CurrentDecision;
  readonly language: Language;
}

/** Who decided what and when, and whether it has been told. */
export function Decided({ provrum, decision, language }: DecidedProps) {
  const text = messages[language].decided;
  const { verdict, by, organisation, decidedAt, announcedAt, lead, participants } = decision;
  return (
    <>
      <p>
        <b>{text[verdict](by.name, organisation.name, formatMoment(decidedAt, language))}</b>{' '}
        {lead && text.leads(lead.name, participants.length - 1)}
      </p>
      <blockquote class="receipt-reason">{decision.reason}</blockquote>
      <p class="quiet">{announcedAt === null ? text.staged : text.announced(formatMoment(announcedAt, language))}</p>
      <p>
        <a href={localise(paths.receipt(provrum.id, decision.id), language)}>{text.receipt}</a>
      </p>
    </>
  );
}
