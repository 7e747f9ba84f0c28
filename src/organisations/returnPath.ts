/**
 * An address of our own to go back to after signing in, or null. A browser reads `//x`, `/\\x` and addresses with a tab or a
 * line break in them as another site's: only plain letters after one slash are ours.
 */
export function readReturnPath(wanted: string | undefined): string | null {
  if (wanted === undefined || wanted.length > 2000) return null;
  return /^\/(?!\/)[!-[\]-~]*$/.test(wanted) ? wanted : null;
}
