import type { Corridor, Place, Way } from '../api/types';

export type Point = [longitude: number, latitude: number];

export function pointOf(place: Place | null | undefined): Point | null {
  return place && place.longitude !== null && place.latitude !== null ? [place.longitude, place.latitude] : null;
}

/** The places that a way goes through, in order, neighbours that are the same place once. */
export function placesOf(way: Way): Place[] {
  const places: Place[] = [];
  const add = (place: Place | null | undefined) => {
    if (place && places.at(-1)?.key !== place.key) places.push(place);
  };
  add(way.sale?.place);
  for (const leg of way.legs) {
    add(leg.from);
    add(leg.to);
  }
  add(way.recovery?.place);
  return places;
}

/** One stretch of a map: a great circle between two places, and how many ways of the corridor use it. */
export interface Stretch {
  from: Place;
  to: Place;
  ways: number;
  inferred: boolean;
}

/** The stretches of all ways of a corridor, each pair of places once. Places without coordinates are passed over. */
export function stretchesOf(corridor: Corridor): Stretch[] {
  const found = new Map<string, Stretch>();
  for (const way of corridor.ways) {
    const places = placesOf(way).filter((place) => pointOf(place) !== null);
    for (let i = 1; i < places.length; i++) {
      const from = places[i - 1] as Place;
      const to = places[i] as Place;
      const id = `${from.key} ${to.key}`;
      const inferred = way.kind === 'linked' || way.legs.some((leg) => leg.inferred && leg.from.key === from.key && leg.to.key === to.key);
      const known = found.get(id);
      if (known) {
        known.ways += 1;
        known.inferred = known.inferred && inferred;
      } else {
        found.set(id, { from, to, ways: 1, inferred });
      }
    }
  }
  return [...found.values()];
}

/**
 * The corridor as one line for the overview: the way through the fewest places that has both ends located, else what
 * the service names as the places between. Empty when fewer than two places have coordinates.
 */
export function lineOf(corridor: Corridor): Point[] {
  const ways = corridor.ways
    .map((way) => placesOf(way).map(pointOf).filter((point) => point !== null))
    .filter((points) => points.length >= 2)
    .sort((a, b) => a.length - b.length);
  const line = ways[0] ?? corridor.via.map(pointOf).filter((point) => point !== null);
  return line.length >= 2 ? line : [];
}

/** The longitude opposite the middle of the widest gap between the points' longitudes: a map turned there cuts no way. */
export function middleLongitude(points: Point[]): number {
  const sorted = [...new Set(points.map((point) => point[0]))].sort((a, b) => a - b);
  let widest = -1;
  let middle = 0;
  for (let i = 0; i < sorted.length; i++) {
    const here = sorted[i] as number;
    const next = i + 1 < sorted.length ? (sorted[i + 1] as number) : (sorted[0] as number) + 360;
    if (next - here > widest) {
      widest = next - here;
      middle = (here + next) / 2 + 180;
    }
  }
  return ((middle + 540) % 360) - 180;
}

/** A point of the great circle between two points, a little before its end. */
export function nearEnd(from: Point, end: Point): Point {
  const [a, b] = [vector(end), vector(from)];
  const [x, y, z] = [0, 1, 2].map((i) => (a[i] as number) * 0.96 + (b[i] as number) * 0.04) as [number, number, number];
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

const RADIANS = Math.PI / 180;

function vector(point: Point): [number, number, number] {
  const [longitude, latitude] = [point[0] * RADIANS, point[1] * RADIANS];
  return [Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)];
}
