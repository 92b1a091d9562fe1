import type { Corridor, TrendPeriod, WayCount } from '../api/types';
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

/** Of the kind with most distinct seizures: kinds are never added. */
function mostSeizures(corridor: Corridor): number {
  return Math.max(...KINDS.map(({ kind }) => countOf(corridor, kind).distinctSeizures));
}

/** The width of a corridor's line in pixels, by its seizures. */
export function lineWidth(corridor: Corridor): number {
  return Math.min(7, 1.2 + Math.sqrt(mostSeizures(corridor)) * 0.9);
}

/** So many lines can be told apart on a map of the world. */
export const MOST_LINES = 150;

/** The corridors with most seizures, as many as a map can show; the table holds all. */
export function onTheMap(corridors: Corridor[]): Corridor[] {
  return [...corridors].sort((a, b) => mostSeizures(b) - mostSeizures(a)).slice(0, MOST_LINES);
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

/** The periods in which a way of any of the corridors ended, each once, oldest first. */
export function periodsOf(corridors: Corridor[]): TrendPeriod[] {
  const found = new Map<string, TrendPeriod>();
  for (const corridor of corridors) {
    for (const period of corridor.trend ?? []) {
      if (period.ways > 0) found.set(period.from, period);
    }
  }
  return [...found.values()].sort((a, b) => a.from.localeCompare(b.from));
}

/** Where the slider stands: 0 for any time and for dates that are no period. */
export function positionOf(periods: TrendPeriod[], windowFrom: string, windowTo: string): number {
  return 1 + periods.findIndex((period) => day(period.from) === windowFrom && day(period.to) === windowTo);
}

/** The window of a position; its end is exclusive, as everywhere. */
export function windowOf(periods: TrendPeriod[], position: number): { windowFrom: string; windowTo: string } {
  const period = periods[position - 1];
  return { windowFrom: period ? day(period.from) : '', windowTo: period ? day(period.to) : '' };
}

function day(instant: string): string {
  return instant.slice(0, 10);
}
