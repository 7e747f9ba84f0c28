import type { ComponentChildren } from 'preact';
import type { Language } from '#kernel/text.ts';
import { type FieldValues, Form } from './form.tsx';
import { Icon } from './icon.tsx';
import { messages } from './form.messages.ts';

export interface FiltersProps {
  readonly language: Language;
  readonly action: string;
  readonly values: FieldValues;
  /** How many filters are chosen: told on the phone, where they are folded. */
  readonly active?: number | undefined;
  /** The list without filters. */
  readonly clear?: string | undefined;
  /** Fields and a `Submit`. */
  readonly children: ComponentChildren;
}

/** What narrows a list: folded on a phone, a column that stays in sight on the desk. Sent by its button only. */
export function Filters({ language, action, values, active = 0, clear, children }: FiltersProps) {
  const text = messages[language].filters;
  return (
    <search class="filters">
      <details>
        <summary>
          <Icon name="search" />
          {text.summary}
          {active > 0 && <span class="n">{text.active(active)}</span>}
        </summary>
        <Form action={action} method="get" language={language} values={values} id="filter">
          {children}
        </Form>
        {active > 0 && clear && (
          <p>
            <a href={clear}>{text.clear}</a>
          </p>
        )}
      </details>
    </search>
  );
}

export interface Pill {
  readonly href: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly current?: boolean | undefined;
}

/** The most wanted choices with their counts, one press each. */
export const Pills = ({ items, label }: { readonly items: readonly Pill[]; readonly label: string }) => (
  <nav aria-label={label}>
    <ul class="pills">
      {items.map(({ href, label: name, count, current }) => (
        <li key={href}>
          <a class="pill" href={href} aria-current={current ? 'true' : undefined}>
            {name} {count !== undefined && <b>{count}</b>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
