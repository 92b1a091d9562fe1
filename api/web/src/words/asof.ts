import { instantWords } from './names';

/** Said above every answer that is of an earlier day. What is no day is said as it stands, and the service refuses it. */
export function asOfWords(asOf: string): string {
  if (isDay(asOf)) return `As known at the end of ${asOf}.`;
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(asOf) ? `As known on ${instantWords(asOf)}.` : `“${asOf}” is not a day.`;
}

/** 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
