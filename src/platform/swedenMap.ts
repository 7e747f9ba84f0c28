import sweden from '@svg-maps/sweden';

/** A county as it is drawn, and where its letter stands. */
export interface CountyShape {
  /** The official code (SCB), as organisations have it. */
  readonly code: string;
  /** The county's letter, as Swedes know it from tables and number plates. */
  readonly letter: string;
  readonly path: string;
  readonly at: Point;
}
type Point = readonly [x: number, y: number];

/** The map's own names for the counties (MapSVG, CC BY 4.0), with their codes and letters. */
const counties: Readonly<Record<string, readonly [code: string, letter: string]>> = {
  stockholm: ['01', 'AB'],
  uppsala: ['03', 'C'],
  sodermanland: ['04', 'D'],
  ostergotland: ['05', 'E'],
  jonkoping: ['06', 'F'],
  kronoberg: ['07', 'G'],
  kalmar: ['08', 'H'],
  gotland: ['09', 'I'],
  blekinge: ['10', 'K'],
  skane: ['12', 'M'],
  halland: ['13', 'N'],
  'vastra gotaland': ['14', 'O'],
  varmland: ['17', 'S'],
  orebro: ['18', 'T'],
  // The map has the names of these two the wrong way round.
  vasternorrland: ['19', 'U'],
  vastmanland: ['22', 'Y'],
  dalarna: ['20', 'W'],
  gavleborg: ['21', 'X'],
  jamtland: ['23', 'Z'],
  vasterbotten: ['24', 'AC'],
  norrbotten: ['25', 'BD'],
};

/** The letter of a county by its code; null for what is no county. */
export const countyLetter = (code: string | null): string | null =>
  Object.values(counties).find(([known]) => known === code)?.[1] ?? null;

export const swedenViewBox: string = sweden.viewBox;

/** The paths are rings of steps, `m x,y dx,dy … z`, each beginning where the last one began. */
function ringsOf(path: string): readonly (readonly Point[])[] {
  let start: Point = [0, 0];
  return path
    .split('z')
    .map((ring) => (ring.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number))
    .filter(({ length }) => length >= 6)
    .map((steps) => {
      let [x, y] = start;
      const points: Point[] = [];
      for (let at = 0; at + 1 < steps.length; at += 2) {
        [x, y] = [x + (steps[at] ?? 0), y + (steps[at + 1] ?? 0)];
        points.push([x, y]);
      }
      start = points[0] ?? start;
      return points;
    });
}

/** Twice the area, with the sign of the way round. */
const area = (points: readonly Point[]): number =>
  points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);

const largestRing = (path: string): readonly Point[] =>
  ringsOf(path).toSorted((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0] ?? [];

/** The centre of mass, to a tenth. */
function middle(points: readonly Point[]): Point {
  const whole = area(points) * 3;
  const [x, y] = points.reduce<Point>(
    ([sumX, sumY], [px, py], at) => {
      const [nextX, nextY] = points[(at + 1) % points.length] ?? [px, py];
      const part = px * nextY - nextX * py;
      return [sumX + (px + nextX) * part, sumY + (py + nextY) * part];
    },
    [0, 0],
  );
  return [Math.round((x / whole) * 10) / 10, Math.round((y / whole) * 10) / 10];
}

/** Every county of the map; worked out once. */
export const swedenShapes: readonly CountyShape[] = sweden.locations.flatMap(({ id, path }) => {
  const county = counties[id];
  return county ? [{ code: county[0], letter: county[1], path, at: middle(largestRing(path)) }] : [];
});
