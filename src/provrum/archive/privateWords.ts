const address = /[\p{L}\p{N}._%+'-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
/** Year, month and day, and four digits: an organisation number has no such month. */
const identityNumber =
  /(?<!\d)(?:(?:19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+]\d{4}(?!\d)/g;

/** A text without what the rule keeps here even where somebody has written it into a sentence. */
export const withoutPrivate = (text: string): string =>
  text.replace(address, '[…@…]').replace(identityNumber, '[……-….]');

/** The same for everything inside a value. */
export function valueWithoutPrivate(value: unknown): unknown {
  if (typeof value === 'string') return withoutPrivate(value);
  if (Array.isArray(value)) return value.map(valueWithoutPrivate);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, valueWithoutPrivate(one)]));
}
