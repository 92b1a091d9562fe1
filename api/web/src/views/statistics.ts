import { html } from 'lit';
import { PagePart } from './element';
import './time-to-crime';
import './flow-matrix';
import './sales';
import './indicator';

const STATISTICS: [string, string][] = [
  ['time-to-crime', 'Days from sale to crime'],
  ['flow-matrix', 'From where to where'],
  ['short-times', 'Short times and their cohorts'],
  ['sale-patterns', 'Patterns of sales'],
  ['indicator', 'SDG 16.4.2 and the yearly return'],
];

/** The statistics of tracing, one at a time. */
export class StatisticsView extends PagePart {
  static override properties = { viewer: { attribute: false }, settings: { attribute: false } };
  declare viewer: string;
  declare settings: Record<string, string>;

  override render() {
    const of = this.settings['of'] ?? 'time-to-crime';
    return html`<form class="toolbar" @submit=${(event: Event) => event.preventDefault()}>
        <label>Statistic <select name="of" @change=${(event: Event) => this.tell('change-settings', { of: (event.target as HTMLSelectElement).value })}>
          ${STATISTICS.map(([name, title]) => html`<option value=${name} ?selected=${name === of}>${title}</option>`)}</select></label>
      </form>
      ${this.one(of)}`;
  }

  private one(of: string) {
    switch (of) {
      case 'flow-matrix':
        return html`<armslink-flow-matrix .viewer=${this.viewer} .settings=${this.settings}></armslink-flow-matrix>`;
      case 'short-times':
        return html`<armslink-short-times .viewer=${this.viewer} .settings=${this.settings}></armslink-short-times>`;
      case 'sale-patterns':
        return html`<armslink-sale-patterns .viewer=${this.viewer} .settings=${this.settings}></armslink-sale-patterns>`;
      case 'indicator':
        return html`<armslink-indicator .viewer=${this.viewer} .settings=${this.settings}></armslink-indicator>`;
      default:
        return html`<armslink-time-to-crime .viewer=${this.viewer} .settings=${this.settings}></armslink-time-to-crime>`;
    }
  }
}
customElements.define('armslink-statistics', StatisticsView);
