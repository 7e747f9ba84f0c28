import type { ZodError } from 'zod';
import type { Text } from '#kernel/text.ts';
import type { FieldProblems } from './problem.ts';
import { fieldProblems, lessThan, longerThan, moreThan, noneOf, notOfKind, shorterThan } from './problem.messages.ts';

type Issue = ZodError['issues'][number];

/** What is wrong, by field, in plain words: the first fault of each. A fault in the whole stands under an empty name. */
export function fieldProblemsOf({ issues }: ZodError, sent: unknown): FieldProblems {
  const found: Record<string, Text> = {};
  for (const issue of issues) {
    const place = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) found[[...place, key].join('.')] ??= fieldProblems.unknown;
    } else {
      found[place.join('.')] ??= sentenceOf(issue, sent);
    }
  }
  return found;
}

function sentenceOf(issue: Issue, sent: unknown): Text {
  const own = fieldProblems[issue.message as keyof typeof fieldProblems] as Text | undefined;
  if (own) return own;
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(sent, issue.path) === undefined ? fieldProblems.missing : notOfKind(issue.expected);
    case 'invalid_value':
      return valueAt(sent, issue.path) === undefined ? fieldProblems.missing : noneOf(issue.values.map(String));
    case 'too_big':
      return (issue.origin === 'string' ? longerThan : moreThan)(Number(issue.maximum));
    case 'too_small':
      if (issue.origin !== 'string') return lessThan(Number(issue.minimum));
      return issue.minimum === 1 ? fieldProblems.empty : shorterThan(Number(issue.minimum));
    default:
      return fieldProblems.wrong;
  }
}

function valueAt(sent: unknown, place: readonly PropertyKey[]): unknown {
  let value = sent;
  for (const key of place) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value;
}
