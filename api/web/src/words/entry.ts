import type { SchemaProperty, WrittenEntry } from '../api/types';

/** A record or link as it is being typed; all values are text until they are sent. */
export interface TypedRecord {
  as: string;
  label: string;
  when: string;
  properties: Record<string, string>;
}

export interface TypedLink {
  type: string;
  from: string;
  to: string;
  when: string;
}

export interface TypedEntry {
  grade: string;
  handling: string;
  reason: string;
  records: TypedRecord[];
  links: TypedLink[];
}

/** The entry as the service takes it: empty fields left out, numbers and flags as such where they are. */
export function entryOf(typed: TypedEntry, schema: (label: string) => SchemaProperty[]): WrittenEntry {
  return {
    handling: typed.handling,
    grade: typed.grade,
    method: 'observed',
    ...(typed.reason.trim() ? { reason: typed.reason.trim() } : {}),
    records: typed.records.map((record) => {
      const kinds = new Map(schema(record.label).map((property) => [property.name, property.type]));
      const properties: Record<string, unknown> = {};
      for (const [name, text] of Object.entries(record.properties)) {
        if (text.trim() !== '' && kinds.has(name)) properties[name] = valueOf(text.trim(), kinds.get(name) ?? 'text');
      }
      return { as: record.as, label: record.label, ...(record.when.trim() ? { when: record.when.trim() } : {}), properties };
    }),
    links: typed.links.map((link) => ({ type: link.type, from: link.from, to: link.to, ...(link.when.trim() ? { when: link.when.trim() } : {}) })),
  };
}

/** What is no number stays text, so that the service can say what is wrong with it. */
export function valueOf(text: string, type: string): unknown {
  if (type === 'integer' && /^-?[0-9]{1,15}$/.test(text)) return Number(text);
  if (type === 'decimal' && /^-?[0-9]+(\.[0-9]+)?$/.test(text)) return Number(text);
  if (type === 'flag' && (text === 'true' || text === 'false')) return text === 'true';
  if (type === 'text_list') return text.split(';').map((part) => part.trim()).filter((part) => part !== '');
  return text;
}
