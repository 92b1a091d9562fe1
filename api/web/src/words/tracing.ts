/** Shares and codes of the statistics of tracing in plain words. */

export function shareWords(share: number | null): string {
  return share === null ? 'not known' : `${(100 * share).toFixed(1)} %`;
}

export function spanWords(low: number, high: number): string {
  return `${(100 * low).toFixed(1)} – ${(100 * high).toFixed(1)} %`;
}

/** no-sale-date → no sale date */
export function codeWords(code: string): string {
  return code.replaceAll('-', ' ');
}

export function numberWords(n: number | null): string {
  return n === null ? 'none' : n.toLocaleString('en', { maximumFractionDigits: 1 });
}
