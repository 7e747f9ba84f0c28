import type { ComponentChildren } from 'preact';
import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import type { Role } from '#rulebook/facts.ts';
import { Chip } from './chip.tsx';
import { formatDay, initials } from './format.ts';
import { Icon } from './icon.tsx';
import { messages } from './ui.messages.ts';

export interface StandingItem {
  readonly organisation: string;
  readonly href?: string | undefined;
  /** Region, myndighet, förening: in the reader's language. */
  readonly kind: string;
  readonly region: boolean;
  readonly role: Role;
  /** What the organisation brings, in its own words. */
  readonly brings?: string | null | undefined;
  readonly on: Day;
  readonly person: string;
  /** The text has changed materially since the organisation answered. */
  readonly beforeChange?: boolean | undefined;
  /** What the reader may do with it. */
  readonly action?: ComponentChildren;
}

export interface StandingsProps {
  readonly items: readonly StandingItem[];
  readonly language: Language;
  /** While interest gathers an organisation *wants to* lead; once confirmed it leads. */
  readonly confirmed?: boolean | undefined;
}

const order: readonly Role[] = ['lead', 'participate', 'follow'];

/** Which organisations stand behind a proposal and as what: those who lead first, then those who take part, then those who follow. */
export function Standings({ items, language, confirmed }: StandingsProps) {
  const text = messages[language].standings;
  if (items.length === 0) return <p class="quiet">{text.none}</p>;
  const names = confirmed ? text.roles : text.groups;
  return (
    <ul class="standings">
      {order.flatMap((role) =>
        items
          .filter((item) => item.role === role)
          .map((item) => <Standing key={item.organisation} item={item} role={names[role]} language={language} />),
      )}
    </ul>
  );
}

interface StandingProps {
  readonly item: StandingItem;
  readonly role: string;
  readonly language: Language;
}

function Standing({ item, role, language }: StandingProps) {
  const text = messages[language].standings;
  return (
    <li
      class={`standing standing-${item.role}`}
      data-role={item.role}
      data-before-change={item.beforeChange ? 'true' : undefined}
    >
      <span class={item.region ? 'seal seal-region' : 'seal'} aria-hidden="true">
        {initials(item.organisation)}
      </span>
      <div>
        <p class="standing-head">
          <b>{item.href ? <a href={item.href}>{item.organisation}</a> : item.organisation}</b>
          <span class="standing-role">
            <Icon name={item.role === 'lead' ? 'flag' : item.role === 'participate' ? 'people' : 'bell'} />
            {role}
          </span>
          {item.beforeChange && (
            <Chip mark="half" tone="warn">
              {text.beforeChange}
            </Chip>
          )}
        </p>
        {item.brings && <p class="standing-brings">{item.brings}</p>}
        <p class="standing-by">
          {item.kind} · {text.signalled(formatDay(item.on, language), item.person)}
        </p>
        {item.beforeChange && <p class="standing-by">{text.beforeChangeMeaning}</p>}
      </div>
      {item.action && <div class="standing-action">{item.action}</div>}
    </li>
  );
}
