import type { Claim } from '../api/types';
import { instantWords } from './names';

const SOURCE_4: Record<string, string> = {
  A: 'no doubt about the source',
  B: 'source mostly reliable',
  C: 'source mostly unreliable',
  X: 'reliability of the source unknown',
};
const INFORMATION_4: Record<string, string> = {
  '1': 'certain',
  '2': 'known to the source, not to the officer',
  '3': 'corroborated by other information',
  '4': 'cannot be corroborated',
};
const SOURCE_3: Record<string, string> = { '1': 'source reliable', '2': 'source untested', '3': 'source not reliable' };
const INFORMATION_5: Record<string, string> = {
  A: 'known directly',
  B: 'known indirectly, corroborated',
  C: 'known indirectly',
  D: 'not known',
  E: 'suspected to be false',
};

/** 4x4:A2 → A2; the scheme is said by schemeWords. */
export function gradeCode(grade: string): string {
  return grade.slice(grade.indexOf(':') + 1);
}

export function gradeWords(grade: string): string {
  const code = gradeCode(grade);
  const [first = '', second = ''] = code;
  const words = grade.startsWith('3x5x2:')
    ? [SOURCE_3[first], INFORMATION_5[second]]
    : grade.startsWith('4x4:')
      ? [SOURCE_4[first], INFORMATION_4[second]]
      : [];
  const known = words.filter((word) => word !== undefined);
  return known.length === 2 ? known.join('; ') : 'grade of a scheme unknown to this page';
}

export function schemeWords(scheme: string): string {
  return scheme === '4x4' ? 'Europol 4×4' : scheme === '3x5x2' ? 'UK 3×5×2' : scheme;
}

const HANDLING: Record<string, string> = {
  H0: 'no further restriction within law enforcement',
  H1: 'not in court without the provider’s leave',
  H2: 'no onward sharing without leave',
  H3: 'other restrictions; stays with the owner',
  P: 'sharing permitted',
  C: 'permitted with conditions',
};

export function handlingWords(code: string): string {
  return HANDLING[code] ?? 'unknown handling code';
}

/** BF/firearms-focal-point → [BF, firearms focal point]; "public" stays alone. */
export function ownerParts(owner: string): [string, string] {
  const slash = owner.indexOf('/');
  return slash < 0 ? ['', owner] : [owner.slice(0, slash), owner.slice(slash + 1).replaceAll('-', ' ')];
}

/** The time a claim is said to hold, in the precision it was given. Half-open: a whole day ends at the next midnight. */
export function validityWords(claim: Pick<Claim, 'validFrom' | 'validTo' | 'precision'>): string {
  const { validFrom, validTo, precision } = claim;
  if (!validFrom && !validTo) return 'time not stated';
  if (!validFrom && validTo) return `until ${instantWords(validTo)}`;
  const from = validFrom as string;
  if (precision === 'day') return sameSpan(from, validTo, 'day') ? from.slice(0, 10) : span(from, validTo);
  if (precision === 'month') return sameSpan(from, validTo, 'month') ? from.slice(0, 7) : span(from, validTo);
  if (precision === 'year') return sameSpan(from, validTo, 'year') ? from.slice(0, 4) : span(from, validTo);
  if (precision === 'instant') return instantWords(from);
  return span(from, validTo);
}

function span(from: string, to: string | null): string {
  return to ? `${instantWords(from)} to before ${instantWords(to)}` : `since ${instantWords(from)}`;
}

function sameSpan(from: string, to: string | null, unit: 'day' | 'month' | 'year'): boolean {
  if (!to) return false;
  const next = new Date(from);
  if (unit === 'day') next.setUTCDate(next.getUTCDate() + 1);
  if (unit === 'month') next.setUTCMonth(next.getUTCMonth() + 1);
  if (unit === 'year') next.setUTCFullYear(next.getUTCFullYear() + 1);
  return next.getTime() === new Date(to).getTime();
}

/** How a table names the source: its title and where in it. */
export function sourceWords(claim: Pick<Claim, 'documentTitle' | 'locator'>): string {
  const title = claim.documentTitle || 'document withheld';
  return claim.locator ? `${title}, ${claim.locator}` : title;
}

/** An interval [earliest, latest]. */
export function intervalWords(interval: readonly [string | null, string | null]): string {
  const [from, to] = interval;
  if (!from && !to) return 'unknown';
  if (from && to && from === to) return instantWords(from);
  if (from && to && sameSpan(from, to, 'day')) return from.slice(0, 10);
  return `${from ? instantWords(from) : '…'} – ${to ? instantWords(to) : '…'}`;
}
