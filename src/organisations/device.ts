/** The browser and the system that a session was opened with, by their own names; empty where unknown. */
export interface Device {
  readonly browser: string;
  readonly system: string;
}

// The first that matches counts: every browser also claims to be older ones.
const browsers: readonly (readonly [string, RegExp])[] = [
  ['Edge', /Edg(A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS)\//],
  ['Safari', /Safari\//],
];
const systems: readonly (readonly [string, RegExp])[] = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['ChromeOS', /CrOS/],
  ['Mac', /Macintosh/],
  ['Linux', /Linux/],
];

const nameIn = (names: readonly (readonly [string, RegExp])[], userAgent: string): string =>
  names.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? '';

/** Reads what a browser says of itself. Kept short: it is shown to the session's owner, never used to decide. */
export const deviceOf = (userAgent: string | undefined): Device => ({
  browser: nameIn(browsers, userAgent ?? ''),
  system: nameIn(systems, userAgent ?? ''),
});

export const writeDevice = ({ browser, system }: Device): string => `${browser}/${system}`;

export function readDevice(written: string): Device {
  const [browser = '', system = ''] = written.split('/');
  return { browser, system };
}
