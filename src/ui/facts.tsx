import type { ComponentChildren } from 'preact';

export interface Fact {
  readonly term: string;
  readonly value: ComponentChildren;
}

/** Names and values, each pair on its own hairline. */
export const Facts = ({ items }: { readonly items: readonly Fact[] }) => (
  <dl class="facts">
    {items.map(({ term, value }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

export interface BoxProps {
  readonly title: string;
  readonly id?: string | undefined;
  /** The box that asks for something, on a tint. */
  readonly inviting?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** A box beside the content: facts, a form, what one can do. */
export const Panel = ({ title, id, inviting, children }: BoxProps) => (
  <section class={inviting ? 'panel panel-inviting' : 'panel'} id={id}>
    <h2>{title}</h2>
    {children}
  </section>
);

export interface SectionProps {
  readonly title: ComponentChildren;
  readonly id?: string | undefined;
  /** How many there are of what the part lists. */
  readonly count?: number | undefined;
  /** What one can do with the whole part, beside its heading. */
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a page under its own heading. */
export const Part = ({ title, id, count, action, children }: SectionProps) => (
  <section class="part" id={id}>
    <div class="part-head">
      <h2>
        {title} {count !== undefined && <span class="n">{count}</span>}
      </h2>
      {action}
    </div>
    {children}
  </section>
);

export interface FigureItem {
  readonly value: ComponentChildren;
  readonly label: string;
  readonly href?: string | undefined;
}

export interface KeyFiguresProps {
  readonly items: readonly FigureItem[];
  /** Amounts are long: on a phone each has the whole width. */
  readonly money?: boolean | undefined;
}

/** A few figures worth a glance. */
export const KeyFigures = ({ items, money }: KeyFiguresProps) => (
  <ul class={money ? 'kpi kpi-money' : 'kpi'}>
    {items.map(({ value, label, href }) => (
      <li key={label}>
        <b>{value}</b> {href ? <a href={href}>{label}</a> : <span>{label}</span>}
      </li>
    ))}
  </ul>
);
