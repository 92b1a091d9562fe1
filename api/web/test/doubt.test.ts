import { expect, test } from 'vitest';
import { doubtWords } from '../src/words/doubt';

test('how firmly a rank stands, in words', () => {
  expect(doubtWords({ 'rank-from': 2, 'rank-to': 7, 'in-first-ten': 0.83 })).toBe('ranks 2 to 7; in the first ten in 83 % of runs');
  expect(doubtWords({ 'rank-from': 1, 'rank-to': 1, 'in-first-ten': 1 })).toBe('rank 1; in the first ten in 100 % of runs');
  expect(doubtWords({ 'rank-from': 9, 'rank-to': 30, 'in-first-ten': 0.999 })).toContain('nearly 100 %');
  expect(doubtWords({ 'rank-from': 90, 'rank-to': 130, 'in-first-ten': 0.001 })).toContain('under 1 %');
  expect(doubtWords({ harmonic: 3 })).toBe('');
  expect(doubtWords(undefined)).toBe('');
});
