import type { ComponentChildren } from 'preact';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { formatMoment, isoMoment, type Moment } from './format.ts';
import { Icon, type IconName } from './icon.tsx';
import { messages } from './ui.messages.ts';

export interface TimelineEvent {
  readonly id: string | number;
  readonly at: Moment;
  /** What happened, as a short sentence without its subject: "Gav klartecken". */
  readonly what: ComponentChildren;
  readonly who: string;
  readonly organisation: string | null;
  /** The rulebook version the act was made under. */
  readonly version?: string | null | undefined;
  /** A reason, or what was brought. */
  readonly note?: ComponentChildren;
  readonly icon?: IconName | undefined;
  /** A turning point: go-ahead, readiness, the end. */
  readonly strong?: boolean | undefined;
}

/** What happened, who did it, for which organisation and under which rules. */
export function Timeline({
  events,
  language,
}: {
  readonly events: readonly TimelineEvent[];
  readonly language: Language;
}) {
  return (
    <ol class="timeline">
      {events.map((event) => (
        <li key={event.id} class={event.strong ? 'event event-strong' : 'event'}>
          <span class="event-mark">
            <Icon name={event.icon ?? 'history'} />
          </span>
          <div>
            <p class="event-what">{event.what}</p>
            <p class="event-by">
              <Signature event={event} language={language} />
            </p>
            {event.note && <div class="event-note">{event.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Signature({ event, language }: { readonly event: TimelineEvent; readonly language: Language }) {
  const text = messages[language].timeline;
  return (
    <>
      <b>{event.who}</b>
      {event.organisation && ` ${text.forOrganisation(event.organisation)}`} ·{' '}
      <time dateTime={isoMoment(event.at)}>{formatMoment(event.at, language)}</time>
      {event.version && (
        <>
          {` · ${text.under} `}
          <a href={localise(paths.rulebook(), language)}>{event.version}</a>
        </>
      )}
    </>
  );
}
