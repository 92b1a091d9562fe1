import { describe, expect, it } from 'vitest';
import type { Corridor, Leg, Place, Way } from '../src/api/types';
import { placeLabels } from '../src/draw/labels';
import { lineShape, projectionFor } from '../src/draw/map';
import { lineOf, middleLongitude, nearEnd, placesOf, stretchesOf, type Point } from '../src/draw/points';
import { lineWidth, MOST_LINES, onlyInferred, onTheMap, periodsOf, positionOf, windowOf } from '../src/words/corridor';

const place = (key: string, longitude: number | null, latitude: number | null): Place => ({ key, caption: key, country: 'XX', kind: 'port', longitude, latitude });
const leg = (from: Place, to: Place, inferred = false): Leg => ({
  key: `${from.key}${to.key}`, caption: '', mode: 'sea', from, to, depart: [null, null], arrive: [null, null], consignment: '', firearms: 1, grade: '4x4:A1', owner: 'XX/y', inferred, document: 'd', locator: '1',
});
const way = (kind: string, ...legs: Leg[]): Way => ({ kind, timeClass: 'certain', thing: 't', joinedBy: [], legs });
const none = { ways: 0, distinctFirearms: 0, distinctSeizures: 0 };
const corridor = (...ways: Way[]): Corridor => ({
  origin: 'AA', destination: 'BB', counts: { chain: none, pair: none, linked: none }, interval: [0, 0], weakestGrade: '4x4:A1', inferredShare: 0, modes: [], via: [], ways,
});

const a = place('a', -118.2, 33.75);
const b = place('b', 178.4, -18.1);
const c = place('c', 10, 50);
const nowhere = place('n', null, null);

describe('the middle of a map', () => {
  it('lies on the antimeridian for a way across the Pacific, not in Africa', () => {
    const middle = middleLongitude([[170, 0], [-170, 0]]);
    expect(Math.abs(middle)).toBeCloseTo(180);
  });

  it('lies between two places on one side', () => {
    expect(middleLongitude([[-80, 25], [-76, 18]])).toBeCloseTo(-78);
  });

  it.each([1, 2, 3, 5, 8, 13])('leaves the widest gap outside, seed %i', (seed) => {
    let state = seed;
    const next = () => ((state = (state * 1103515245 + 12345) % 2147483648) / 2147483648);
    const points = Array.from({ length: 12 }, (): Point => [next() * 360 - 180, 0]);
    // Slow and obvious: of all whole degrees, the one whose farthest point is nearest.
    const spread = (middle: number) => Math.max(...points.map(([x]) => Math.abs(((x - middle + 540) % 360) - 180)));
    const best = Math.min(...Array.from({ length: 3600 }, (_, i) => spread(i / 10 - 180)));
    expect(spread(middleLongitude(points))).toBeLessThan(best + 0.1);
  });
});

describe('a way on the map', () => {
  it('arrives from the side from which the shorter great circle comes', () => {
    const [longitude] = nearEnd([-170, 0], [170, 0]);
    expect(longitude).toBeGreaterThan(170);
    const [, latitude] = nearEnd([0, 60], [90, 60]);
    expect(latitude).toBeGreaterThan(60);
  });

  it('goes through its places in order, each once', () => {
    expect(placesOf(way('chain', leg(a, b), leg(b, c))).map((one) => one.key)).toEqual(['a', 'b', 'c']);
  });

  it('passes over a place without coordinates', () => {
    expect(lineOf(corridor(way('chain', leg(a, nowhere), leg(nowhere, c))))).toEqual([[-118.2, 33.75], [10, 50]]);
    expect(lineOf(corridor(way('chain', leg(a, nowhere))))).toEqual([]);
  });

  it('counts the ways of a stretch, and is inferred only if all are', () => {
    const found = stretchesOf(corridor(way('chain', leg(a, b)), way('linked', leg(a, b, true)), way('linked', leg(b, c, true))));
    expect(found.map(({ ways, inferred }) => [ways, inferred])).toEqual([[2, false], [1, true]]);
  });
});

/** The points of a shape, stretch by stretch: a new one begins where the pen was lifted. */
const stretches = (shape: string) =>
  shape.split('M').slice(1).map((part) => part.split('L').map((at) => at.split(',').map(Number) as [number, number]));
const longestStep = (shape: string) =>
  Math.max(...stretches(shape).flatMap((part) => part.slice(1).map(([x, y], i) => Math.hypot(x - (part[i]?.[0] ?? 0), y - (part[i]?.[1] ?? 0)))));

describe('a line over the antimeridian', () => {
  const size = { width: 800, height: 400 };
  const suva: Point = [178.44, -18.14];
  const apia: Point = [-171.76, -13.83];

  it('is cut in two at the edges of a map of the whole world, and never drawn round it', () => {
    const world = projectionFor(size, []);
    const parts = stretches(lineShape(world, [suva, apia]));
    expect(parts.length).toBe(2);
    const [first, second] = parts as [[number, number][], [number, number][]];
    // The first part ends at the right edge where the second begins at the left: at one height, mirrored in the middle.
    const [right, left] = [first.at(-1), second[0]] as [[number, number], [number, number]];
    expect(right[1]).toBeCloseTo(left[1], 1);
    expect(right[0] + left[0]).toBeCloseTo(size.width, 1);
    const latitude = world.invert?.(right)?.[1] ?? 0;
    expect(latitude).toBeGreaterThan(-18.14);
    expect(latitude).toBeLessThan(-13.83);
    expect(longestStep(lineShape(world, [suva, apia]))).toBeLessThan(25);
  });

  it('is whole on a map that is turned to it', () => {
    const near = projectionFor(size, [suva, apia]);
    const parts = stretches(lineShape(near, [suva, apia]));
    expect(parts.length).toBe(1);
    const [x] = near(suva) ?? [0];
    const [there] = near(apia) ?? [0];
    expect(there).toBeGreaterThan(x);
    // Turned and enlarged, the two stand as far left of the middle as right of it.
    expect((x + there) / 2).toBeCloseTo(size.width / 2, 0);
  });

  it('takes the shorter way round, whatever the order of its ends', () => {
    const world = projectionFor(size, []);
    const drawn = stretches(lineShape(world, [apia, suva])).flat().map(([x]) => x);
    const middle = size.width / 2;
    expect(Math.min(...drawn.map((x) => Math.abs(x - middle)))).toBeGreaterThan(middle * 0.8);
  });

  it.each([1, 2, 3, 5, 8, 13, 21, 34])('makes no step as wide as the map, seed %i', (seed) => {
    let state = seed;
    const next = () => ((state = (state * 1103515245 + 12345) % 2147483648) / 2147483648);
    const world = projectionFor(size, []);
    for (let i = 0; i < 100; i++) {
      const ends: Point[] = [[next() * 360 - 180, next() * 150 - 75], [next() * 360 - 180, next() * 150 - 75]];
      expect(longestStep(lineShape(world, ends))).toBeLessThan(size.width / 2);
    }
  });
});

describe('a line along a land border', () => {
  it('stays on the map and has a length, however near its ends', () => {
    const size = { width: 800, height: 400 };
    const [este, foz]: [Point, Point] = [[-54.61, -25.51], [-54.59, -25.55]];
    const near = projectionFor(size, [este, foz]);
    const [[x, y]] = stretches(lineShape(near, [este, foz]))[0] as [[number, number]];
    expect(x).toBeCloseTo(size.width / 2, -1);
    expect(y).toBeCloseTo(size.height / 2, -1);
    expect(longestStep(lineShape(near, [este, foz]))).toBeGreaterThan(0);
  });
});

describe('a corridor', () => {
  it('is as wide as its best supported kind: kinds are never added', () => {
    const one = (n: number) => ({ ways: n, distinctFirearms: n, distinctSeizures: n });
    const apart = { ...corridor(), counts: { chain: one(4), pair: one(4), linked: one(4) } };
    const alone = { ...corridor(), counts: { chain: one(4), pair: none, linked: none } };
    expect(lineWidth(apart)).toBe(lineWidth(alone));
    expect(onlyInferred(alone)).toBe(false);
    expect(onlyInferred({ ...corridor(), counts: { chain: none, pair: none, linked: one(4) } })).toBe(true);
  });
});

describe('a thousand corridors', () => {
  it('are drawn as far as they can be told apart, those with most seizures first, and kinds are never added', () => {
    const one = (n: number) => ({ ways: n, distinctFirearms: n, distinctSeizures: n });
    const all = Array.from({ length: 1000 }, (_, i) => ({ ...corridor(), origin: `o${i}`, counts: { chain: one((i * 37) % 1000), pair: none, linked: none } }));
    const three = { ...corridor(), origin: 'three', counts: { chain: one(800), pair: one(800), linked: one(800) } };
    const drawn = onTheMap([...all, three]);
    expect(drawn.length).toBe(MOST_LINES);
    const seizures = drawn.map((shown) => Math.max(...Object.values(shown.counts).map((counted) => counted.distinctSeizures)));
    expect(Math.min(...seizures)).toBe(1000 - MOST_LINES);
    expect(drawn).not.toContain(three);
  });
});

describe('the words of the places', () => {
  const size = { width: 400, height: 300 };

  it('stand to the right, and elsewhere where that is taken or outside', () => {
    const labels = placeLabels([{ at: [200, 100], words: 'Miami' }, { at: [380, 200], words: 'Kingston' }, { at: [215, 102], words: 'Nassau' }], size);
    expect(labels.map((label) => label?.anchor)).toEqual(['end', 'end', 'start']);
  });

  it('are left out where nothing is free', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => ({ at: [200 + i, 100] as [number, number], words: 'A long name' }));
    const labels = placeLabels(crowd, size);
    expect(labels.filter((label) => label !== undefined).length).toBeLessThanOrEqual(4);
    expect(labels.some((label) => label !== undefined)).toBe(true);
  });
});

describe('the slider of time', () => {
  const period = (from: string, to: string, ways = 1) => ({ period: from.slice(0, 4), from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z`, ways, seizures: ways, interval: [0, 1] as [number, number] });
  const early = period('2020-01-01', '2021-01-01');
  const late = period('2022-01-01', '2023-01-01');

  it('has each period in which a way ended once, oldest first', () => {
    const none = period('2021-01-01', '2022-01-01', 0);
    expect(periodsOf([{ ...corridor(), trend: [late] }, { ...corridor(), trend: [early, none, late] }, corridor()])).toEqual([early, late]);
  });

  it('asks for the window of its period, whose end is exclusive, and for all at its beginning', () => {
    expect(windowOf([early, late], 2)).toEqual({ windowFrom: '2022-01-01', windowTo: '2023-01-01' });
    expect(windowOf([early, late], 0)).toEqual({ windowFrom: '', windowTo: '' });
  });

  it('stands where the window is, and at its beginning for dates that are no period', () => {
    for (const at of [0, 1, 2]) {
      const { windowFrom, windowTo } = windowOf([early, late], at);
      expect(positionOf([early, late], windowFrom, windowTo)).toBe(at);
    }
    expect(positionOf([early, late], '2020-01-01', '2020-02-01')).toBe(0);
  });
});
