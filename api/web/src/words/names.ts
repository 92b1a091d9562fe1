/** The plain words for the labels, link types and properties that the service names. */

const LABELS: Record<string, string> = {
  AmmunitionLot: 'Ammunition lot',
  BallisticHit: 'Ballistic hit',
  BorderPoint: 'Border point',
  Correlation: 'Ballistic lead',
  CustodyEvent: 'Custody event',
  IdentityDocument: 'Identity document',
  RouteLeg: 'Route leg',
  SeizureItem: 'Seizure item',
  TraceRequest: 'Trace request',
  TraceResponse: 'Trace response',
};

export function labelWords(label: string): string {
  return LABELS[label] ?? label;
}

const LINKS: Record<string, string> = {
  OF: 'concerns',
  FROM_PARTY: 'from',
  TO_PARTY: 'to',
  AT: 'at',
  WITHIN: 'in case',
  DEPARTS: 'departs from',
  ARRIVES: 'arrives at',
  CROSSES: 'crosses at',
  CARRIED: 'carried',
  BY: 'moved by',
  SUSPECT_IN: 'suspect in',
  VICTIM_IN: 'victim in',
  WITNESS_IN: 'witness in',
  ASSOCIATE_OF: 'associate of',
  FAMILY_OF: 'family of',
  CONTACTED: 'contacted',
  ALSO_KNOWN_AS: 'also known as',
  LOCATED_IN: 'located in',
  IN_COUNTRY: 'in country',
  PART_OF: 'part of',
  IS: 'is',
  RECOVERED_IN: 'recovered in',
  FIRED_BY: 'fired by',
  BETWEEN: 'lead on',
  CONFIRMS: 'confirms',
  LINKS: 'links case',
  TRACED_TO: 'traced to',
  SAME_AS: 'decided the same as',
  NOT_SAME_AS: 'decided not the same as',
  UNSURE_SAME_AS: 'looked at, left open:',
  HOLDS: 'holds',
  USES: 'uses',
  BEARS: 'bears',
  FITTED_TO: 'fitted to',
  LOADED_IN: 'loaded in',
  DURING: 'during',
  TOOK_PART_IN: 'took part in',
  COVERED: 'covered',
  FOR_OFFENCE: 'for offence',
  CONCERNS: 'asks about',
  ANSWERS: 'answers',
  ESTABLISHES: 'establishes',
  IMAGE_OF: 'image of',
};

export function linkWords(type: string): string {
  return LINKS[type] ?? type.toLowerCase().replaceAll('_', ' ');
}

/** What an examiner has not confirmed: drawn dashed and called so. */
export function isLead(labelOrType: string): boolean {
  return labelOrType === 'Correlation' || labelOrType === 'BETWEEN';
}

const PROPERTIES: Record<string, string> = {
  serialStatus: 'serial status',
  sha256: 'SHA-256',
  whenRaw: 'time as received',
  accuracyMetres: 'accuracy (m)',
  statedDays: 'days as stated',
  departFrom: 'departs, earliest',
  departTo: 'departs, latest',
  arriveFrom: 'arrives, earliest',
  arriveTo: 'arrives, latest',
  ballisticsFlag: 'ballistics flag',
  traffickingFlag: 'trafficking flag',
};

/** countryOfManufacture → country of manufacture */
export function propertyWords(name: string): string {
  return PROPERTIES[name] ?? name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A property as it is used, beside the text as received, where the source had one. */
export interface PropertyRow {
  name: string;
  value: string;
  raw: string | null;
}

/** What says nothing beside the rest: the heading, and the parts of a firearm in one word. */
const LEFT_OUT = new Set(['caption', 'candidateKey']);

/** Joins serial with serialRaw and the like. */
export function propertyRows(properties: Record<string, unknown>): PropertyRow[] {
  const rows: PropertyRow[] = [];
  for (const [name, value] of Object.entries(properties)) {
    if (LEFT_OUT.has(name) || isEmpty(value)) continue;
    if (name.endsWith('Raw')) {
      const base = name.slice(0, -3);
      if (!isEmpty(properties[base])) continue;
      rows.push({ name: propertyWords(base), value: '', raw: valueWords(value) });
      continue;
    }
    const raw = properties[`${name}Raw`];
    rows.push({ name: propertyWords(name), value: valueWords(value), raw: isEmpty(raw) ? null : valueWords(raw) });
  }
  return rows;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

export function valueWords(value: unknown): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value)) return value.map(valueWords).join(', ');
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return instantWords(value);
  return String(value);
}

/** 2022-06-13T00:00:00Z → 2022-06-13; other times of day with minutes and UTC. */
export function instantWords(instant: string): string {
  const day = instant.slice(0, 10);
  const time = instant.slice(11, 16);
  return /T00:00(:00(\.0+)?)?Z$/.test(instant) ? day : `${day} ${time} UTC`;
}

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** JM → Jamaica; what is no code stays as it is. */
export function countryWords(code: string): string {
  try {
    return /^[A-Z]{2}$/.test(code) ? (COUNTRIES.of(code) ?? code) : code;
  } catch {
    return code;
  }
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
