import type { Language } from '#kernel/text.ts';
import { type Actor, readsForTheForum } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Panel } from '#ui/facts.tsx';
import type { Provrum } from '../provrum.ts';
import { channels } from './events.ts';
import type { SpreadingProgress } from './overview.store.ts';
import { messages } from './spreading.messages.ts';

interface PanelProps {
  readonly provrum: Pick<Provrum, 'id'>;
  /** Null where nothing has come out of it. */
  readonly progress: SpreadingProgress | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** Beside a provrum with a result: how far it has been spread. Nobody but the forum knows of one that is not announced. */
export function SpreadingPanel({ provrum, progress, actor, language }: PanelProps) {
  if (!progress || !(progress.announced || readsForTheForum(actor))) return null;
  const text = messages[language];
  return (
    <Panel title={text.panel.title} id="spridning">
      <p>{text.panel.done(progress.done, channels.length)}</p>
      <Actions>
        <LinkButton href={localise(paths.spreading(provrum.id), language)}>{text.panel.link}</LinkButton>
        {progress.announced && (
          <LinkButton weight="quiet" href={localise(paths.result(provrum.id), language)}>
            {text.publicPage}
          </LinkButton>
        )}
      </Actions>
    </Panel>
  );
}
