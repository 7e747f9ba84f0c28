import { say, settled } from './field.ts';

/** Where one writes, seen as text before a caret: a textarea or the editor. */
export interface Caret {
  readonly before: () => string;
  /** Puts words in the place of the last characters before the caret. */
  readonly replace: (length: number, words: string) => void;
  /** Where the caret's line ends on the screen, counted from the top of the window. */
  readonly bottom: () => number;
}

interface Person {
  readonly id: number;
  readonly name: string;
  readonly organisation?: string;
}

/** A name being written: an at sign after a space or at the start, and up to two words. */
const mention = /(?:^|\s)@(\p{L}[\p{L}-]*(?: \p{L}*)?|)$/u;

/**
 * Offers names after an at sign. What is written is plain text, `@Anna Berg`, that one can also just type;
 * a name that is chosen also sends whose it is, because two people may share it.
 */
export function offerNames(box: HTMLElement, caret: Caret, { mentions = '', mentionsLabel = '' }: DOMStringMap): void {
  const list = listbox(mentionsLabel);
  let people: readonly Person[] = [];
  let chosen = 0;
  let typed = '';

  const close = () => {
    list.remove();
    box.removeAttribute('aria-activedescendant');
    box.removeAttribute('aria-controls');
  };
  const choose = (at: number) => {
    chosen = (at + people.length) % people.length;
    [...list.children].forEach((option, number) => option.setAttribute('aria-selected', String(number === chosen)));
    box.setAttribute('aria-activedescendant', `${list.id}-${chosen}`);
  };
  const take = (person: Person | undefined) => {
    close();
    if (!person) return;
    caret.replace(typed.length + 1, `@${person.name} `);
    box.closest('form')?.append(hidden('mention', person.id));
  };
  const look = async () => {
    const found = mention.exec(caret.before());
    if (!found) return close();
    const asked = found[1] ?? '';
    typed = asked;
    const answer = await search(mentions, asked);
    if (typed !== asked || document.activeElement !== box) return;
    people = answer;
    if (people.length === 0) return close();
    list.replaceChildren(...people.map((person, at) => option(person, `${list.id}-${at}`, take)));
    (box.closest('.rich') ?? box).after(list);
    list.style.top = `${caret.bottom() - (list.parentElement?.getBoundingClientRect().top ?? 0) + 4}px`;
    box.setAttribute('aria-controls', list.id);
    choose(0);
    say(`${mentionsLabel}: ${people.length}`);
  };

  box.setAttribute('aria-autocomplete', 'list');
  box.addEventListener(
    'input',
    settled(() => void look(), 120),
  );
  box.addEventListener('blur', close);
  // Before the editor hears of it: Enter chooses a name here, and makes no new line.
  box.addEventListener(
    'keydown',
    (event) => {
      if (!list.isConnected) return;
      if (event.key === 'ArrowDown') choose(chosen + 1);
      else if (event.key === 'ArrowUp') choose(chosen - 1);
      else if (event.key === 'Enter' || event.key === 'Tab') take(people[chosen]);
      else if (event.key === 'Escape') close();
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}

async function search(address: string, words: string): Promise<readonly Person[]> {
  const asked = new URL(address, location.href);
  asked.searchParams.set('q', words);
  const answer = await fetch(asked).catch(() => null);
  return answer?.ok ? ((await answer.json()) as readonly Person[]).slice(0, 8) : [];
}

function hidden(name: string, value: number): HTMLInputElement {
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = name;
  field.value = String(value);
  return field;
}

let lists = 0;

function listbox(label: string): HTMLElement {
  const list = document.createElement('ul');
  list.id = `mentions-${lists++}`;
  list.role = 'listbox';
  list.ariaLabel = label;
  list.className = 'mention-list';
  return list;
}

function option(person: Person, id: string, take: (person: Person) => void): HTMLElement {
  const item = document.createElement('li');
  item.id = id;
  item.role = 'option';
  item.textContent = person.organisation ? `${person.name}, ${person.organisation}` : person.name;
  // Pressing must not take the focus, and with it the caret, out of the text.
  item.addEventListener('mousedown', (event) => event.preventDefault());
  item.addEventListener('click', () => take(person));
  return item;
}

/** The caret of a textarea. */
export const textareaCaret = (area: HTMLTextAreaElement): Caret => ({
  before: () => area.value.slice(0, area.selectionStart),
  bottom: () => area.getBoundingClientRect().bottom,
  replace: (length, words) => {
    area.setRangeText(words, area.selectionStart - length, area.selectionStart, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  },
});
