/** Figures that say how firmly a rank stands; shown as one sentence instead of three columns. */
export const DOUBT = ['rank-from', 'rank-to', 'in-first-ten'];

/** Between which ranks a record lay in the runs with other gaps, and how often among the first ten; empty where that was not worked out. */
export function doubtWords(figures: Record<string, number> | undefined): string {
  const from = figures?.['rank-from'];
  const to = figures?.['rank-to'];
  const first = figures?.['in-first-ten'];
  if (from === undefined || to === undefined || first === undefined) return '';
  const ranks = from === to ? `rank ${from}` : `ranks ${from} to ${to}`;
  return `${ranks}; in the first ten in ${percent(first)} of runs`;
}

/** Never all or nothing where it was neither. */
function percent(share: number): string {
  const whole = Math.round(share * 100);
  if (whole === 100 && share < 1) return 'nearly 100 %';
  if (whole === 0 && share > 0) return 'under 1 %';
  return `${whole} %`;
}
