import cytoscape from 'cytoscape';
import { isLead, labelWords, linkWords } from '../words/names';
import type { Graph } from './merge';
import { LABEL_STYLES, OTHER_STYLE } from './symbols';
import type { Link, Rec } from '../api/types';

export interface ChartEvents {
  record(key: string): void;
  link(type: string, key: string): void;
  /** Double click: the record's surroundings are wanted. */
  open(key: string): void;
}

/** Above this many links their words would cover one another; they are shown for the selected one only. */
const WORDED_LINKS = 45;

/**
 * The link chart. Places come from the caller; nothing is laid out here. A canvas says nothing to a screen reader: the
 * caller puts a table of the same links beside it.
 */
export class LinkChart {
  private readonly cy: cytoscape.Core;
  private drawn = '';
  private captionSize = CAPTION;

  constructor(container: HTMLElement, events: ChartEvents) {
    // Cytoscape would add a style element, which the content security policy refuses; it does not if this id is there.
    const id = '__________cytoscape_stylesheet';
    if (!document.getElementById(id)) {
      const placeholder = document.createElement('meta');
      placeholder.id = id;
      document.head.append(placeholder);
    }
    this.cy = cytoscape({
      container,
      style: STYLE,
      layout: { name: 'preset' },
      minZoom: 0.08,
      maxZoom: 2.5,
      boxSelectionEnabled: false,
      selectionType: 'single',
    });
    this.cy.on('zoom', () => this.keepCaptionsLegible());
    this.cy.on('tap', 'node', (event) => events.record(event.target.id()));
    this.cy.on('dbltap', 'node', (event) => events.open(event.target.id()));
    this.cy.on('tap', 'edge', (event) => events.link(event.target.data('type'), event.target.data('key')));
  }

  show(graph: Graph, centre: string): void {
    const signature = `${centre} ${graph.records.map((r) => r.key).join()} ${graph.links.map((l) => l.key).join()}`;
    if (signature === this.drawn) return;
    const grown = this.cy.nodes().length > 0 && graph.records.some((r) => this.cy.getElementById(r.key).nonempty());
    this.drawn = signature;
    const known = new Set(graph.records.map((record) => record.key));
    const worded = graph.links.length <= WORDED_LINKS;
    this.cy.batch(() => {
      this.cy.elements().remove();
      this.cy.add(graph.records.map((record) => node(record, graph, record.key === centre)));
      this.cy.add(graph.links.filter((link) => known.has(link.from) && known.has(link.to)).map((link) => edge(link, worded)));
    });
    // New elements begin with the style sheet's size.
    this.captionSize = CAPTION;
    this.keepCaptionsLegible();
    if (grown) this.cy.animate({ fit: { eles: this.cy.elements(), padding: 36 }, duration: 0 });
    else this.fit();
  }

  select(recordKey: string, linkId: string): void {
    this.cy.elements().unselect();
    const wanted = linkId ? this.cy.getElementById(linkId) : this.cy.getElementById(recordKey);
    wanted.select();
  }

  fit(): void {
    this.cy.resize();
    this.cy.fit(undefined, 36);
    // A chart of two or three records would otherwise fill the room with two huge symbols.
    if (this.cy.zoom() > 1.15) {
      this.cy.zoom(1.15);
      this.cy.center();
    }
  }

  /** In a chart that is shown small, captions shrink less than symbols do; in a very large one they are left out. */
  private keepCaptionsLegible(): void {
    const size = Math.min(LARGEST_CAPTION, Math.max(CAPTION, LEGIBLE / this.cy.zoom()));
    if (size === this.captionSize) return;
    this.captionSize = size;
    this.cy.nodes().style({ 'font-size': size, 'text-max-width': `${Math.round((150 * size) / CAPTION)}px` });
  }

  zoomBy(factor: number): void {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  destroy(): void {
    this.cy.destroy();
  }
}

/** Sizes of captions in the chart's own units; a legible one in pixels on the screen. */
const CAPTION = 11.5;
const LARGEST_CAPTION = 26;
const LEGIBLE = 10;

/** A link's id in the chart: keys are unique within a type. */
export function linkId(link: Pick<Link, 'type' | 'key'>): string {
  return `${link.type} ${link.key}`;
}

function node(record: Rec, graph: Graph, centre: boolean): cytoscape.ElementDefinition {
  const style = LABEL_STYLES[record.label] ?? OTHER_STYLE;
  const [x, y] = graph.positions[record.key] ?? [0, 0];
  const classes = [record.claim.status, isLead(record.label) ? 'lead' : '', record.claim.method, centre ? 'centre' : ''];
  const suffix = record.claim.status === 'asserted' ? '' : `\n${record.claim.status}`;
  return {
    group: 'nodes',
    data: {
      id: record.key,
      caption: `${record.caption || labelWords(record.label)}${suffix}`,
      shape: style.shape,
      fill: style.fill,
      line: style.line,
    },
    position: { x, y },
    classes: classes.filter((name) => name !== ''),
    grabbable: true,
  };
}

function edge(link: Link, worded: boolean): cytoscape.ElementDefinition {
  const words = linkWords(link.type);
  const status = link.claim.status === 'asserted' ? '' : ` · ${link.claim.status}`;
  const inferred = (link.claim.method === 'inferred' ? ' · inferred' : '') + (isLead(link.type) ? ' · unconfirmed' : '');
  const classes = [link.claim.status, isLead(link.type) ? 'lead' : '', link.claim.method, worded ? 'worded' : ''];
  return {
    group: 'edges',
    data: {
      id: linkId(link),
      key: link.key,
      type: link.type,
      source: link.from,
      target: link.to,
      words: `${words}${inferred}${status}`,
    },
    classes: classes.filter((name) => name !== ''),
  };
}

const FONT = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

const STYLE: cytoscape.StylesheetJson = [
  {
    selector: 'node',
    style: {
      width: 40,
      height: 40,
      shape: 'data(shape)' as never,
      'background-color': 'data(fill)',
      'border-color': 'data(line)',
      'border-width': 1.6,
      label: 'data(caption)',
      'font-family': FONT,
      'font-size': CAPTION,
      color: '#1b2430',
      'text-valign': 'bottom',
      'text-margin-y': 5,
      'text-wrap': 'wrap',
      'text-max-width': '150px',
      'text-background-color': '#ffffff',
      'text-background-opacity': 0.85,
      'text-background-padding': '1px',
      'min-zoomed-font-size': 6,
      'overlay-opacity': 0,
    },
  },
  { selector: 'node.centre', style: { 'border-width': 3.5, 'font-weight': 600 } },
  { selector: 'node.lead, node.inferred', style: { 'border-style': 'dashed' } },
  { selector: 'node.disputed', style: { 'border-color': '#9a5b00', 'border-style': 'double', 'border-width': 5 } },
  { selector: 'node.withdrawn', style: { opacity: 0.45 } },
  { selector: 'node:selected', style: { 'underlay-color': '#1d4f7c', 'underlay-opacity': 0.22, 'underlay-padding': 7 } },
  {
    selector: 'edge',
    style: {
      width: 1.4,
      'line-color': '#7b8796',
      'target-arrow-color': '#7b8796',
      'target-arrow-shape': 'triangle',
      'arrow-scale': 0.8,
      'curve-style': 'bezier',
      'font-family': FONT,
      'font-size': 10,
      color: '#465263',
      'text-rotation': 'autorotate',
      'text-background-color': '#ffffff',
      'text-background-opacity': 0.9,
      'text-background-padding': '1px',
      'min-zoomed-font-size': 7,
      'overlay-opacity': 0,
    },
  },
  { selector: 'edge.worded, edge:selected', style: { label: 'data(words)' } },
  { selector: 'edge.lead, edge.inferred', style: { 'line-style': 'dashed', 'line-dash-pattern': [6, 4] } },
  {
    selector: 'edge.disputed',
    style: { 'line-color': '#9a5b00', 'target-arrow-color': '#9a5b00', color: '#7a4800', width: 2, label: 'data(words)' },
  },
  { selector: 'edge.withdrawn', style: { opacity: 0.45 } },
  { selector: 'edge:selected', style: { 'line-color': '#1d4f7c', 'target-arrow-color': '#1d4f7c', width: 3 } },
];
