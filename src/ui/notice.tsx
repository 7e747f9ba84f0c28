import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'info' | 'good' | 'warn' | 'bad';

const icons: Readonly<Record<Tone, IconName>> = { info: 'info', good: 'check', warn: 'warning', bad: 'cross' };

export interface NoticeProps {
  readonly tone?: Tone | undefined;
  readonly title?: string | undefined;
  /** It answers what the reader just did: read aloud at once, and given the focus. */
  readonly answer?: boolean | undefined;
  readonly children?: ComponentChildren;
}

/** Something the reader should know before going on. */
export function Notice({ tone = 'info', title, answer, children }: NoticeProps) {
  return (
    <div
      class={`notice notice-${tone}`}
      role={answer ? 'alert' : undefined}
      tabIndex={answer ? -1 : undefined}
      autofocus={answer}
    >
      <Icon name={icons[tone]} />
      <div>
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
