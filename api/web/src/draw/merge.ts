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
 * Adds a record's surroundings to a chart. What stood somewhere stays there; the distances of the
 * service's layout of the new part are kept, and a new record that would cover another steps
 * outwards until it is free. The same two charts always give the same result.
 */
export function merge(shown: Graph, added: Graph, shared: string): Graph {
  const positions: Positions = { ...shown.positions };
  const known = new Set(shown.records.map((record) => record.key));
  const links = new Set(shown.links.map((link) => `${link.type} ${link.key}`));
  const move = outwards(shown, shared, added.positions[shared] ?? [0, 0]);
  const fresh = added.records.filter((record) => !known.has(record.key));
  for (const record of fresh) {
    const at = added.positions[record.key];
    if (at) positions[record.key] = free(move(at), positions);
  }
  return {
    records: [...shown.records, ...fresh],
    links: [...shown.links, ...added.links.filter((link) => !links.has(`${link.type} ${link.key}`))],
    positions,
  };
}

/**
 * From the new part's layout into the chart's: distances from the shared record stay, angles are halved around the
 * direction that leads away from the middle of the chart, so that what is new does not lie across what was there.
 */
function outwards(shown: Graph, shared: string, centre: [number, number]): (at: [number, number]) => [number, number] {
  const here = shown.positions[shared] ?? [0, 0];
  const all = Object.values(shown.positions);
  const middle = [0, 1].map((axis) => all.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / Math.max(1, all.length)) as [number, number];
  const away = [here[0] - middle[0], here[1] - middle[1]] as const;
  const turned = Math.hypot(away[0], away[1]) < 1 ? undefined : Math.atan2(away[1], away[0]);
  return (at) => {
    const [dx, dy] = [at[0] - centre[0], at[1] - centre[1]];
    if (turned === undefined) return [here[0] + dx, here[1] + dy];
    const angle = turned + Math.atan2(dy, dx) / 2;
    const distance = Math.hypot(dx, dy);
    return [Math.round(here[0] + distance * Math.cos(angle)), Math.round(here[1] + distance * Math.sin(angle))];
  };
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
