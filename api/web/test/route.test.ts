import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute, withAsOf } from '../src/route';

describe('an address', () => {
  it('names a record and the search beside it', () => {
    expect(parseRoute('#/record/7.Firearm-2.42?q=glock%20*')).toEqual({ view: 'record', key: '7.Firearm-2.42', settings: { q: 'glock *' } });
  });

  it('names the firearm of a life line', () => {
    expect(parseRoute('#/life-line/7.Firearm-2.42')).toEqual({ view: 'life-line', key: '7.Firearm-2.42', settings: {} });
  });

  it('names corridors by their ends', () => {
    expect(parseRoute('#/corridors?from=US&to=JM')).toEqual({ view: 'corridors', key: '', settings: { from: 'US', to: 'JM' } });
  });

  it('names a trace, an operation or a chain by its key', () => {
    expect(parseRoute('#/trace/7.TraceRe-1.4')).toEqual({ view: 'trace', key: '7.TraceRe-1.4', settings: {} });
    expect(parseRoute('#/registers?list=traces').settings).toEqual({ list: 'traces' });
    expect(parseRoute('#/corridors/x').key).toBe('');
  });

  it('shows the records for an empty or unknown one', () => {
    expect(parseRoute('').view).toBe('record');
    expect(parseRoute('#/nonsense/x').view).toBe('record');
    expect(parseRoute('#/record/%E0%A4%A').key).toBe('%E0%A4%A');
  });

  it('comes back as it went, settings sorted and empty ones left out', () => {
    const route = { view: 'record' as const, key: '7.Firearm-4.a~20b', settings: { q: 'x & y?', hops: '2', empty: '' } };
    const text = formatRoute(route);
    expect(text).toBe('#/record/7.Firearm-4.a~20b?hops=2&q=x+%26+y%3F');
    expect(parseRoute(text)).toEqual({ ...route, settings: { q: 'x & y?', hops: '2' } });
  });

  it('carries the day that is looked back to, and drops it for today', () => {
    const route = parseRoute('#/corridors?from=US');
    expect(formatRoute(withAsOf(route, '2026-01-31'))).toBe('#/corridors?asOf=2026-01-31&from=US');
    expect(formatRoute(withAsOf(withAsOf(route, '2026-01-31'), ''))).toBe('#/corridors?from=US');
  });
});
