/** What the page shows, as the address after # says it: #/record/KEY?q=glock, #/corridors?from=US&to=JM. */
export interface Route {
  view: View;
  /** The record that the view is of, for the views of one; else empty. */
  key: string;
  /** The other settings of the view; empty ones are left out. */
  settings: Record<string, string>;
}

export const VIEWS = ['record', 'path', 'corridors', 'flows', 'networks', 'suggestions', 'contradictions', 'registers', 'trace', 'operation', 'chain', 'notifications', 'life-line', 'statistics', 'entry', 'imports'] as const;
export type View = (typeof VIEWS)[number];

/** Views of one thing, which the address names. */
const OF_ONE: readonly View[] = ['record', 'trace', 'operation', 'chain', 'life-line'];

export function parseRoute(hash: string): Route {
  const text = hash.replace(/^#\/?/, '');
  const mark = text.indexOf('?');
  const path = mark < 0 ? text : text.slice(0, mark);
  const slash = path.indexOf('/');
  const name = slash < 0 ? path : path.slice(0, slash);
  const settings: Record<string, string> = {};
  if (mark >= 0) {
    for (const [key, value] of new URLSearchParams(text.slice(mark + 1))) {
      if (value !== '') settings[key] = value;
    }
  }
  const view = VIEWS.find((known) => known === name) ?? 'record';
  return { view, key: OF_ONE.includes(view) && slash >= 0 ? decoded(path.slice(slash + 1)) : '', settings };
}

export function formatRoute(route: Route): string {
  const settings = new URLSearchParams();
  for (const key of Object.keys(route.settings).sort()) {
    const value = route.settings[key];
    if (value) settings.set(key, value);
  }
  const text = settings.toString();
  return `#/${route.view}${route.key ? `/${encodeURIComponent(route.key)}` : ''}${text ? `?${text}` : ''}`;
}

/** The same place as of a day; an empty day is today. */
export function withAsOf(route: Route, asOf: string): Route {
  return { ...route, settings: { ...route.settings, asOf } };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // An address typed by hand need not be well formed; as it stands it names no record, and the service says so.
    return text;
  }
}
