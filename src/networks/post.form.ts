import { cleanHtml, htmlToText, textToHtml } from '#platform/richText.ts';

/** Ten times the longest post: nobody's editor makes more of it, and cleaning takes time. */
const longestRaw = 100_000;

/** What was typed, made safe. Rich text comes as HTML from the script, and as plain text without it. */
export function cleanPost(typed: string, rich: boolean): { readonly html: string; readonly text: string } {
  if (typed.length > longestRaw) return { html: '', text: typed };
  const html = rich ? cleanHtml(typed) : textToHtml(typed);
  return { html, text: htmlToText(html) };
}
