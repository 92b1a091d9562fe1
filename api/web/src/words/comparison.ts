import type { ComparedRecord } from '../api/types';

/** How far up or down a record is in the first ranking, seen from the second. */
export function movedWords(row: ComparedRecord): string {
  if (row.rank == null) return 'only there';
  if (row.moved == null) return 'only here';
  return row.moved === 0 ? '–' : row.moved > 0 ? `▲ ${row.moved} up` : `▼ ${-row.moved} down`;
}
