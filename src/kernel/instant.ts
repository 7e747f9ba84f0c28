/** A moment as ISO 8601 in UTC, `2026-11-21T23:17:05.123Z`. Opaque to the domain: it compares as text. */
export type Instant = string & { readonly __brand: 'instant' };
