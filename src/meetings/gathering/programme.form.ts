import type { Day } from '#kernel/day.ts';
import { dayOfLocal, type Span } from '#kernel/localTime.ts';
import type { Language } from '#kernel/text.ts';
import type { FormResult, FormValues } from '#platform/form.ts';
import type { Gathering } from './gathering.ts';
import { finish, reading, readLine, readParagraphs, readSpan } from './gathering.form.ts';
import type { SessionText } from './programme.ts';

export const sessionLimits = { title: 200, speaker: 300, room: 150, about: 2000 } as const;

/** Reads a point of the programme. It lies within the days of the meeting. */
export function readSession(
  values: FormValues,
  { when }: Pick<Gathering, 'when'>,
  language: Language,
  today: Day,
): FormResult<{ when: Span; text: SessionText }> {
  const form = reading(values, language, today);
  const limits = (name: keyof typeof sessionLimits) => ({
    max: sessionLimits[name],
    long: form.say.long(sessionLimits[name]),
  });
  const text = {
    title: readLine(form, 'title', { ...limits('title'), empty: form.say.heading }),
    speaker: readLine(form, 'speaker', limits('speaker')),
    room: readLine(form, 'room', limits('room')),
    about: readParagraphs(form, 'about', limits('about')),
  };
  const span = readSpan({ ...form, values: { ...values, endDay: '' } });
  const outside =
    !when ||
    (span && (span.starts < `${dayOfLocal(when.starts)}T00:00` || span.ends > `${dayOfLocal(when.ends)}T23:59`));
  if (outside) form.errors['from'] ??= form.say.outside;
  return finish(form, { when: span as Span, text });
}
