import { z } from 'zod';

/** An address as somebody types it. Only its shape is checked: whether it is anybody's is never told. */
export const emailField = z
  .string({ error: 'emailMissing' })
  .trim()
  .toLowerCase()
  .min(1, 'emailMissing')
  .max(254, 'emailWrong')
  .regex(/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/, 'emailWrong');

export const emailForm = z.object({ email: emailField });
