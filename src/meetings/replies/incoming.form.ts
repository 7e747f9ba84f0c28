import { z } from 'zod';

/** A mail as it was sent, with its headers, is some kilobytes; one with pictures in it is not an answer. */
export const messageMax = 500_000;

/** One that is saved as a file may have the picture of a signature in it. */
export const letterMax = 5_000_000;

/** A mail that somebody posts by hand. Messages are keys of the dictionary's `errors`. */
export const incomingForm = z.object({
  message: z.string({ error: 'missing' }).trim().min(1, 'missing').max(messageMax, 'long'),
});
