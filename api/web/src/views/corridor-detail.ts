import { html, nothing } from 'lit';
import type { Corridor, Way } from '../api/types';
import { KINDS, range, timeWords } from '../words/corridor';
import { count } from '../words/names';
import { PagePart } from './element';
import './corridor-cut';
import { trendTable } from './corridor-trend';
import { legsTable } from './legs-table';

const AT_ONCE = 10;

/** The ways of one corridor, kind by kind, each with its steps. */
export class CorridorDetail extends PagePart {
  static override properties = {
    corridor: { attribute: false },
    windowFrom: { attribute: false },
    windowTo: { attribute: false },
    groupBy: { attribute: false },
    support: { attribute: false },
    shown: { state: true },
  };
  declare corridor: Corridor;
  declare windowFrom: string;
  declare windowTo: string;
  declare groupBy: string;
  declare support: number;
  declare shown: number;

  constructor() {
    super();
    this.shown = AT_ONCE;
  }

  override render() {
    const { via } = this.corridor;
    return html`${via.length > 0 ? html`<p>By way of ${via.map((place) => place.caption).join(', ')}.</p>` : nothing}
    ${this.figures()} ${trendTable(this.corridor)}
    <armslink-corridor-cut .from=${this.corridor.origin} .to=${this.corridor.destination} .windowFrom=${this.windowFrom} .windowTo=${this.windowTo} .groupBy=${this.groupBy} .support=${this.support}></armslink-corridor-cut>
    ${KINDS.map(({ kind, title, means }) => {
      const ways = this.corridor.ways.filter((way) => way.kind === kind);
      if (ways.length === 0) return nothing;
      return html`<h3>${title} <span class="quiet">${means}</span></h3>
        ${ways.slice(0, this.shown).map((way, i) => this.way(way, i + 1))}
        ${this.corridor.waysComplete === false ? html`<p class="quiet">Cut off: not all ways of this corridor are shown.</p>` : nothing}
        ${ways.length > this.shown ? html`<button type="button" @click=${() => (this.shown += AT_ONCE)}>Show more of ${count(ways.length, 'way')}</button>` : nothing}`;
    })}`;
  }

  /** Figures with their intervals, in words. */
  private figures() {
    const { perYear, independentOrigins, inferredInterval, modeShares, counts, supportedBy } = this.corridor;
    if (!perYear || independentOrigins === undefined || !inferredInterval) return nothing;
    const persons = counts[supportedBy ?? '']?.distinctPersons ?? 0;
    return html`<p class="quiet">
      ${range([perYear.low, perYear.high])} seizures a year over ${tenth(perYear.years)} years; ${count(independentOrigins, 'independent origin')}; ${count(persons, 'person')} in its ${supportedBy} ways;
      inferred ${percents(inferredInterval)}${(modeShares ?? []).map(({ mode, interval }) => `; by ${mode} ${percents(interval)}`).join('')}. Distinct counts are lower bounds.
    </p>`;
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

function tenth(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 1 });
}

function percents([low, high]: [number, number]): string {
  return `${Math.round(low * 100)}–${Math.round(high * 100)} %`;
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
