import { type Day, parseDay } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { clean, type FormResult, type FormValues, one } from '#platform/form.ts';
import { formatNumber } from '#ui/format.ts';
import { reasonMax } from '../goAhead.form.ts';
import { type Checklist, checklistAnswers, type ChecklistItem, checklistItems } from './checklist.ts';
import type { ParagraphRemark } from './events.ts';
import { messages } from './report.messages.ts';
import { paragraphsOf, type ReportContent, type ReportPart, reportParts } from './reportText.ts';

/** The longest of each, in characters. */
export const reportLimits = { title: 120, summary: 500, text: 8000, remark: 2000 } as const;

export const limitOf = (part: ReportPart): number =>
  part === 'title' || part === 'summary' ? reportLimits[part] : reportLimits.text;

/** Which part a form is about; null for none that there is. */
export const readPartKey = (typed: string): ReportPart | null => reportParts.find((key) => key === typed) ?? null;

/** What was written in a part. */
export interface WrittenPart {
  readonly part: ReportPart;
  readonly text: string;
}

/** Reads one part from its form, as unfinished as it may be: its empty lines are kept to one. */
export function readPart(part: ReportPart, values: FormValues, language: Language): FormResult<WrittenPart> {
  const say = messages[language].errors;
  const text = prose(one(values, 'text'));
  if (text.length > limitOf(part)) return wrong(values, { text: say.long(formatNumber(limitOf(part), language)) });
  if (part === 'title' && text.includes('\n')) return wrong(values, { text: say.line });
  return { ok: true, value: { part, text }, values };
}

const prose = (typed: string): string =>
  clean(typed)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const wrong = (values: FormValues, errors: Record<string, string>) => ({ ok: false, errors, values }) as const;

/** The field of a remark: at a paragraph, or on the whole report. */
export const paragraphField = (part: ReportPart, paragraph: number): string => `remark-${part}-${paragraph}`;
export const overallField = 'remark-report';
export const itemField = (item: ChecklistItem): string => `check-${item}`;

export interface Review {
  readonly remarks: readonly ParagraphRemark[];
  readonly checklist: Checklist;
}

/** What the secretariat has answered and remarked. Which questions must be answered the domain says. */
export function readReview(values: FormValues, content: ReportContent, language: Language): FormResult<Review> {
  const errors: Record<string, string> = {};
  const read = (name: string, at: Pick<ParagraphRemark, 'part' | 'paragraph'>): readonly ParagraphRemark[] => {
    const remark = prose(one(values, name));
    if (remark.length > reportLimits.remark) {
      errors[name] = messages[language].errors.long(formatNumber(reportLimits.remark, language));
    }
    return remark === '' ? [] : [{ ...at, remark }];
  };
  const remarks = reportParts.flatMap((part) =>
    paragraphsOf(content[part]).flatMap((_, at) => read(paragraphField(part, at + 1), { part, paragraph: at + 1 })),
  );
  const overall = read(overallField, { part: '', paragraph: 0 });
  if (Object.keys(errors).length > 0) return { ok: false, errors, values };
  return { ok: true, value: { remarks: [...overall, ...remarks], checklist: readChecklist(values) }, values };
}

/** What was typed in a review, as it is kept until it is sent. */
export const typedReview = (values: FormValues): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.keys(values)
      .filter((name) => /^(remark|check)-[a-zA-Z0-9-]{1,60}$/.test(name))
      .map((name) => [name, one(values, name)]),
  );

function readChecklist(values: FormValues): Checklist {
  const answers = checklistItems.flatMap((item) => {
    const answer = checklistAnswers.find((known) => known === one(values, itemField(item)));
    return answer ? [[item, answer] as const] : [];
  });
  return Object.fromEntries(answers);
}

/** A new due day and why. */
export function readDue(
  values: FormValues,
  language: Language,
): FormResult<{ readonly due: Day; readonly reason: string }> {
  const say = messages[language].errors;
  const due = parseDay(one(values, 'due').trim());
  const reason = prose(one(values, 'reason'));
  const errors = {
    ...(due === null && { due: say.day }),
    ...(reason === '' && { reason: say.reason }),
    ...(reason.length > reasonMax && { reason: say.long(formatNumber(reasonMax, language)) }),
  };
  if (due === null || Object.keys(errors).length > 0) return { ok: false, errors, values };
  return { ok: true, value: { due, reason }, values };
}

/** Why a result is taken back. */
export function readWhy(values: FormValues, language: Language): FormResult<string> {
  const say = messages[language].errors;
  const reason = prose(one(values, 'reason'));
  if (reason === '') return wrong(values, { reason: say.reason });
  if (reason.length > reasonMax) return wrong(values, { reason: say.long(formatNumber(reasonMax, language)) });
  return { ok: true, value: reason, values };
}
