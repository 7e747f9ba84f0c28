import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

/** A list parted by hairlines. */
export const Rows = ({ children }: { readonly children: ComponentChildren }) => <ul class="rows">{children}</ul>;

export interface RowProps {
  readonly href: string;
  readonly title: ComponentChildren;
  readonly chip?: ComponentChildren;
  /** A word of caution beside the state. */
  readonly note?: ComponentChildren;
  /** Two lines at most are shown. */
  readonly summary?: ComponentChildren;
  /** `Meta` items: who, when, how many. */
  readonly meta?: ComponentChildren;
  /** More lines below, such as a `ReadinessLine`. */
  readonly children?: ComponentChildren;
  /** The level of the title: 2 where the page's heading stands straight above, 3 under a part's heading. */
  readonly level?: 2 | 3 | undefined;
}

/** One thing in a list. All of the row can be pressed, but only the title is the link's name. */
export function Row({ href, title, chip, note, summary, meta, children, level = 2 }: RowProps) {
  const link = <a href={href}>{title}</a>;
  return (
    <li class="row">
      <div class="row-head">
        {level === 2 ? <h2 class="row-title">{link}</h2> : <h3 class="row-title">{link}</h3>}
        {note ? (
          <p class="row-state">
            {chip} <span class="row-note">{note}</span>
          </p>
        ) : (
          chip
        )}
      </div>
      {summary && <p class="row-sum">{summary}</p>}
      {meta && <ul class="meta">{meta}</ul>}
      {children}
    </li>
  );
}

export interface MetaProps {
  readonly icon?: IconName | undefined;
  /** `org`: who stands behind it. `due`: a deadline. */
  readonly kind?: 'org' | 'due' | undefined;
  readonly children: ComponentChildren;
}

/** One fact about a row. */
export const Meta = ({ icon, kind, children }: MetaProps) => (
  <li class={kind ? `meta-${kind}` : undefined}>
    {icon && <Icon name={icon} />}
    {children}
  </li>
);

/** How many there are, said where the list begins. */
export const Count = ({ children }: { readonly children: ComponentChildren }) => <p class="count">{children}</p>;
