import { parseId, type OrganisationId, type PersonId } from '#kernel/id.ts';
import { type FormValues, many, one } from '#platform/form.ts';
import { cleanHtml, htmlToText, textToHtml } from '#platform/richText.ts';

/** What a comment's form sends. `format` and `mention` come from the script only. */
export interface CommentForm {
  readonly html: string;
  readonly text: string;
  /** Whom the writer chose among those with the name. */
  readonly chosen: readonly PersonId[];
  readonly writtenFor: OrganisationId | null;
  /** The last comment there was when the form was shown. */
  readonly after: number;
  /** The version that was opened for editing. */
  readonly version: number | null;
}

/** Ten times the longest comment: nobody's editor makes more of it, and cleaning takes time. */
const longestRaw = 100_000;

/** What was typed, made safe. Rich text comes as HTML from the script, and as plain text without it. */
export function cleanComment(typed: string, rich: boolean): { readonly html: string; readonly text: string } {
  if (typed.length > longestRaw) return { html: '', text: typed };
  const html = rich ? cleanHtml(typed) : textToHtml(typed);
  return { html, text: htmlToText(html) };
}

/** Reads a comment's form. Whatever is missing or makes no sense is taken as not said. */
export function readComment(values: FormValues): CommentForm {
  return {
    ...cleanComment(one(values, 'text'), one(values, 'format') === 'html'),
    chosen: many(values, 'mention').flatMap((id) => parseId<PersonId>(id) ?? []),
    writtenFor: parseId<OrganisationId>(one(values, 'organisation')),
    after: wholeNumber(one(values, 'after')) ?? Number.MAX_SAFE_INTEGER,
    version: wholeNumber(one(values, 'version')),
  };
}

const wholeNumber = (typed: string): number | null => (/^\d{1,15}$/.test(typed) ? Number(typed) : null);
