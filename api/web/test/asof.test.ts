import { afterEach, describe, expect, it, vi } from 'vitest';
import { api, lookAsOf } from '../src/api/client';
import { asOfWords, isDay } from '../src/words/asof';

describe('a day looked back to', () => {
  it('is said as what it is', () => {
    expect(asOfWords('2026-01-31')).toBe('As known at the end of 2026-01-31.');
    expect(asOfWords('2026-01-31T14:05:00Z')).toBe('As known on 2026-01-31 14:05 UTC.');
    expect(asOfWords('2026-02-30')).toContain('not a day');
    expect(asOfWords('yesterday')).toBe('“yesterday” is not a day.');
  });

  it('is a day of the calendar', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2023-02-29')).toBe(false);
    expect(isDay('2026-13-01')).toBe(false);
  });
});

describe('the calls of a page that looks back', () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string, request: RequestInit) => {
    asked.push(`${request.method} ${url}`);
    return Promise.resolve(new Response('{}', { status: 200 }));
  });

  afterEach(() => {
    asked.length = 0;
    lookAsOf('');
  });

  it('give the day with every read and no write', async () => {
    lookAsOf('2026-01-31');
    await api.entity('7.Firearm-2.42');
    await api.suggestions('firearm', 'likely');
    await api.startAnalysis('degree', 'caviar', {});
    await api.decide('a', 'b', 'same', 'seen');
    await api.session();
    await api.schema();
    expect(asked).toEqual([
      'GET api/v1/entities/7.Firearm-2.42?asOf=2026-01-31',
      'GET api/v1/suggestions?kind=firearm&band=likely&limit=50&asOf=2026-01-31',
      'POST api/v1/analyses?asOf=2026-01-31',
      'POST api/v1/decisions',
      'GET api/v1/session',
      'GET api/v1/schema',
    ]);
    expect(api.exportAddress('k', 1, 'svg')).toContain('asOf=2026-01-31');
  });

  it('give none for today', async () => {
    await api.entity('7.Firearm-2.42');
    expect(asked).toEqual(['GET api/v1/entities/7.Firearm-2.42']);
    expect(api.exportAddress('k', 1, 'svg')).not.toContain('asOf');
  });
});
