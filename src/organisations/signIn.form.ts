import { z } from 'zod';
import { emailWritable, longestName, plainEmail, plainName } from './person.ts';

/** An address as somebody types it. Only its shape is checked: whether it is anybody's is never told. */
export const emailField = z
  .string({ error: 'emailMissing' })
  .transform(plainEmail)
  .pipe(z.string().min(1, 'emailMissing').refine(emailWritable, 'emailWrong'));

export const nameField = z
  .string({ error: 'nameMissing' })
  .transform(plainName)
  .pipe(z.string().min(1, 'nameMissing').max(longestName, 'nameLong'));

export const emailForm = z.object({ email: emailField });
