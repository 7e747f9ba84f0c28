import type { Day } from '#kernel/day.ts';
import { type AnyVersion, networkVersionInForce, type Part, versionInForce } from './version.ts';

/** The version whose figures a part is read with, and whether it is in force. */
export interface Applying {
  readonly version: AnyVersion;
  readonly inForce: boolean;
}

/** The version of a part that applies on a day; where none does, the latest there is, to be read as history. */
export function applying(versions: readonly AnyVersion[], part: Part, on: Day): Applying | null {
  const inForce = part === 'provrum' ? versionInForce(versions, on) : networkVersionInForce(versions, on);
  if (inForce) return { version: inForce, inForce: true };
  const latest = versions
    .filter((version) => version.part === part)
    .toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? 1 : -1))[0];
  return latest ? { version: latest, inForce: false } : null;
}
