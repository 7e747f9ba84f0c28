import { z } from 'zod';
import { type Day, parseDay } from '#kernel/day.ts';
import { type OrganisationId, parseId } from '#kernel/id.ts';
import { type FieldErrors, type FormResult, type FormValues, many, one } from '#platform/form.ts';
import type { BoardDecision } from './events.ts';
import type { GoAheadChoice } from './goAhead.ts';
import { readSeen, type Seen } from './seen.ts';

export const reasonMax = 4000;
export const passedMax = 2000;
export const referenceMax = 200;

/** The field of a should's reason, by its rule. */
export const passedField = (rule: string): string => `passed-${rule}`;

const text = (missing: string, tooLong: string, max: number) =>
  z.string({ error: missing }).trim().min(1, { error: missing }).max(max, { error: tooLong });

type Say = (key: string) => string;
type Errors = Record<string, string>;

/** A reason, on its own: why a proposal is declined, or a decision taken back. */
export function readReason(
  values: FormValues,
  missing: string,
  say: Say,
): FormResult<{ readonly reason: string; readonly seen: Seen | null }> {
  const errors: Errors = {};
  const reason = readText(values, 'reason', text(missing, 'reasonLong', reasonMax), { errors, say });
  return finish(errors, values, { reason, seen: readSeen(one(values, 'seen')) });
}

/** What the secretariat has chosen and written. Whether it holds, the rules say. */
export function readChoice(values: FormValues, on: Day, say: Say): FormResult<GoAheadChoice> {
  const errors: Errors = {};
  const read: Reading = { errors, say };
  const choice = {
    participants: readOrganisations(values, read),
    lead: readLead(values, read),
    reason: readText(values, 'reason', text('reason', 'reasonLong', reasonMax), read),
    passed: readPassed(values, read),
    boardDecision: readBoardDecision(values, on, read),
    seen: readSeen(one(values, 'seen')),
  };
  return finish(errors, values, choice);
}

/** As much of a choice as makes sense already, for trying it against the rules while the rest is unwritten. */
export const choiceSoFar = (
  values: FormValues,
  on: Day,
): Pick<GoAheadChoice, 'lead' | 'participants' | 'boardDecision'> => {
  const read: Reading = { errors: {}, say: (key) => key };
  return {
    participants: readOrganisations(values, read),
    lead: readLead(values, read),
    boardDecision: readBoardDecision(values, on, read),
  };
};

/** As much of a choice as is kept while it is being made. */
export const typedChoice = (values: FormValues): FormValues => ({
  participants: many(values, 'participants'),
  lead: one(values, 'lead'),
  reason: one(values, 'reason'),
  boardOn: one(values, 'boardOn'),
  boardReference: one(values, 'boardReference'),
  ...Object.fromEntries(
    Object.keys(values)
      .filter((name) => passedName.test(name))
      .map((name) => [name, one(values, name)]),
  ),
});

interface Reading {
  readonly errors: Errors;
  readonly say: Say;
}

const finish = <Value>(errors: FieldErrors, values: FormValues, value: Value): FormResult<Value> =>
  Object.keys(errors).length === 0 ? { ok: true, value, values } : { ok: false, errors, values };

function readText(values: FormValues, name: string, schema: z.ZodType<string>, { errors, say }: Reading): string {
  const result = schema.safeParse(values[name]);
  if (result.success) return result.data;
  errors[name] = say(result.error.issues[0]?.message ?? '');
  return '';
}

function readOrganisations(values: FormValues, { errors, say }: Reading): readonly OrganisationId[] {
  const typed = many(values, 'participants');
  const ids = typed.flatMap((id) => parseId<OrganisationId>(id) ?? []);
  if (ids.length !== typed.length) errors['participants'] = say('participants');
  return ids;
}

function readLead(values: FormValues, { errors, say }: Reading): OrganisationId | null {
  const typed = one(values, 'lead');
  const id = parseId<OrganisationId>(typed);
  if (typed !== '' && id === null) errors['lead'] = say('lead');
  return id;
}

const passedName = /^passed-([a-zA-Z.]{1,60})$/;
const passedText = z.string({ error: 'passed' }).trim().max(passedMax, { error: 'passedLong' });

function readPassed(values: FormValues, read: Reading): GoAheadChoice['passed'] {
  const rules = Object.keys(values).flatMap((name) => passedName.exec(name)?.[1] ?? []);
  return Object.fromEntries(rules.map((rule) => [rule, readText(values, passedField(rule), passedText, read)]));
}

function readBoardDecision(values: FormValues, on: Day, read: Reading): BoardDecision | null {
  const { errors, say } = read;
  const [day, reference] = [one(values, 'boardOn').trim(), one(values, 'boardReference').trim()];
  if (day === '' && reference === '') return null;
  const decidedOn = parseDay(day);
  if (!decidedOn) errors['boardOn'] = say('boardOn');
  else if (decidedOn > on) errors['boardOn'] = say('boardFuture');
  if (reference === '') errors['boardReference'] = say('boardReference');
  if (reference.length > referenceMax) errors['boardReference'] = say('boardReferenceLong');
  return errors['boardOn'] || errors['boardReference'] ? null : { on: day, reference };
}
