import { count, countryWords } from './names';

/** 12 → 12 days; over two years in years too. */
export function ageWords(days: number | null): string {
  if (days === null) return 'not known';
  if (days < 0) return 'not yet sent';
  return days < 730 ? count(days, 'day') : `${count(days, 'day')} (${Math.floor(days / 365.25)} years)`;
}

/** purchaser-found → purchaser found */
export function hyphenless(code: string): string {
  return code.replaceAll('-', ' ');
}

/** [BF, ML] → Burkina Faso, Mali */
export function countriesWords(codes: string[]): string {
  return codes.map(countryWords).join(', ');
}

/** A figure with its qualifier, as it was published: more than 260. */
export function officersWords(properties: Record<string, unknown>, name: string): string {
  const figure = properties[name];
  if (figure === undefined || figure === null) return '';
  const qualifier = String(properties[`${name}Qualifier`] ?? '');
  const number = Number(figure).toLocaleString('en');
  return qualifier && qualifier !== 'exactly' ? `${qualifier} ${number}` : number;
}

/** A quantity with its qualifier and unit: more than 50 (piece). Never added to another. */
export function quantityWords(result: { quantity: number | null; qualifier: string; unit: string; quantityRaw: string }): string {
  if (result.quantity === null) return result.quantityRaw || 'not said';
  const number = result.quantity.toLocaleString('en');
  return result.qualifier && result.qualifier !== 'exactly' ? `${result.qualifier} ${number}` : number;
}

const HAPPENED: Record<string, string> = {
  searched: 'found it in a search',
  opened: 'opened it',
  matched: 'was shown it as a match',
  'decided-same': 'decided that it is the same as a record of theirs',
};

export function happenedWords(happened: string): string {
  return HAPPENED[happened] ?? hyphenless(happened);
}

const PARTS: Record<string, string> = {
  whyIllicit: 'why it is illicit',
  markings: 'its markings',
  type: 'its type',
  calibre: 'its calibre',
  intendedUse: 'the intended use of the answer',
};

export function partWords(part: string): string {
  return PARTS[part] ?? part;
}
