import { answers, modes, type Answer, type ItemText, type MeetingText } from '#meetings/meetingText.ts';
import { parseDay } from '#kernel/day.ts';
import { dayOfLocal, hourOfLocal, isLeftOut, localTime, sameSpan, type Span } from '#kernel/localTime.ts';
import type { Language } from '#kernel/text.ts';
import { type Meeting, type PollOption } from '#meetings/meeting.ts';
import { mostTimes, type Repetition, rhythms } from '#meetings/series.ts';
import { clean, type FormResult, type FormValues, one } from '#platform/form.ts';
import { messages } from './meeting.messages.ts';

/** The longest of each, in characters. */
export const meetingLimits = {
  title: 150,
  place: 300,
  link: 1000,
  about: 4000,
  reason: 2000,
  item: 200,
  note: 20_000,
  decision: 2000,
} as const;

/** The most times that are asked about. */
export const mostOptions = 12;

type Errors = (typeof messages)['sv']['errors'];
interface Reading {
  readonly values: FormValues;
  readonly errors: Record<string, string>;
  readonly say: Errors;
}

const reading = (values: FormValues, language: Language): Reading => ({
  values,
  errors: {},
  say: messages[language].errors,
});

const finish = <Value>({ errors, values }: Reading, value: Value): FormResult<Value> =>
  Object.keys(errors).length === 0 ? { ok: true, value, values } : { ok: false, errors, values };

/** What a form says of a meeting. */
export interface MeetingTyped {
  readonly text: MeetingText;
  readonly when: Span | null;
  readonly options: readonly Span[];
  readonly repetition: Repetition | null;
}

/** Reads the form that plans a meeting or changes it. */
export function readMeeting(values: FormValues, language: Language): FormResult<MeetingTyped> {
  const form = reading(values, language);
  const text = readText(form);
  const asks = one(values, 'when') === 'poll';
  if (!asks && one(values, 'when') !== 'date') form.errors['when'] = form.say.when;
  const when = asks || form.errors['when'] ? null : readSpan(form, '');
  const options = asks ? readOptions(form) : [];
  const repetition = asks ? null : readRepetition(form);
  return finish(form, { text, when, options, repetition });
}

function readText(form: Reading): MeetingText {
  const { values, errors, say } = form;
  const mode = modes.find((known) => known === one(values, 'mode'));
  if (!mode) errors['mode'] = say.mode;
  const link = one(values, 'link').trim();
  if (link !== '' && (!/^https?:\/\/[^\s/]+\S*$/i.test(link) || link.length > meetingLimits.link))
    errors['link'] = say.link;
  return {
    title: readLine(form, 'title', { max: meetingLimits.title, empty: say.title, long: say.titleLong }),
    mode: mode ?? 'digital',
    place: readLine(form, 'place', { max: meetingLimits.place, long: say.placeLong }),
    link,
    about: readParagraphs(form, 'about', { max: meetingLimits.about, long: say.aboutLong }),
  };
}

interface Limits {
  readonly max: number;
  /** What to say where it is empty and must not be. */
  readonly empty?: string;
  readonly long: string;
}

function readLine({ values, errors }: Reading, name: string, { max, empty, long }: Limits): string {
  const typed = clean(one(values, name)).replace(/\s+/g, ' ').trim();
  if (typed === '' && empty) errors[name] = empty;
  if (typed.length > max) errors[name] = long;
  return typed;
}

function readParagraphs({ values, errors }: Reading, name: string, { max, empty, long }: Limits): string {
  const typed = clean(one(values, name))
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (typed === '' && empty) errors[name] = empty;
  if (typed.length > max) errors[name] = long;
  return typed;
}

/** A day with two hours; null where something is wrong with it. */
function readSpan({ values, errors, say }: Reading, suffix: string): Span | null {
  const on = parseDay(one(values, `day${suffix}`).trim());
  if (!on || on < '2000-01-01' || on > '2100-12-31') errors[`day${suffix}`] = say.day;
  const [starts, ends] = ['from', 'to'].map((name) => {
    const time = localTime(on ?? ('2000-01-01' as never), one(values, `${name}${suffix}`));
    if (!time) errors[`${name}${suffix}`] = say.hour;
    else if (on && isLeftOut(time)) errors[`${name}${suffix}`] = say.leftOut;
    return time;
  });
  if (starts && ends && ends <= starts) errors[`to${suffix}`] = say.order;
  return on && starts && ends && ends > starts ? { starts, ends } : null;
}

function readOptions(form: Reading): readonly Span[] {
  const options: Span[] = [];
  for (let at = 0; at < mostOptions; at += 1) {
    const typed = ['day', 'from', 'to'].some((name) => one(form.values, `${name}-${at}`).trim() !== '');
    const option = typed ? readSpan(form, `-${at}`) : null;
    if (option && options.some((other) => sameSpan(other, option))) form.errors[`day-${at}`] = form.say.optionTwice;
    if (option) options.push(option);
  }
  if (options.length === 0 && Object.keys(form.errors).length === 0) form.errors['day-0'] = form.say.options;
  return options;
}

function readRepetition({ values, errors, say }: Reading): Repetition | null {
  const rhythm = rhythms.find((known) => known === one(values, 'rhythm'));
  if (!rhythm) return null;
  const typed = one(values, 'times').trim();
  const times = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
  if (times < 2 || times > mostTimes) errors['times'] = say.times(mostTimes);
  return { rhythm, times };
}

/** A meeting as its form shows it. */
export function meetingValues({ text, when, options }: Pick<Meeting, 'text' | 'when' | 'options'>): FormValues {
  const asks = when === null && options.length > 0;
  return {
    ...text,
    when: asks ? 'poll' : 'date',
    ...(when && spanValues(when, '')),
    ...(when === null && Object.assign({}, ...options.map((option, at) => spanValues(option, `-${at}`)))),
  };
}

export const spanValues = ({ starts, ends }: Span, suffix: string): Record<string, string> => ({
  [`day${suffix}`]: dayOfLocal(starts),
  [`from${suffix}`]: hourOfLocal(starts),
  [`to${suffix}`]: hourOfLocal(ends),
});

/** Why a meeting is cancelled. */
export function readReason(values: FormValues, language: Language): FormResult<string> {
  const form = reading(values, language);
  const { reason: empty, reasonLong: long } = form.say;
  return finish(form, readParagraphs(form, 'reason', { max: meetingLimits.reason, empty, long }));
}

/** A point of the agenda. */
export function readItem(values: FormValues, language: Language): FormResult<ItemText> {
  const form = reading(values, language);
  const { itemTitle: empty, itemLong: long } = form.say;
  const title = readLine(form, 'title', { max: meetingLimits.item, empty, long });
  const typed = one(values, 'minutes').trim();
  const minutes = typed === '' ? null : Number(/^[1-9]\d{0,2}$/.exec(typed)?.[0] ?? 0);
  if (minutes !== null && (minutes < 1 || minutes > 600)) form.errors['minutes'] = form.say.minutes;
  return finish(form, { title, minutes });
}

/** What was written under a point. */
export function readNote(values: FormValues, language: Language): FormResult<string> {
  const form = reading(values, language);
  return finish(form, readParagraphs(form, 'text', { max: meetingLimits.note, long: form.say.noteLong }));
}

/** A decision, and the point it was made under. */
export function readDecision(
  values: FormValues,
  language: Language,
): FormResult<{ text: string; item: number | null }> {
  const form = reading(values, language);
  const { decision: empty, decisionLong: long } = form.say;
  const text = readParagraphs(form, 'text', { max: meetingLimits.decision, empty, long });
  const item = one(values, 'item');
  return finish(form, { text, item: item === '' || item === '0' ? null : readNumber(item) });
}

/** Which answer somebody gives to which of the times. */
export function readAnswers(
  values: FormValues,
  options: readonly PollOption[],
  language: Language,
): FormResult<readonly { readonly option: number; readonly answer: Answer }[]> {
  const form = reading(values, language);
  const given = options.flatMap(({ id }) => {
    const answer = answers.find((known) => known === one(values, `answer-${id}`));
    return answer ? [{ option: id, answer }] : [];
  });
  if (given.length === 0) form.errors[`answer-${options[0]?.id ?? 0}`] = form.say.answer;
  return finish(form, given);
}

/** A number in a form; 0 where it is none. */
export const readNumber = (typed: string): number => (/^[1-9]\d{0,14}$/.test(typed) ? Number(typed) : 0);

/** The version of what a form was filled in from; -1 where it does not say. */
export const readBasedOn = (values: FormValues): number =>
  /^\d{1,9}$/.test(one(values, 'version')) ? Number(one(values, 'version')) : -1;
