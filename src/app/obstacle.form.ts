import { z } from 'zod';
import { emailField } from '#organisations/signIn.form.ts';

/** What hindered somebody, and where an answer may go. Messages are keys of the dictionary's `errors`. */
export const obstacleForm = z.object({
  what: z.string({ error: 'whatMissing' }).trim().min(1, 'whatMissing').max(4000, 'whatLong'),
  email: z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
    emailField.optional(),
  ),
});
