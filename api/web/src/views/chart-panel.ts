import { html } from 'lit';
import { LinkChart, linkId } from '../draw/chart';
import type { Graph } from '../draw/merge';
import type { Link, Rec } from '../api/types';
import { count } from '../words/names';
import { PagePart } from './element';
import { labelled } from './parts';
import { linksTable } from './links-table';

/** A link chart with its legend, and the table of the same links below it. */
export class ChartPanel extends PagePart {
  static override properties = { graph: { attribute: false }, centre: { attribute: false }, chosen: { attribute: false } };
  declare graph: Graph;
  declare centre: string;
  /** The key of the chosen record, or the chart's id of the chosen link. */
  declare chosen: string;
  private chart: LinkChart | undefined;
  private size: ResizeObserver | undefined;

  override render() {
    const { records, links } = this.graph;
    const labels = [...new Set(records.map((record) => record.label))].sort();
    return html`<div class="chart-box">
        <div class="canvas" role="img" aria-label="Link chart with ${count(records.length, 'record')} and ${count(links.length, 'link')}. The table below holds the same."></div>
        <div class="zoom" role="group" aria-label="Zoom">
          <button type="button" aria-label="Larger" @click=${() => this.chart?.zoomBy(1.3)}>+</button>
          <button type="button" aria-label="Smaller" @click=${() => this.chart?.zoomBy(1 / 1.3)}>−</button>
          <button type="button" aria-label="Show the whole chart" @click=${() => this.chart?.fit()}>Fit</button>
        </div>
        <div class="legend" aria-label="Legend">
          <span class="labelled"><svg class="dash" viewBox="0 0 26 8" aria-hidden="true"><path d="M0 4h26" stroke-dasharray="6 4"></path></svg>unconfirmed or inferred</span><span class="labelled disputed"><svg class="dash" viewBox="0 0 26 8" aria-hidden="true"><path d="M0 4h26"></path></svg>disputed</span>${labels.map((label) => labelled(label))}
        </div>
      </div>
      ${linksTable(
        this.graph,
        this.chosen,
        (link) => this.chooseLink(link),
        (record) => this.tell('choose-record', { record }),
      )}`;
  }

  override firstUpdated(): void {
    const canvas = this.querySelector<HTMLElement>('.canvas') as HTMLElement;
    this.chart = new LinkChart(canvas, {
      record: (key) => this.chooseRecord(key),
      link: (type, key) => {
        const link = this.graph.links.find((one) => one.type === type && one.key === key);
        if (link) this.chooseLink(link);
      },
      open: (key) => this.dispatchEvent(new CustomEvent('expand', { detail: key, bubbles: true })),
    });
    // Fitted again only when the room changes, not on every update: the reader's own view stays.
    this.size = new ResizeObserver(() => this.chart?.fit());
    this.size.observe(canvas);
  }

  override updated(): void {
    this.chart?.show(this.graph, this.centre);
    const link = this.graph.links.find((one) => linkId(one) === this.chosen);
    this.chart?.select(link ? '' : this.chosen, link ? this.chosen : '');
    if (link) this.querySelector(`tr[data-link="${CSS.escape(link.key)}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  override disconnectedCallback(): void {
    this.size?.disconnect();
    this.chart?.destroy();
    this.chart = undefined;
    super.disconnectedCallback();
  }

  private chooseRecord(key: string): void {
    const record = this.graph.records.find((one) => one.key === key);
    if (record) this.tell('choose-record', { record });
  }

  private chooseLink(link: Link): void {
    const find = (key: string): Rec | undefined => this.graph.records.find((one) => one.key === key);
    this.tell('choose-link', { link, from: find(link.from), to: find(link.to) });
  }
}
customElements.define('armslink-chart', ChartPanel);
