import type { Corridor, WayCount } from '../api/types';
import { countryWords } from './names';

/** The three kinds of way, in the order shown. They are counted apart and never added. */
export const KINDS = [
  { kind: 'chain', title: 'Chain', means: 'consecutive recorded steps of one firearm or consignment' },
  { kind: 'pair', title: 'Pair', means: 'only its two ends are known: a sale there, a recovery here' },
  { kind: 'linked', title: 'Linked', means: 'steps of different things joined by a person, carrier or place: inferred' },
] as const;

const NONE: WayCount = { ways: 0, distinctFirearms: 0, distinctSeizures: 0 };

export function countOf(corridor: Corridor, kind: string): WayCount {
  return corridor.counts[kind] ?? NONE;
}

/** The width of a corridor's line in pixels, from the kind with most distinct seizures: kinds are never added. */
export function lineWidth(corridor: Corridor): number {
  const seizures = Math.max(...KINDS.map(({ kind }) => countOf(corridor, kind).distinctSeizures));
  return Math.min(7, 1.2 + Math.sqrt(seizures) * 0.9);
}

/** Whether nothing but inference holds the corridor together: drawn dashed. */
export function onlyInferred(corridor: Corridor): boolean {
  return countOf(corridor, 'chain').ways === 0 && countOf(corridor, 'pair').ways === 0;
}

/** Low and high, to a tenth. */
export function range([low, high]: [number, number]): string {
  return `${tenths(low)}–${tenths(high)}`;
}

function tenths(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 1 });
}

/** To a hundredth. */
export function share(value: number): string {
  return value.toFixed(2);
}

/** A country by its name; a region or area as it is called. */
export function areaWords(area: string, title = area): string {
  return area.length === 2 ? countryWords(area) : title;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

const TIME: Record<string, string> = {
  certain: 'certain: every step starts after the one before has ended',
  possible: 'possible: times can be chosen so that they never go back',
  contradicted: 'contradicted: the times cannot follow one another',
};

export function timeWords(timeClass: string): string {
  return TIME[timeClass] ?? timeClass;
}
