import type { ComponentChildren } from 'preact';
import type { Language } from '#kernel/text.ts';
import { Part } from '#ui/facts.tsx';
import { dayOfMoment, formatDay, type Moment } from '#ui/format.ts';
import type { Link } from '#ui/page.tsx';
import { Rows } from '#ui/rows.tsx';
import { messages } from './secretariat.messages.ts';
import type { Box } from './secretariat.store.ts';

export interface BoxProps<Item> {
  readonly box: Box<Item>;
  readonly language: Language;
}

interface ListProps<Item> extends BoxProps<Item> {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  /** Where the whole list stands, for those that do not fit in the box. */
  readonly all?: Link;
  readonly children: (item: Item) => ComponentChildren;
}

/** A box in the main column: its items in rows, or a sentence alone that there are none. */
export function List<Item>({ box, id, title, none, all, language, children }: ListProps<Item>) {
  const hidden = box.total - box.items.length;
  if (box.total === 0)
    return (
      <p class="quiet" id={id}>
        {none}
      </p>
    );
  return (
    <Part title={title} id={id} count={box.total}>
      <Rows>{box.items.map(children)}</Rows>
      {hidden > 0 && (
        <p class="quiet">
          {messages[language].more(hidden)} {all && <a href={all.href}>{all.label}</a>}
        </p>
      )}
    </Part>
  );
}

interface PlainProps<Item> extends Omit<ListProps<Item>, 'id' | 'all'> {
  readonly link?: Link;
}

export function Plain<Item>({ box, title, none, language, link, children }: PlainProps<Item>) {
  const hidden = box.total - box.items.length;
  return (
    <Part title={title} count={box.total}>
      {box.items.length === 0 ? <p class="quiet">{none}</p> : <ul>{box.items.map(children)}</ul>}
      {hidden > 0 && <p class="quiet">{messages[language].more(hidden)}</p>}
      {link && box.total > 0 && (
        <p>
          <a href={link.href}>{link.label}</a>
        </p>
      )}
    </Part>
  );
}

export const dayIn = (moment: Moment, language: Language): string => formatDay(dayOfMoment(moment), language);
