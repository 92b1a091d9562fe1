import { describe, expect, it } from 'vitest';
import type { Corridor, Leg, Place, Way } from '../src/api/types';
import { placeLabels } from '../src/draw/labels';
import { lineOf, middleLongitude, nearEnd, placesOf, stretchesOf, type Point } from '../src/draw/points';
import { lineWidth, onlyInferred } from '../src/words/corridor';

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
