import { z } from 'zod';
import { type OrganisationId, parseId, type RegistrationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { emailField, nameField } from '#organisations/signIn.form.ts';
import { randomToken } from '#platform/clock.ts';
import { type FormValues, one } from '#platform/form.ts';
import { attendanceModes } from '../gathering/gathering.ts';
import type { Mark } from './attendance.ts';

const key = /^[A-Za-z0-9_-]{8,64}$/;
const mostAgo = 48 * 3_600_000;

/** The form's own mark, by which it is known when it is sent again; one without counts as new. */
export const readMarkKey = (values: FormValues): string =>
  key.test(one(values, 'key')) ? one(values, 'key') : newKey();

export const newKey = (): string => randomToken(16);

/**
 * When a button was pressed: so many milliseconds before it was sent, as the device counts. Clocks of phones differ, but all count
 * time alike.
 */
export function pressedAt(ago: string | number, now: Date): Instant {
  const milliseconds = Number(ago);
  const known = Number.isFinite(milliseconds) && milliseconds > 0 ? Math.min(milliseconds, mostAgo) : 0;
  return new Date(now.getTime() - known).toISOString() as Instant;
}

/** A press on one of the buttons; null where it names no registration. */
export function readMark(values: FormValues, now: Date): Omit<Mark, 'before'> | null {
  const registration = parseId<RegistrationId>(one(values, 'registration'));
  if (!registration) return null;
  return {
    registration,
    present: one(values, 'act') !== 'out',
    key: readMarkKey(values),
    at: pressedAt(one(values, 'ago'), now),
  };
}

/** Messages are keys of the dictionary's `walkIn.errors`. */
export const walkInForm = z.object({
  name: nameField,
  email: emailField,
  organisation: z
    .string()
    .optional()
    .transform((typed) => typed ?? '')
    .refine((typed) => typed === '' || parseId(typed) !== null, 'organisationWrong')
    .transform((typed) => parseId<OrganisationId>(typed)),
  organisationName: z
    .string()
    .trim()
    .max(200, 'organisationLong')
    .optional()
    .transform((typed) => typed ?? ''),
  mode: z.enum(attendanceModes, { error: 'modeWrong' }),
});
export type WalkInGiven = z.output<typeof walkInForm>;
