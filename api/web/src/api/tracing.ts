import { read } from './client';
import type { Rec } from './types';

/** Answers of the life line, the statistics of tracing and the indicator, as docs/api.md has them. */

export interface Named {
  key: string;
  caption: string;
  kind: string;
}

export interface LifeStep {
  key: string;
  sort: string;
  kind: string;
  caption: string;
  firearm: string;
  from: string | null;
  to: string | null;
  licit: boolean;
  places: Named[];
  givers: Named[];
  takers: Named[];
  grade: string;
  owner: string;
  document: string;
  documentTitle: string;
  locator: string;
  status: string;
  method: string;
}

export interface LifeLine {
  firearm: Rec;
  records: Rec[];
  grouping: string;
  steps: LifeStep[];
  diversion: { how: string; from: string | null; to: string | null; after: string; before: string; words: string };
  gaps: { kind: string; from: string | null; to: string | null; before: string; after: string; words: string }[];
  contradictions: { kind: string; title: string; certain: boolean; explanation: string; mayBe: string; claims: string[] }[];
  procedure: { part: string; done: string; words: string }[];
  complete: boolean;
  notes: string[];
  picture: string;
}

export interface Within {
  days: number;
  curve: number;
  low: number;
  high: number;
  least: number | null;
  most: number | null;
}

export interface TimeGroup {
  key: string;
  name: string;
  recovered: number;
  inCurve: number;
  timings: Record<string, number>;
  contradicted: number;
  traces: Record<string, number>;
  shareTraced: number | null;
  stated: number;
  statedOnly: number;
  computable: number;
  medianDays: number | null;
  largestDays: number | null;
  curveMedianDays: number | null;
  within: Within[];
}

export interface TimeToCrime {
  by: string;
  all: TimeGroup;
  groups: TimeGroup[];
  smaller: number;
  unnamed: number;
  leftOut: number;
  contradicted: { firearm: string; caption: string; inCurve: boolean; days: number | null; why: string[] }[];
  refused: { importRun: string; row: number; field: string; value: string; reason: string }[];
  complete: boolean;
  method: string;
  notes: string[];
}

export interface AreaFigures {
  name: string;
  code: string;
  recovered: number;
  imported: number;
  importShare: number | null;
  adjacencyShare: number | null;
  sold: number;
  exported: number;
  untraced: number | null;
  shareTraced: number | null;
}

export interface FlowMatrix {
  basis: string;
  dataset: string;
  years: { year: number; total: AreaFigures; areas: AreaFigures[]; flows: { from: string; to: string; firearms: number }[] }[];
  complete: boolean;
  neighbours: string;
  notes: string[];
}

export interface ShortTimes {
  parties: { key: string; name: string; firearms: number; soon: number; share: number; low: number; high: number; cohort: number; cohortFirearms: number; above: boolean; wording: string }[];
  compared: number;
  fewer: number;
  mayBe: string[];
  complete: boolean;
  method: string;
  notes: string[];
}

export interface SalePatterns {
  patterns: {
    kind: string;
    title: string;
    parties: { key: string; caption: string }[];
    words: string;
    claims: { event: { key: string; caption: string }; firearm: { key: string; caption: string }; from: string | null; to: string | null; owner: string; grade: string; locator: string }[];
    mayBe: string;
  }[];
  counts: Record<string, number>;
  total: number;
  complete: boolean;
  notes: string[];
}

export interface Indicator {
  country: string;
  year: number;
  asOf: string;
  numerator: number;
  denominator: number;
  pending: number;
  value: number | null;
  low: number | null;
  high: number | null;
  byBasis: Record<string, number>;
  byStanding: Record<string, number>;
  arms: { seizure: string; item: string; firearms: string[]; count: number; basis: string; type: string; standing: string; why: string }[];
  notCounted: { seizure: string; item: string; arms: number | null; why: string }[];
  /** Of the seizures and firearms listed, by key. */
  captions: Record<string, string>;
  complete: boolean;
  definition: string;
  notes: string[];
}

type Settings = Record<string, string>;

export const tracing = {
  lifeLine: (key: string, signal: AbortSignal) => read<LifeLine>(`/firearms/${encodeURIComponent(key)}/life-line`, {}, signal),
  timeToCrime: (settings: Settings, signal: AbortSignal) => read<TimeToCrime>('/statistics/time-to-crime', settings, signal),
  flowMatrix: (settings: Settings, signal: AbortSignal) => read<FlowMatrix>('/statistics/flow-matrix', settings, signal),
  shortTimes: (settings: Settings, signal: AbortSignal) => read<ShortTimes>('/statistics/short-times', settings, signal),
  salePatterns: (settings: Settings, signal: AbortSignal) => read<SalePatterns>('/statistics/sale-patterns', settings, signal),
  sdg: (settings: Settings, signal: AbortSignal) => read<Indicator>('/indicators/sdg-16-4-2', settings, signal),
};
