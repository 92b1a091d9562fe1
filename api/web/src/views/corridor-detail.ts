import { html, nothing } from 'lit';
import type { Corridor, Way } from '../api/types';
import { KINDS, timeWords } from '../words/corridor';
import { count } from '../words/names';
import { PagePart } from './element';
import { legsTable } from './legs-table';

const AT_ONCE = 10;

/** The ways of one corridor, kind by kind, each with its steps. */
export class CorridorDetail extends PagePart {
  static override properties = { corridor: { attribute: false }, shown: { state: true } };
  declare corridor: Corridor;
  declare shown: number;

  constructor() {
    super();
    this.shown = AT_ONCE;
  }

  override render() {
    const { via } = this.corridor;
    return html`${via.length > 0 ? html`<p>By way of ${via.map((place) => place.caption).join(', ')}.</p>` : nothing}
    ${KINDS.map(({ kind, title, means }) => {
      const ways = this.corridor.ways.filter((way) => way.kind === kind);
      if (ways.length === 0) return nothing;
      return html`<h3>${title} <span class="quiet">${means}</span></h3>
        ${ways.slice(0, this.shown).map((way, i) => this.way(way, i + 1))}
        ${this.corridor.waysComplete === false ? html`<p class="quiet">Cut off: not all ways of this corridor are shown.</p>` : nothing}
        ${ways.length > this.shown ? html`<button type="button" @click=${() => (this.shown += AT_ONCE)}>Show more of ${count(ways.length, 'way')}</button>` : nothing}`;
    })}`;
  }

  private way(way: Way, number: number) {
    return html`<details class="way">
      <summary>
        Way ${number}: ${way.legs.length ? count(way.legs.length, 'leg') : 'sale and recovery'} <span class="mark time ${way.timeClass}" title=${timeWords(way.timeClass)}>${way.timeClass}</span>
        ${way.joinedBy.length > 0 ? html`<span class="mark inferred">joined by inference</span>` : nothing}
      </summary>
      <p class="quiet">Time: ${timeWords(way.timeClass)}.
        ${(way.firearms ?? []).map((key, i) => recordLink(key, `firearm ${i + 1}`))} ${(way.seizures ?? []).map((key, i) => recordLink(key, `seizure ${i + 1}`))}
        ${way.joinedBy.map(joint)}</p>
      ${legsTable(way.legs, way.sale, way.recovery)}
    </details>`;
  }
}
function recordLink(key: string, words: string) {
  return html` · <a href="#/record/${encodeURIComponent(key)}">${words}</a>`;
}

/** "carrier KEY": by what two parts of a linked way were joined. */
function joint(text: string) {
  const space = text.indexOf(' ');
  return space < 0 ? html` · joined by ${text}` : recordLink(text.slice(space + 1), `joined by ${text.slice(0, space)}`);
}
customElements.define('armslink-corridor', CorridorDetail);
