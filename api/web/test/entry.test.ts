import { expect, test } from 'vitest';
import { entryOf, valueOf } from '../src/words/entry';

test('what is typed becomes what the service takes; empty fields are left out', () => {
  const typed = {
    grade: '4x4:A2',
    handling: 'H0',
    reason: ' patrol 17 ',
    records: [{ as: 'gun', label: 'Firearm', when: '', properties: { make: ' Glock ', model: '', year: '1998', unknown: 'x' } }],
    links: [{ type: 'OF', from: 'event', to: 'gun', when: '2026-11' }],
  };
  const schema = () => [
    { name: 'make', type: 'text', codes: [] },
    { name: 'model', type: 'text', codes: [] },
    { name: 'year', type: 'integer', codes: [] },
  ];
  expect(entryOf(typed, schema)).toEqual({
    handling: 'H0',
    grade: '4x4:A2',
    method: 'observed',
    reason: 'patrol 17',
    records: [{ as: 'gun', label: 'Firearm', properties: { make: 'Glock', year: 1998 } }],
    links: [{ type: 'OF', from: 'event', to: 'gun', when: '2026-11' }],
  });
});

test('what is no number is sent as it was typed, for the service to refuse', () => {
  expect(valueOf('nineteen', 'integer')).toBe('nineteen');
  expect(valueOf('12.5', 'decimal')).toBe(12.5);
  expect(valueOf('12,5', 'decimal')).toBe('12,5');
  expect(valueOf('true', 'flag')).toBe(true);
  expect(valueOf('a; b;', 'text_list')).toEqual(['a', 'b']);
});
