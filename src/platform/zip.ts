import { zipSync } from 'fflate';

/** A file of a package: its place in it, with slashes, and what it says. */
export interface ZipEntry {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Packs files in the order they are given, all of one moment: the same files give the same bytes anywhere. */
export function zip(entries: readonly ZipEntry[], at: Date): Uint8Array {
  // A zip knows no time zones: its clock shows universal time, whatever the machine's does.
  const mtime = new Date(at.getTime() + at.getTimezoneOffset() * 60_000);
  return zipSync(Object.fromEntries(entries.map(({ path, content }) => [path, content])), { mtime, level: 6 });
}
