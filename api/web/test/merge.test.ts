import { describe, expect, it } from 'vitest';
import type { Claim, Link, Positions, Rec } from '../src/api/types';
import { merge, type Graph } from '../src/draw/merge';

const claim: Claim = {
  owner: 'XX/y', handling: 'H0', handlingScheme: '4x4', document: 'd', documentTitle: 'd', locator: '1', grade: '4x4:A1', validFrom: null, validTo: null,
  precision: 'unknown', recordedAt: '2026-01-01T00:00:00Z', recordedUntil: null, status: 'asserted', method: 'reported',
};
const record = (key: string): Rec => ({ key, label: 'Person', caption: key, properties: {}, claim });
const link = (key: string, from: string, to: string): Link => ({ key, type: 'CONTACTED', from, to, properties: {}, claim });
const graph = (positions: Positions, ...links: Link[]): Graph => ({ records: Object.keys(positions).map(record), links, positions });

describe('expanding a record', () => {
  const shown = graph({ a: [0, 0], b: [300, 0] }, link('1', 'a', 'b'));

  it('moves nothing that stands already', () => {
    const grown = merge(shown, graph({ b: [0, 0], a: [50, 50], c: [0, 400] }, link('1', 'a', 'b'), link('2', 'b', 'c')), 'b');
    expect(grown.positions['a']).toEqual([0, 0]);
    expect(grown.positions['b']).toEqual([300, 0]);
    expect(Math.hypot(grown.positions['c']![0] - 300, grown.positions['c']![1])).toBeCloseTo(400, 0);
    expect(grown.links.map((one) => one.key)).toEqual(['1', '2']);
    expect(grown.records.map((one) => one.key)).toEqual(['a', 'b', 'c']);
  });

  it('puts what is new away from the middle of the chart', () => {
    const ring: Positions = { b: [0, 0], n: [0, -400], e: [400, 0], s: [0, 400] };
    const grown = merge(shown, graph(ring), 'b');
    for (const key of ['n', 'e', 's']) expect(grown.positions[key]![0], key).toBeGreaterThan(300);
  });

  it.each([1, 2, 3, 5, 8])('covers nothing with the new ones, seed %i', (seed) => {
    let state = seed;
    const next = () => ((state = (state * 1103515245 + 12345) % 2147483648) / 2147483648);
    const crowd: Positions = { b: [0, 0] };
    for (let i = 0; i < 25; i++) crowd[`n${i}`] = [Math.round((next() - 0.5) * 500), Math.round((next() - 0.5) * 500)];
    const grown = merge(shown, graph(crowd), 'b');
    const places = Object.values(grown.positions);
    for (let i = 0; i < places.length; i++) {
      for (let j = 0; j < i; j++) {
        const [ax, ay] = places[i] as [number, number];
        const [bx, by] = places[j] as [number, number];
        expect(Math.abs(ax - bx) > 150 || Math.abs(ay - by) > 90, `seed ${seed}: ${i} and ${j}`).toBe(true);
      }
    }
    expect(merge(shown, graph(crowd), 'b')).toEqual(grown);
  });
});
