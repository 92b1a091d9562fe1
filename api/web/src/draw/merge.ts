import type { Link, Positions, Rec } from '../api/types';

/** What a chart shows. */
export interface Graph {
  records: Rec[];
  links: Link[];
  positions: Positions;
}

const ROOM_X = 176;
const ROOM_Y = 104;

/**
 * Adds a record's surroundings to a chart. What stood somewhere stays there; the service's layout of the new part is
 * moved as a whole so that the record they share keeps its place, and a new record that would cover another steps
 * outwards until it is free. The same two charts always give the same result.
 */
export function merge(shown: Graph, added: Graph, shared: string): Graph {
  const positions: Positions = { ...shown.positions };
  const known = new Set(shown.records.map((record) => record.key));
  const links = new Set(shown.links.map((link) => `${link.type} ${link.key}`));
  const [dx, dy] = shift(shown.positions[shared], added.positions[shared]);
  const fresh = added.records.filter((record) => !known.has(record.key));
  for (const record of fresh) {
    const at = added.positions[record.key];
    if (at) positions[record.key] = free([at[0] + dx, at[1] + dy], positions);
  }
  return {
    records: [...shown.records, ...fresh],
    links: [...shown.links, ...added.links.filter((link) => !links.has(`${link.type} ${link.key}`))],
    positions,
  };
}

function shift(here: [number, number] | undefined, there: [number, number] | undefined): [number, number] {
  return here && there ? [here[0] - there[0], here[1] - there[1]] : [0, 0];
}

function free(wanted: [number, number], taken: Positions): [number, number] {
  const others = Object.values(taken);
  const isFree = ([x, y]: [number, number]) =>
    others.every(([ox, oy]) => Math.abs(ox - x) >= ROOM_X * 0.9 || Math.abs(oy - y) >= ROOM_Y * 0.9);
  if (isFree(wanted)) return wanted;
  for (let ring = 1; ring <= 60; ring++) {
    const steps = ring * 8;
    for (let step = 0; step < steps; step++) {
      const angle = (2 * Math.PI * step) / steps;
      const at: [number, number] = [
        Math.round(wanted[0] + ring * ROOM_X * 0.5 * Math.cos(angle)),
        Math.round(wanted[1] + ring * ROOM_Y * 0.5 * Math.sin(angle)),
      ];
      if (isFree(at)) return at;
    }
  }
  return wanted;
}
