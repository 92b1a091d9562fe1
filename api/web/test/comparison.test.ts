import { describe, expect, it } from 'vitest';
import type { ComparedRecord } from '../src/api/types';
import { movedWords, restWords } from '../src/words/comparison';

const row = (rank: number | null, rankWith: number | null): ComparedRecord => ({
  key: 'k', label: 'Person', caption: 'k', rank, score: rank, rankWith, scoreWith: rankWith, moved: rank === null || rankWith === null ? null : rankWith - rank,
});

describe('a record in two rankings', () => {
  it('moved up where its rank is lower than there', () => {
    expect(movedWords(row(1, 4))).toBe('▲ 3 up');
    expect(movedWords(row(4, 1))).toBe('▼ 3 down');
    expect(movedWords(row(2, 2))).toBe('–');
  });

  it('may be in one only', () => {
    expect(movedWords(row(null, 2))).toBe('only there');
    expect(movedWords(row(2, null))).toBe('only here');
  });
});

describe('a group in two groupings', () => {
  const first = { key: 'k', label: 'Person', caption: 'k' };

  it('has gone to groups that are all shown', () => {
    expect(restWords({ group: 1, first, size: 5, onlyHere: 1, parts: 1, went: [{ group: 2, first, records: 4, size: 9 }] })).toBe('');
  });

  it('has more parts than are shown, and they are counted', () => {
    expect(restWords({ group: 1, first, size: 9, onlyHere: 1, parts: 3, went: [{ group: 2, first, records: 4, size: 9 }] })).toBe('and 4 in 2 other groups');
  });
});
