/** A thing that is kept on the device until it is taken down. */
export interface Kept {
  readonly key: string;
  /** When it was put there: what is oldest comes first. */
  readonly at: number;
}

export interface Shelf<Thing extends Kept> {
  /** What lies there now, whichever page put it there. */
  readonly all: () => readonly Thing[];
  readonly put: (thing: Thing) => void;
  readonly take: (key: string) => void;
  /** True of a change by another page that concerns the shelf. */
  readonly changedBy: (event: Pick<StorageEvent, 'key'>) => boolean;
}

/**
 * A shelf on the device that several pages share. Each thing lies in a place of its own, so that no page puts what it remembers
 * over what another has put there since. Where the browser keeps nothing, things live as long as the page.
 */
export function openShelf<Thing extends Kept>(name: string, device: () => Storage): Shelf<Thing> {
  const placeOf = (key: string) => `${name}-${key}`;
  const unkept = new Map<string, Thing>();
  return {
    all: () =>
      [...readAll<Thing>(`${name}-`, device), ...unkept.values()].sort(
        (a, b) => a.at - b.at || a.key.localeCompare(b.key),
      ),
    put: (thing) => {
      try {
        device().setItem(placeOf(thing.key), JSON.stringify(thing));
      } catch {
        unkept.set(thing.key, thing);
      }
    },
    take: (key) => {
      unkept.delete(key);
      try {
        device().removeItem(placeOf(key));
      } catch {
        // What could not be kept is not there.
      }
    },
    changedBy: ({ key }) => key === null || key.startsWith(`${name}-`),
  };
}

function readAll<Thing>(beginning: string, device: () => Storage): readonly Thing[] {
  try {
    const storage = device();
    return Array.from({ length: storage.length }, (_, at) => storage.key(at))
      .filter((place) => place?.startsWith(beginning))
      .flatMap((place) => read<Thing>(storage.getItem(place ?? '')) ?? []);
  } catch {
    return [];
  }
}

/** Something that cannot be read holds up nothing else. */
function read<Thing>(words: string | null): Thing | null {
  try {
    const thing: unknown = JSON.parse(words ?? 'null');
    return typeof thing === 'object' ? (thing as Thing | null) : null;
  } catch {
    return null;
  }
}
