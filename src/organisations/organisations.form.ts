import { z } from 'zod';
import { type Day, day, parseDay, within } from '#kernel/day.ts';
import { mandateRoles } from './authority.ts';
import { readOrgNumber } from './orgNumber.ts';
import { emailField, nameField } from './signIn.form.ts';

// Messages are keys of the dictionary's `errors`.
const [first, last] = [day('2000-01-01'), day('2100-12-31')];

/** A day as a date field sends it; days no calendar here has any use for are refused. */
const dayField = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .refine((typed) => parseDay(typed) !== null, { error: 'dayWrong', abort: true })
    .refine((typed) => within(typed as Day, first, last), 'dayFar')
    .transform((typed) => typed as Day);

/** Nothing where the field was left empty. */
const orNothing = <Field extends z.ZodType>(field: Field) =>
  z.preprocess((typed) => (typed === '' ? undefined : typed), field.optional());

const ticked = z
  .literal('yes')
  .optional()
  .catch(undefined)
  .transform((value) => value === 'yes');
const text = (limit: number, long: string) =>
  z
    .string()
    .trim()
    .max(limit, long)
    .optional()
    .transform((typed) => typed ?? '');

export const mandateForm = z.object({
  name: nameField,
  email: emailField,
  role: z.enum(mandateRoles, { error: 'roleMissing' }),
  from: dayField('fromMissing'),
  to: orNothing(dayField('dayWrong')),
  replace: ticked,
});

export const endingForm = z.discriminatedUnion(
  'when',
  [
    z.object({ when: z.literal('atOnce'), reason: text(1000, 'reasonLong') }),
    z.object({ when: z.literal('on'), last: dayField('lastMissing'), reason: text(1000, 'reasonLong') }),
  ],
  { error: 'whenMissing' },
);

export const membershipForm = z.object({
  kind: z.enum(['member', 'partner', 'none'], { error: 'kindMissing' }),
  from: dayField('fromMissing'),
  verified: ticked,
  note: text(500, 'noteLong'),
});

/** A new organisation; the forum itself is there from the start. */
export const organisationForm = (countyCodes: readonly string[]) =>
  z.object({
    name: nameField,
    kind: z.enum(['region', 'agency', 'association', 'institute', 'other'], { error: 'kindMissing' }),
    orgNumber: orNothing(
      z.string({ error: 'numberWrong' }).transform((typed, context) => {
        const number = readOrgNumber(typed);
        if (number === null) context.addIssue({ code: 'custom', message: 'numberWrong' });
        return number ?? z.NEVER;
      }),
    ),
    countyCode: orNothing(z.enum(countyCodes as [string, ...string[]], { error: 'countyWrong' })),
  });
