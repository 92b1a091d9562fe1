import type { ComparedGroup, ComparedRecord } from '../api/types';

/** How far up or down a record is in the first ranking, seen from the second. */
export function movedWords(row: ComparedRecord): string {
  if (row.rank == null) return 'only there';
  if (row.moved == null) return 'only here';
  return row.moved === 0 ? '–' : row.moved > 0 ? `▲ ${row.moved} up` : `▼ ${-row.moved} down`;
}

/** What the largest parts of a group leave unsaid. */
export function restWords(group: ComparedGroup): string {
  const groups = group.parts - group.went.length;
  if (groups === 0) return '';
  const records = group.size - group.onlyHere - group.went.reduce((sum, part) => sum + part.records, 0);
  return `and ${records} in ${groups} other group${groups === 1 ? '' : 's'}`;
}
