import type { Language } from '#kernel/text.ts';
import { type Actor, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Panel } from '#ui/facts.tsx';
import type { Provrum } from '../provrum.ts';
import { messages } from './uptake.messages.ts';
import type { OwnUse } from './uptakeOverview.store.ts';
import { askedAgain } from './uptake.ts';
import type { Day } from '#kernel/day.ts';

interface PanelProps {
  readonly provrum: Provrum;
  /** Null where no result is announced. */
  readonly use: OwnUse | null;
  readonly actor: Actor;
  readonly today: Day;
  readonly language: Language;
}

/** Beside a provrum with a result: what one's organisation has said about it, and how many have. */
export function UptakePanel({ provrum, use, actor, today, language }: PanelProps) {
  const { panel: text, answers, again, levels } = messages[language];
  const voice = voiceOf(actor);
  if (!use) return null;
  const to = localise(paths.uptake(provrum.id), language);
  const asked = voice !== null && (use.own === null ? voice.membership === 'member' : askedAgain(use.own, today));
  return (
    <Panel title={voice ? text.heading : text.readHeading} id="anvandning" inviting={asked}>
      {voice && use.own && <p>{askedAgain(use.own, today) ? again : text.own(levels[use.own.answer])}</p>}
      {voice && !use.own && <p>{text.ask(voice.organisationName)}</p>}
      <p>{answers.count(use.answered, use.members)}</p>
      <Actions>
        <LinkButton weight={asked ? 'main' : 'second'} href={to}>
          {voice ? (use.own ? text.change : text.answer) : text.read}
        </LinkButton>
      </Actions>
    </Panel>
  );
}
