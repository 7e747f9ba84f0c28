import { type Day, parseDay, yearOf } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { clean, type FormResult, type FormValues, one } from '#platform/form.ts';
import type { Conference } from './conference.ts';
import { readYear } from './spreading.form.ts';
import { messages } from './spreading.messages.ts';

export const placeMax = 200;

/** Reads an annual conference: its year, and as much of the rest as is settled. */
export function readConference(values: FormValues, language: Language): FormResult<Conference> {
  const say = messages[language].errors;
  const read = readYear(values, language);
  const errors: Record<string, string> = read.ok ? {} : { ...read.errors };
  const year = read.ok ? read.value : 0;
  const day = (name: 'from' | 'to'): Day | null => {
    const typed = one(values, name).trim();
    const found = parseDay(typed);
    if (typed !== '' && found === null) errors[name] = say.day;
    else if (found !== null && read.ok && yearOf(found) !== year) errors[name] = say.sameYear;
    return found;
  };
  const [from, to] = [day('from'), day('to')];
  if (from === null && to !== null) errors['from'] ??= say.firstDay;
  if (from !== null && to !== null && to < from) errors['to'] ??= say.order;
  const text = (name: 'place' | 'theme'): string => {
    const typed = clean(one(values, name)).replaceAll(/\s+/g, ' ').trim();
    if (typed.length > placeMax) errors[name] = say.place;
    return typed;
  };
  const value = { year, from, to: to ?? from, place: text('place'), theme: text('theme') };
  return Object.keys(errors).length > 0 ? { ok: false, errors, values } : { ok: true, value, values };
}
