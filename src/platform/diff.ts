import { diffWordsWithSpace } from 'diff';

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Two long texts without a word in common take the longest; then each is shown whole. */
const milliseconds = 100;

/** With less in common than this a text is another one: words that happen to stand in both tell nobody anything. */
const leastInCommon = 0.4;

/** What was taken away and what was put there, word by word. */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { timeout: milliseconds });
  const same = changes?.reduce((sum, { value, added, removed }) => sum + (added || removed ? 0 : value.length), 0) ?? 0;
  if (!changes || 2 * same < leastInCommon * (before.length + after.length))
    return [part('removed', before), part('added', after)].filter(({ text }) => text !== '');
  return changes.map(({ value, added, removed }) => part(added ? 'added' : removed ? 'removed' : 'same', value));
}

const part = (kind: DiffPart['kind'], text: string): DiffPart => ({ kind, text });
