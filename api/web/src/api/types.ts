/** The JSON of the service, as docs/api.md has it. Times are ISO 8601 in UTC; an open end is null. */

export interface Claim {
  owner: string;
  handling: string;
  handlingScheme: string;
  document: string;
  documentTitle: string;
  locator: string;
  grade: string;
  validFrom: string | null;
  validTo: string | null;
  precision: string;
  recordedAt: string;
  recordedUntil: string | null;
  importRun?: string;
  status: string;
  method: string;
}

export type Value = string | number | boolean | null | string[];

export interface Rec {
  key: string;
  label: string;
  caption: string;
  properties: Record<string, Value>;
  claim: Claim;
}

export interface Link {
  key: string;
  type: string;
  from: string;
  to: string;
  properties: Record<string, Value>;
  claim: Claim;
}

export interface Place {
  key: string;
  caption: string;
  country: string;
  kind: string;
  latitude: number | null;
  longitude: number | null;
}

export type Positions = Record<string, [number, number]>;

export interface SearchAnswer {
  query: string;
  hits: Rec[];
  complete: boolean;
}

export interface EntityAnswer {
  record: Rec;
  earlierVersions: Rec[];
}

export interface RowAnswer {
  documentTitle: string;
  sha256: string;
  origin: string;
  locator: string;
  header: string;
  text: string;
}

export interface Neighbourhood {
  centre: string;
  hops: number;
  records: Rec[];
  links: Link[];
  positions: Positions;
  complete: boolean;
  cut?: unknown;
}

export interface Leg {
  key: string;
  caption: string;
  mode: string;
  from: Place;
  to: Place;
  depart: [string | null, string | null];
  arrive: [string | null, string | null];
  consignment: string;
  firearms: number;
  grade: string;
  owner: string;
  inferred: boolean;
  document: string;
  locator: string;
}

export interface PathAnswer {
  kind: string;
  found: boolean;
  records: Rec[];
  links: Link[];
  positions: Positions;
  steps?: string[];
  backwardSteps?: number;
  timeClass?: string;
  weakestGrade?: string | null;
  inferredLegs?: number;
  owners?: string[];
  legs?: Leg[];
  best?: Journey[];
  complete?: boolean;
  /** What kind of answer it is. */
  search?: string;
  /** The shortest path whatever the times. */
  withoutTime?: Journey | null;
  /** By which rule records were joined: none, decided or likely. */
  identities?: string;
  /** Whether leads were followed besides hits. */
  leads?: boolean;
  notes?: string[];
}

/** One document that tells of a link. */
export interface WhySource {
  document: string;
  title: string;
  origin: string;
  locator: string;
  grade: string;
}

export interface WhyStep {
  from: string;
  to: string;
  /** The one that says most first. */
  links: { link: Link; sources: WhySource[]; independentOrigins: number }[];
}

/** A way between two records with what stands behind each step. */
export interface WhyWay {
  cost: number;
  /** Whose agencies own its links. */
  countries: string[];
  weakestGrade: string;
  disputed: boolean;
  steps: WhyStep[];
}

export interface WhyQuestion {
  from: string;
  to: string;
  countries: string;
  weakest: string;
  disputed: string;
}

export interface WhyAnswer {
  found: boolean;
  ways: WhyWay[];
  /** How many ways were weighed. */
  weighed: number;
  /** Whether these were all there are. */
  complete: boolean;
  records: Rec[];
  positions: Positions;
  notes: string[];
}

export interface JourneyStep {
  /** leg; unrecorded: the way of a thing between two places where it was seen; or ballistic: a hit or lead says that it was there. */
  kind: string;
  from: Place;
  to: Place;
  depart: [string | null, string | null];
  arrive: [string | null, string | null];
  grade: string;
  owners: string[];
  inferred: boolean;
  joinedBy: string;
  leg: Leg | null;
  seen: Custody[];
  /** Who had, got or carried the thing at its ends. */
  parties: JourneyParty[];
  /** Whether it rests on a lead, which nobody confirmed. */
  lead: boolean;
  ballistics: { key: string; confirmed: boolean }[];
  /** Keys of the cases at its ends. */
  cases: string[];
  sameAs: SameAs[];
}

/** Somebody at an end of a step; a victim, a witness or a minor is called so, and joins no two ways. */
export interface JourneyParty {
  key: string;
  caption: string;
  protected: 'victim' | 'witness' | 'minor' | null;
}

/** That two records are of one firearm or person. */
export interface SameAs {
  one: string;
  other: string;
  by: 'decision' | 'suggestion';
  /** Who decided it, when and why; null if nobody did. */
  decision: Link | null;
}

export interface Journey {
  timeClass: string;
  weakestGrade: string;
  inferredSteps: number;
  leastDwellSeconds: number;
  backwardSteps: number;
  simple: boolean;
  leadSteps: number;
  /** How many suggestions, which nobody decided, it rests on. */
  suggestions: number;
  steps: JourneyStep[];
}

export interface Custody {
  key: string;
  kind: string;
  firearm: string;
  place: Place | null;
  /** Earliest and latest. */
  when: [string | null, string | null];
  grade: string;
  owner: string;
  inferred: boolean;
  document: string;
  locator: string;
}

export interface Way {
  kind: string;
  timeClass: string;
  /** A consignment's name, or the key of a firearm or seizure item. */
  thing: string;
  firearms?: string[];
  seizures?: string[];
  /** Such as "carrier KEY" or "place KEY". */
  joinedBy: string[];
  legs: Leg[];
  sale?: Custody | null;
  recovery?: Custody | null;
}

export interface WayCount {
  ways: number;
  distinctFirearms: number;
  distinctSeizures: number;
  distinctPersons?: number;
}

/** Seizures a year, low and high of their interval. */
export interface Rate {
  years: number;
  perYear: number;
  low: number;
  high: number;
}

export interface TrendPeriod {
  period: string;
  /** First instant, and the first after it. */
  from: string;
  to: string;
  ways: number;
  seizures: number;
  interval: [number, number];
}

export interface Corridor {
  origin: string;
  destination: string;
  counts: Record<string, WayCount>;
  interval: [number, number];
  weakestGrade: string;
  inferredShare: number;
  modes: string[];
  via: Place[];
  ways: Way[];
  waysComplete?: boolean;
  /** The kind whose seizures the interval is of. */
  supportedBy?: string;
  originTitle?: string;
  destinationTitle?: string;
  independentOrigins?: number;
  perYear?: Rate;
  inferredInterval?: [number, number];
  modeShares?: { mode: string; legs: number; share: number; interval: [number, number] }[];
  trend?: TrendPeriod[];
  /** Ways whose dates are too coarse for the trend. */
  acrossPeriods?: number;
}

/** What is asked of corridors; empty for the default. */
export interface CorridorQuestion {
  from: string;
  to: string;
  windowFrom: string;
  windowTo: string;
  groupBy: string;
  minimumSupport: number;
  period: string;
  ways: number;
}

export interface CutAnswer {
  ways: number;
  pairsLeftOut: number;
  cut: { place: Place; ways: number; seizures: string[] }[];
  ranked: { place: Place; betweenness: number }[];
  complete: boolean;
  note: string;
}

export interface ChangeWindow {
  counts: Record<string, WayCount>;
  supportedBy: string;
  perYear: Rate;
}

export interface ChangesAnswer {
  minimumSupport: number;
  changes: {
    origin: string;
    destination: string;
    change: string;
    before: ChangeWindow | null;
    after: ChangeWindow | null;
    places: { place: Place; before: [number, number]; after: [number, number] }[];
  }[];
  complete: boolean;
  note: string;
}

export interface CorridorAnswer {
  window: unknown;
  minimumSupport: number;
  corridors: Corridor[];
  withheldBelowSupport: number;
  effort: { seizures: number; countriesReporting: number | string[] };
  complete: boolean;
  note?: string;
  intervalMethod?: string;
}

export interface Flow {
  year: number;
  from: string;
  to: string;
  firearms: number;
  source: Place;
  target: Place;
  claim: Claim;
}

export interface FlowAnswer {
  year: number | null;
  flows: Flow[];
  total: number;
  complete: boolean;
  note: string;
}

/** What a measure or a projection may be given besides its name. */
export interface Parameter {
  name: string;
  type?: string;
  means?: string;
  bounds?: string;
  defaultValue?: string;
}

export interface Figure {
  name: string;
  means: string;
}

export interface Measure {
  name: string;
  title: string;
  family: string;
  subject: string;
  grouping: boolean;
  figures?: Figure[];
  means: string;
  notWhen: string;
  parameters?: Parameter[];
}

export interface Projection {
  name: string;
  title: string;
  description?: string;
  directed: boolean;
  parameters?: Parameter[];
  weight: string | null;
  oneModeRule: string | null;
  identityRule: string | null;
  leftOut: string | string[] | null;
}

export interface Analysis {
  id: string;
  status: string;
  progress: number | null;
  measure: string;
  projection: string;
  snapshot: string | null;
  nodes: number | null;
  links: number | null;
  version: string | null;
  startedAt: string | null;
  durationMs: number | null;
  by: string | null;
  error: string | null;
  notes: string[] | null;
}

export interface Named {
  key: string;
  label: string;
  caption: string;
}

export interface RankRow {
  key: string;
  label: string;
  caption: string;
  score: number;
  rank: number;
  others?: Named[];
  figures?: Record<string, number>;
}

export interface AnalysisResult {
  figures?: Figure[];
  rows: RankRow[];
  total: number;
  complete: boolean;
  snapshot: string;
  notes: string[];
}

export interface ComparedRecord {
  key: string;
  label: string;
  caption: string;
  rank: number | null;
  score: number | null;
  rankWith: number | null;
  scoreWith: number | null;
  moved: number | null;
}

export interface RankingComparison {
  rows: ComparedRecord[];
  total: number;
  complete: boolean;
  inBoth: number;
  firstTenInBoth: number;
  rankCorrelation: number | null;
}

/** The records of one group that are in one group of the other analysis. */
export interface GroupPart {
  group: number;
  first: Named;
  records: number;
  size: number;
}

export interface ComparedGroup {
  group: number;
  first: Named;
  size: number;
  onlyHere: number;
  parts: number;
  went: GroupPart[];
}

export interface GroupingComparison {
  groups: ComparedGroup[];
  total: number;
  complete: boolean;
  inBoth: number;
  onlyHere: number;
  onlyThere: number;
  mutualInformation: number | null;
  adjustedRandIndex: number | null;
}

export interface Comparison {
  differences: string[];
  ranking: RankingComparison | null;
  grouping: GroupingComparison | null;
  notes: string[];
}

export interface ImportRun {
  id: string;
  document: string;
  mapping: string;
  owner?: string;
  startedAt?: string;
  read: number;
  accepted: number;
  quarantined: number;
  duplicate: number;
  created: number;
  changed: number;
  disputed: number;
  complete: boolean;
}

export interface QuarantineRow {
  row: number;
  field: string;
  value: string;
  reason: string;
  text: string;
  /** The import that took the row in after it was corrected. */
  correctedIn: string | null;
}

export interface SchemaProperty {
  name: string;
  type: string;
  codes: string[];
}

/** What can be written down by hand. */
export interface Schema {
  labels: { label: string; properties: SchemaProperty[] }[];
}

export interface WrittenEntry {
  handling: string;
  grade: string;
  method: string;
  reason?: string;
  records: unknown[];
  links: unknown[];
}

export interface EntryAnswer {
  importRun: string;
  records: { key: string; kind: string; properties: Record<string, unknown> }[];
}

/** What is wrong at one place of an entry, such as records[0].properties.year. */
export interface EntryMistake {
  path: string;
  value: string;
  reason: string;
}

export interface Side {
  key: string;
  caption: string;
  owner: string;
}

/** Two records that may be of one thing. */
export interface Suggestion {
  one: Side;
  other: Side;
  band: 'likely' | 'possible';
  weight: number;
  reasons: { field: string; words: string; weight: number }[];
}

export interface SuggestionAnswer {
  kind: string;
  suggestions: Suggestion[];
  total: number;
  complete: boolean;
  note: string;
}

export interface Contradiction {
  kind: string;
  title: string;
  certain: boolean;
  together: string;
  explanation: string;
  mayBe: string;
  claims: {
    event: string;
    caption: string;
    firearm: string;
    firearmCaption: string;
    from: string | null;
    to: string | null;
    place: { caption: string } | null;
    grade: string;
    owner: string;
    document: string;
    locator: string;
  }[];
}

export interface ContradictionAnswer {
  contradictions: Contradiction[];
  counts: Record<string, number>;
  total: number;
  complete: boolean;
  note: string;
}

/** How many rows of a register a page of it shows. */
export const PAGE = 50;

/** What an owner said of a firearm's whereabouts. */
export interface Standing {
  circulation: string;
  since: string | null;
  recordedAt: string;
  recordedUntil: string | null;
}

export interface FirearmsAnswer {
  firearms: { record: Rec; circulation: string; since: string | null; history: Standing[] }[];
  counts: Record<string, number>;
  total: number;
  complete: boolean;
}

export interface Named {
  key: string;
  caption: string;
}

export interface TracesAnswer {
  traces: { request: Rec; status: string; ageDays: number | null; firearms: Named[]; outcome: string; responses: number; missing: string[] }[];
  counts: Record<string, number>;
  total: number;
  complete: boolean;
}

export interface TraceAnswer {
  request: Rec;
  firearms: Rec[];
  responses: Rec[];
  established: { response: string; event: Rec }[];
  history: { status: string; comment: string; recordedAt: string; recordedUntil: string | null }[];
  ageDays: number | null;
  missing: string[];
  nextCountry: string;
  nextCountryWhy: string;
  steps: { event: Rec; mustBeKept: string; mustBeKeptUntil: string | null }[];
  complete: boolean;
}

export interface ChainsAnswer {
  chains: { cases: Rec[]; countries: string[]; hits: number }[];
  total: number;
  complete: boolean;
  note: string;
}

export interface ChainAnswer {
  cases: Rec[];
  hits: { hit: Rec; cases: string[] }[];
  exhibits: { ofCase: string; exhibit: Rec }[];
  leads: { lead: Rec; cases: Rec[] }[];
  countries: string[];
  complete: boolean;
  note: string;
}

export interface OperationsAnswer {
  operations: { operation: Rec; countriesTakingPart: string[]; seizures: number; hotspots: number }[];
  complete: boolean;
}

export interface OperationAnswer {
  operation: Rec;
  countriesTakingPart: string[];
  hotspots: Rec[];
  results: {
    commodity: string;
    quantity: number | null;
    unit: string;
    qualifier: string;
    quantityRaw: string;
    country: string;
    seizure: string;
    item: string;
    claim: Claim;
  }[];
  complete: boolean;
  note: string;
}

export interface Notification {
  id: string;
  record: Named;
  happened: string;
  by: { country: string; agency: string };
  day: string;
  count: number;
  firstAt: string;
  lastAt: string;
  read: boolean;
}

export interface NotificationsAnswer {
  notifications: Notification[];
  total: number;
  unread: number;
  complete: boolean;
}

export interface SourcesAnswer {
  sources: { document: string; title: string; origin: string; locator: string; grade: string; recordedAt: string }[];
  independentOrigins: number;
}

export interface IdentityAnswer {
  records: Rec[];
  decisions: Link[];
  conflicts: Link[];
  complete: boolean;
}

export interface Choice {
  name: string;
  title: string;
  country: string;
}

export interface Session {
  viewer: (Choice & { clearances: string[] }) | null;
  demo: boolean;
  choices: Choice[];
}

export interface Health {
  status: string;
  database: string;
  version: string;
  startedAt: string;
}
