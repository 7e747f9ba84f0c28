import type { PersonId } from '#kernel/id.ts';

/** Somebody who may read a provrum, and so may be called by name in it. */
export interface Mentionable {
  readonly id: PersonId;
  readonly name: string;
  readonly organisations: readonly string[];
}

const wordBefore = /[\p{L}\p{N}_.-]$/u;
const wordAfter = /^[\p{L}\p{N}_]/u;

/**
 * Who is called by name in a text: `@Anna Berg`. Of several with that name the one who was chosen in the form, or
 * whose organisation follows in brackets; otherwise nobody, rather than the wrong one.
 */
export function mentionedIn(
  text: string,
  people: readonly Mentionable[],
  chosen: readonly PersonId[] = [],
): readonly PersonId[] {
  const plain = lower(text.replace(/\s+/g, ' '));
  const named = people.map((person) => ({
    ...person,
    called: lower(person.name),
    at: person.organisations.map(lower),
  }));
  const mentioned = new Set<PersonId>();
  for (const { index } of plain.matchAll(/@/g)) {
    if (wordBefore.test(plain.slice(0, index).slice(-1))) continue;
    const person = personAt(plain.slice(index + 1), named, chosen);
    if (person) mentioned.add(person.id);
  }
  return [...mentioned];
}

interface Named extends Mentionable {
  readonly called: string;
  readonly at: readonly string[];
}

const lower = (text: string) => text.toLocaleLowerCase('sv');

function personAt(rest: string, people: readonly Named[], chosen: readonly PersonId[]): Named | null {
  const fitting = people.filter(({ called }) => rest.startsWith(called) && !wordAfter.test(rest.slice(called.length)));
  const longest = Math.max(0, ...fitting.map(({ called }) => called.length));
  const candidates = fitting.filter(({ called }) => called.length === longest);
  const tail = rest.slice(longest);
  return (
    only(candidates.filter(({ at }) => at.some((organisation) => tail.startsWith(` (${organisation})`)))) ??
    only(candidates) ??
    only(candidates.filter(({ id }) => chosen.includes(id)))
  );
}

const only = <Item>(items: readonly Item[]): Item | null => (items.length === 1 ? (items[0] ?? null) : null);
