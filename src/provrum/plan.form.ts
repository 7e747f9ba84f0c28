import { parseDay, type Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { clean, type FormResult, type FormValues, one } from '#platform/form.ts';
import { formatNumber } from '#ui/format.ts';
import { passedMax } from './goAhead.form.ts';
import { messages } from './plan.messages.ts';
import {
  type Indicator,
  isTextSection,
  type Milestone,
  milestoneLine,
  type PlanContent,
  type SectionContent,
  type SectionKey,
  sectionKeys,
} from './planText.ts';

/** The longest of each, in characters; and how many lines and signs there may be. */
export const planLimits = {
  text: 4000,
  line: 300,
  field: 300,
  remark: 2000,
  lines: 30,
  indicators: 12,
  meetings: 99,
} as const;

/** Which section a form is about; null for none that there is. */
export const readSectionKey = (typed: string): SectionKey | null => sectionKeys.find((key) => key === typed) ?? null;

interface Reading {
  readonly values: FormValues;
  readonly errors: Record<string, string>;
  readonly language: Language;
}

/** Reads one section from its form, as unfinished as it may be. */
export function readSection(section: SectionKey, values: FormValues, language: Language): FormResult<SectionContent> {
  const reading: Reading = { values, errors: {}, language };
  const content = readContent(section, reading);
  const { errors } = reading;
  if (Object.keys(errors).length > 0) return { ok: false, errors, values };
  return { ok: true, value: { section, content } as SectionContent, values };
}

function readContent(section: SectionKey, reading: Reading): PlanContent[SectionKey] {
  if (isTextSection(section)) return readText(reading, 'text', planLimits.text);
  switch (section) {
    case 'timetable':
      return { start: readDay(reading, 'start'), end: readDay(reading, 'end'), milestones: readMilestones(reading) };
    case 'meetings':
      return { physical: readCount(reading, 'physical'), digital: readCount(reading, 'digital') };
    case 'criteria':
      return readLines(reading, 'criteria');
    case 'indicators':
      return readIndicators(reading);
  }
}

/** A text with its empty lines kept to one. */
function readText({ values, errors, language }: Reading, name: string, max: number): string {
  const typed = clean(one(values, name))
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (typed.length > max) errors[name] = messages[language].errors.long(formatNumber(max, language));
  return typed;
}

function readDay({ values, errors, language }: Reading, name: string): Day | null {
  const typed = one(values, name).trim();
  const day = parseDay(typed);
  if (typed !== '' && day === null) errors[name] = messages[language].errors.day;
  return day;
}

function readCount({ values, errors, language }: Reading, name: string): number {
  const typed = one(values, name).trim();
  if (/^\d{0,2}$/.test(typed)) return Number(typed);
  errors[name] = messages[language].errors.number;
  return 0;
}

function readLines({ values, errors, language }: Reading, name: string): readonly string[] {
  const say = messages[language].errors;
  const lines = clean(one(values, name))
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const long = lines.findIndex((line) => line.length > planLimits.line);
  if (long >= 0) errors[name] = say.lineLong(long + 1, planLimits.line);
  const written = lines.filter((line) => line !== '');
  if (written.length > planLimits.lines) errors[name] = say.many(planLimits.lines);
  return written;
}

/** A line that begins like a day must begin with one; any other has none. */
function readMilestones(reading: Reading): readonly Milestone[] {
  return readLines(reading, 'milestones').map((line, at) => {
    const [, typed, what = ''] = /^(\d{4}-\d{1,2}-\d{1,2})[\s:–-]*(.*)$/.exec(line) ?? [];
    if (typed === undefined) return { day: null, what: line };
    const day = parseDay(typed);
    if (day === null) reading.errors['milestones'] = messages[reading.language].errors.milestoneDay(at + 1);
    return { day, what };
  });
}

export const indicatorFields = [
  'name',
  'measured',
  'baseline',
  'target',
] as const satisfies readonly (keyof Indicator)[];

/** Signs with nothing in them are left out; one with anything in it must say what it is. */
function readIndicators(reading: Reading): readonly Indicator[] {
  const named = new Set<string>();
  return Array.from({ length: planLimits.indicators }, (_, at) => at).flatMap((at) => {
    const [name, measured, baseline, target] = indicatorFields.map((field) =>
      readText(reading, `${field}-${at}`, planLimits.field),
    ) as [string, string, string, string];
    if ([name, measured, baseline, target].every((text) => text === '')) return [];
    const say = messages[reading.language].errors;
    if (name === '') reading.errors[`name-${at}`] = say.indicatorName;
    // Measurements belong to a name.
    if (name !== '' && named.has(name)) reading.errors[`name-${at}`] = say.indicatorTwice;
    named.add(name);
    return [{ name, measured, baseline, target }];
  });
}

/** A section as its form shows it. */
export function sectionValues(section: SectionKey, content: PlanContent): FormValues {
  if (isTextSection(section)) return { text: content[section] };
  switch (section) {
    case 'timetable': {
      const { start, end, milestones } = content.timetable;
      return { start: start ?? '', end: end ?? '', milestones: milestones.map(milestoneLine).join('\n') };
    }
    case 'meetings': {
      const { physical, digital } = content.meetings;
      return { physical: physical === 0 ? '' : String(physical), digital: digital === 0 ? '' : String(digital) };
    }
    case 'criteria':
      return { criteria: content.criteria.join('\n') };
    case 'indicators':
      return Object.fromEntries(
        content.indicators.flatMap((indicator, at) =>
          indicatorFields.map((field) => [`${field}-${at}`, indicator[field]]),
        ),
      );
  }
}

/** Upon which version of its section a form was opened; one that does not say is upon none that ever was. */
export function readVersion(values: FormValues, name: string): number {
  const typed = one(values, name);
  return /^\d{1,9}$/.test(typed) ? Number(typed) : -1;
}

/** Remarks by section, and of the whole under ''. */
export function readRemarks(
  values: FormValues,
  language: Language,
): FormResult<Readonly<Partial<Record<SectionKey | '', string>>>> {
  const reading: Reading = { values, errors: {}, language };
  const remarks = Object.fromEntries(
    [...sectionKeys, '' as const].flatMap((section) => {
      const remark = readText(reading, remarkField(section), planLimits.remark);
      return remark === '' ? [] : [[section, remark]];
    }),
  );
  const { errors } = reading;
  return Object.keys(errors).length > 0 ? { ok: false, errors, values } : { ok: true, value: remarks, values };
}

export const remarkField = (section: SectionKey | ''): string => `remark-${section || 'plan'}`;

const passedName = /^passed-([a-zA-Z.]{1,60})$/;

/** Why each should is passed, by its rule. Which of them need a reason the rules say. */
export function readPassed(values: FormValues, language: Language): FormResult<Readonly<Record<string, string>>> {
  const errors: Record<string, string> = {};
  const passed = Object.keys(values).flatMap((name) => {
    const rule = passedName.exec(name)?.[1];
    const reason = clean(one(values, name)).trim();
    if (reason.length > passedMax) errors[name] = messages[language].errors.passedLong;
    return rule === undefined ? [] : [[rule, reason] as const];
  });
  return Object.keys(errors).length > 0
    ? { ok: false, errors, values }
    : { ok: true, value: Object.fromEntries(passed), values };
}
