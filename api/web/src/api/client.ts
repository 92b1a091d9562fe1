import * as T from './types';

const BASE = 'api/v1';

/** An error of the service, from its problem document, or of the way to it. Status 0: nobody answered. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly mistakes: T.EntryMistake[] = [],
  ) {
    super(`${title}: ${detail}`);
  }

  /** Whether the same request may succeed a little later without anybody changing it. */
  get passing(): boolean {
    return this.status === 0 || this.status === 503;
  }
}

type Query = Record<string, string | number | undefined>;

async function send<A>(method: string, path: string, query: Query = {}, body?: unknown, signal?: AbortSignal): Promise<A> {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') given.set(name, String(value));
  }
  const text = given.toString();
  const url = `${BASE}${path}${text ? `?${text}` : ''}`;
  const request: RequestInit = { method, headers: { Accept: 'application/json' } };
  if (signal) request.signal = signal;
  if (body !== undefined) {
    request.headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
    request.body = JSON.stringify(body);
  }
  let response: Response;
  try {
    response = await fetch(url, request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, 'No answer', 'The service does not answer. It may have been stopped; start it again.');
  }
  if (!response.ok) throw await problemOf(response);
  return (response.status === 204 || response.headers.get('Content-Length') === '0' ? undefined : await response.json()) as A;
}

/** The headings of what a reader meets most; what to do stands in the detail. */
const TITLES: Record<number, string> = {
  400: 'This cannot be asked so',
  401: 'Nobody is signed in',
  403: 'Refused',
  404: 'Not found',
  409: 'Not possible as it stands',
  422: 'Not taken in',
  429: 'Too much at once',
  500: 'The service failed',
  503: 'The database is away and is being restarted',
};

export async function problemOf(response: Response): Promise<Problem> {
  const fallback = `The service answered with status ${response.status}.`;
  try {
    const problem = (await response.json()) as { title?: string; detail?: string; errors?: T.EntryMistake[] };
    return new Problem(response.status, TITLES[response.status] ?? problem.title ?? 'Problem', problem.detail ?? fallback, problem.errors ?? []);
  } catch {
    return new Problem(response.status, 'Problem', fallback);
  }
}

const part = encodeURIComponent;

/** The day of which every reading call asks what was known by then; empty: today. */
let asOf = '';

/** From here on every reading call asks what was known by the end of that day (UTC). */
export function lookAsOf(day: string): void {
  asOf = day;
}

export function read<A>(path: string, query: Query = {}, signal?: AbortSignal): Promise<A> {
  return send<A>('GET', path, { ...query, asOf }, undefined, signal);
}

/** The address of something to take away, as of the day that is looked back to. */
export function takeAway(path: string, query: Record<string, string>): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, asOf })) if (value !== '') given.set(name, value);
  return `${BASE}${path}?${given}`;
}

/** A drawing of the service, as text. */
export async function drawing(path: string, query: Record<string, string>, signal: AbortSignal): Promise<string> {
  const response = await fetch(takeAway(path, { ...query, format: 'svg' }), { signal });
  if (!response.ok) throw await problemOf(response);
  return response.text();
}

/** Every call of the service that the page makes. */
export const api = {
  health: () => send<T.Health>('GET', '/health'),
  session: () => send<T.Session>('GET', '/session'),
  signIn: (body: { token: string } | { viewer: string }) => send<T.Session>('POST', '/session', {}, body),
  signOut: () => send<void>('DELETE', '/session'),
  search: (q: string, signal?: AbortSignal) => read<T.SearchAnswer>('/search', { q, limit: 100 }, signal),
  entity: (key: string, signal?: AbortSignal) => read<T.EntityAnswer>(`/entities/${part(key)}`, {}, signal),
  recordRow: (key: string) => read<T.RowAnswer>(`/entities/${part(key)}/row`),
  linkRow: (type: string, key: string) => read<T.RowAnswer>(`/links/${part(type)}/${part(key)}/row`),
  neighbourhood: (key: string, hops: number, limit: number, signal?: AbortSignal) =>
    read<T.Neighbourhood>(`/entities/${part(key)}/neighbourhood`, { hops, limit }, signal),
  path: (from: string, to: string, kind: string, maxHops: number, leads: boolean, identities: string) =>
    kind === 'time-respecting'
      ? read<T.PathAnswer>('/paths', { from, to, kind, objective: 'earliest-arrival', leads: String(leads), identities })
      : read<T.PathAnswer>('/paths', { from, to, kind, maxHops }),
  why: (question: T.WhyQuestion, signal?: AbortSignal) => read<T.WhyAnswer>('/paths/why', { ...question }, signal),
  corridors: (question: T.CorridorQuestion, signal?: AbortSignal) =>
    read<T.CorridorAnswer>('/corridors', { ...question }, signal),
  cut: (question: Omit<T.CorridorQuestion, 'period' | 'ways'>, signal?: AbortSignal) =>
    read<T.CutAnswer>('/corridors/cut', { ...question }, signal),
  corridorChanges: (question: { from: string; to: string; groupBy: string; minimumSupport: number }, day: string, signal?: AbortSignal) =>
    read<T.ChangesAnswer>('/corridors/changes', { ...question, firstTo: day, secondFrom: day }, signal),
  flows: (year: string, from: string, to: string, signal?: AbortSignal) =>
    read<T.FlowAnswer>('/flows', { year, from, to, limit: 200 }, signal),
  measures: () => send<T.Measure[]>('GET', '/measures'),
  projections: () => send<T.Projection[]>('GET', '/projections'),
  startAnalysis: (measure: string, projection: string, parameters: Record<string, string>) =>
    send<{ id: string; status: string }>('POST', '/analyses', { asOf }, { measure, projection, parameters }),
  analyses: () => read<T.Analysis[]>('/analyses'),
  analysis: (id: string) => read<T.Analysis>(`/analyses/${part(id)}`),
  analysisResult: (id: string, offset: number, limit: number) =>
    read<T.AnalysisResult>(`/analyses/${part(id)}/result`, { offset, limit }),
  comparison: (id: string, other: string, offset: number, limit: number) =>
    read<T.Comparison>(`/analyses/${part(id)}/comparison`, { with: other, offset, limit }),
  cancelAnalysis: (id: string) => send<unknown>('DELETE', `/analyses/${part(id)}`),
  imports: () => read<T.ImportRun[]>('/imports'),
  quarantine: (id: string) => read<{ rows: T.QuarantineRow[] }>(`/imports/${part(id)}/quarantine`),
  correct: (id: string, row: number, text: string, reason: string) =>
    send<T.ImportRun>('POST', `/imports/${part(id)}/corrections`, {}, { reason, rows: [{ row, text }] }),
  schema: () => send<T.Schema>('GET', '/schema'),
  write: (entry: T.WrittenEntry, dryRun: boolean) => send<T.EntryAnswer>('POST', '/records', { dryRun: String(dryRun) }, entry),
  suggestions: (kind: string, band: string, signal?: AbortSignal) =>
    read<T.SuggestionAnswer>('/suggestions', { kind, band, limit: 50 }, signal),
  decide: (from: string, to: string, decision: string, reason: string) =>
    send<unknown>('POST', '/decisions', {}, { from, to, decision, reason }),
  contradictions: (kind: string, signal?: AbortSignal) =>
    read<T.ContradictionAnswer>('/contradictions', { kind, limit: 200 }, signal),
  contradictionsOf: (entity: string, signal?: AbortSignal) =>
    read<T.ContradictionAnswer>('/contradictions', { entity, limit: 50 }, signal),
  sources: (key: string, signal?: AbortSignal) => read<T.SourcesAnswer>(`/entities/${part(key)}/sources`, {}, signal),
  sourceRow: (key: string, document: string, locator: string) =>
    read<T.RowAnswer>(`/entities/${part(key)}/row`, { document, locator }),
  identity: (key: string, signal?: AbortSignal) => read<T.IdentityAnswer>(`/entities/${part(key)}/identity`, {}, signal),
  firearms: (circulation: string, offset: number, signal?: AbortSignal) =>
    read<T.FirearmsAnswer>('/firearms', { circulation, offset, limit: T.PAGE }, signal),
  traces: (status: string, offset: number, signal?: AbortSignal) =>
    read<T.TracesAnswer>('/traces', { status, offset, limit: T.PAGE }, signal),
  trace: (key: string, signal?: AbortSignal) => read<T.TraceAnswer>(`/traces/${part(key)}`, {}, signal),
  chains: (acrossBorders: boolean, offset: number, signal?: AbortSignal) =>
    read<T.ChainsAnswer>('/chains', { acrossBorders: String(acrossBorders), offset, limit: T.PAGE }, signal),
  chain: (key: string, leads: boolean, signal?: AbortSignal) =>
    read<T.ChainAnswer>(`/cases/${part(key)}/chain`, { leads: String(leads) }, signal),
  operations: (offset: number, signal?: AbortSignal) =>
    read<T.OperationsAnswer>('/operations', { offset, limit: T.PAGE }, signal),
  operation: (key: string, signal?: AbortSignal) => read<T.OperationAnswer>(`/operations/${part(key)}/results`, {}, signal),
  // Of now, whatever day is looked back to: what is unread is unread today.
  notifications: (unread: boolean, offset: number, limit: number, signal?: AbortSignal) =>
    send<T.NotificationsAnswer>('GET', '/notifications', { unread: String(unread), offset, limit }, undefined, signal),
  markRead: (id: string) => send<T.Notification>('POST', `/notifications/${part(id)}/read`),
  exportAddress: (entity: string, hops: number, format: string) =>
    `${BASE}/export?${new URLSearchParams({ entity, hops: String(hops), format, ...(asOf ? { asOf } : {}) })}`,
};
