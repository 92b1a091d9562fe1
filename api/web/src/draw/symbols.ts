/** How a record of a label looks in the chart and in lists: a shape and a pair of quiet colours. */
export interface LabelStyle {
  shape: string;
  fill: string;
  line: string;
}

const person = { fill: '#dce8f3', line: '#2d6391' };
const thing = { fill: '#f3dfda', line: '#9c4631' };
const place = { fill: '#e0eddd', line: '#44713a' };
const step = { fill: '#efe9d5', line: '#7d6a23' };
const matter = { fill: '#e8e1f0', line: '#68508d' };

export const LABEL_STYLES: Record<string, LabelStyle> = {
  Person: { shape: 'ellipse', ...person },
  Alias: { shape: 'ellipse', fill: '#ffffff', line: person.line },
  Organisation: { shape: 'round-rectangle', ...person },
  Firearm: { shape: 'diamond', ...thing },
  SeizureItem: { shape: 'cut-rectangle', ...thing },
  Exhibit: { shape: 'round-diamond', ...thing },
  Location: { shape: 'round-triangle', ...place },
  BorderPoint: { shape: 'rhomboid', ...place },
  Country: { shape: 'octagon', ...place },
  CustodyEvent: { shape: 'round-tag', ...step },
  RouteLeg: { shape: 'tag', ...step },
  Seizure: { shape: 'barrel', ...step },
  Case: { shape: 'rectangle', ...matter },
  Correlation: { shape: 'hexagon', ...matter },
  BallisticHit: { shape: 'round-hexagon', ...matter },
  Marking: { shape: 'round-rectangle', ...thing },
  Component: { shape: 'round-diamond', fill: '#ffffff', line: thing.line },
  AmmunitionLot: { shape: 'barrel', ...thing },
  Vehicle: { shape: 'rhomboid', ...thing },
  Vessel: { shape: 'tag', ...thing },
  IdentityDocument: { shape: 'cut-rectangle', ...person },
  Phone: { shape: 'rectangle', ...person },
  Account: { shape: 'round-tag', ...person },
  Operation: { shape: 'octagon', ...step },
  Hotspot: { shape: 'ellipse', ...place },
  Offence: { shape: 'diamond', ...matter },
  TraceRequest: { shape: 'round-rectangle', ...matter },
  TraceResponse: { shape: 'round-rectangle', fill: '#ffffff', line: matter.line },
  Acquisition: { shape: 'octagon', ...matter },
  Document: { shape: 'cut-rectangle', fill: '#eef0f3', line: '#5b6675' },
};

export const OTHER_STYLE: LabelStyle = { shape: 'ellipse', fill: '#eef0f3', line: '#5b6675' };

/** The same shapes as small outlines for a legend, in a box of 14 by 14. */
const OUTLINES: Record<string, string> = {
  ellipse: 'M7 1a6 6 0 1 1 0 12a6 6 0 1 1 0-12z',
  'round-rectangle': 'M3 2h8a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2z',
  rectangle: 'M1 2h12v10h-12z',
  diamond: 'M7 0.5l6.5 6.5l-6.5 6.5l-6.5-6.5z',
  'round-diamond': 'M7 1l6 6l-6 6l-6-6z',
  'cut-rectangle': 'M4 1.5h6l3 3v5l-3 3h-6l-3-3v-5z',
  'round-triangle': 'M7 1l6 11.5h-12z',
  rhomboid: 'M1 2h9l3 10h-9z',
  octagon: 'M4.5 1h5l3.5 3.5v5l-3.5 3.5h-5l-3.5-3.5v-5z',
  tag: 'M1 2h8l4.5 5l-4.5 5h-8z',
  'round-tag': 'M2 2h7l4.5 5l-4.5 5h-7a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1z',
  barrel: 'M1 3q6-3 12 0v8q-6 3-12 0z',
  hexagon: 'M4 1.5h6l3.5 5.5l-3.5 5.5h-6l-3.5-5.5z',
  'round-hexagon': 'M4 1.5h6l3.5 5.5l-3.5 5.5h-6l-3.5-5.5z',
};

export function outlineOf(style: LabelStyle): string {
  return OUTLINES[style.shape] ?? (OUTLINES['ellipse'] as string);
}
