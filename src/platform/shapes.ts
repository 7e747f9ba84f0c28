import { z } from './openapi.ts';

/** What answers are made of everywhere. */
export const id = z.number().int().positive();
export const day = z.string().openapi({ format: 'date', example: '2026-11-21' });
export const moment = z.string().openapi({ format: 'date-time', example: '2026-11-21T09:00:00.000Z' });

export const Text = z.object({ sv: z.string(), en: z.string() }).openapi('Text');

/** One of a kind, or null: beside a reference, `nullable()` would be lost from the document. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()]);

/** Something by its number and its name. */
export const Ref = z.object({ id, name: z.string() }).openapi('Ref');

/** Where in a list a page lies. */
export const Page = z
  .object({ number: z.number().int(), size: z.number().int(), pages: z.number().int(), total: z.number().int() })
  .openapi('Page');

/** Which page of a list is asked for. */
export const pageQuery = { page: z.coerce.number().int().min(1).max(100_000).default(1) };

/** A day or no day, as a body sends it. */
export const dayIn = z.string().openapi({ format: 'date', example: '2027-01-31' });

/** An instant, from a column. */
export const iso = (at: Date): string => at.toISOString();
