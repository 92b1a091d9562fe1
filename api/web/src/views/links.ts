import { html, nothing } from 'lit';
import { api } from '../api/client';
import type { Neighbourhood } from '../api/types';
import { merge, type Graph } from '../draw/merge';
import { count } from '../words/names';
import { PagePart, Question } from './element';
import { problemNotice, waitingNotice } from './parts';
import './chart-panel';

const LIMIT = 300;

/** What lies around one record. */
export class LinksView extends PagePart {
  static override properties = {
    viewer: { attribute: false },
    centre: { attribute: false },
    hops: { attribute: false },
    chosen: { attribute: false },
    grown: { state: true },
    saving: { state: true },
  };
  declare viewer: string;
  declare centre: string;
  declare hops: number;
  declare chosen: string;
  /** The chart after records were expanded; undefined while it is the service's own. */
  declare grown: Graph | undefined;
  private readonly around = new Question<Neighbourhood>(this);
  private readonly more = new Question<Neighbourhood>(this);

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('viewer') || changed.has('centre') || changed.has('hops')) this.load();
  }

  private readonly load = (): void => {
    this.grown = undefined;
    this.more.forget();
    this.around.answer = undefined;
    if (!this.centre) {
      this.around.forget();
      return;
    }
    void this.around.ask((signal) => api.neighbourhood(this.centre, this.hops, LIMIT, signal));
  };

  /** Adds what lies around a record of the chart. */
  async expand(key: string): Promise<void> {
    const answer = await this.more.ask((signal) => api.neighbourhood(key, 1, LIMIT, signal));
    const shown = this.grown ?? this.around.answer;
    if (answer && shown) this.grown = merge(shown, answer, key);
  }

  override render() {
    if (!this.centre) return WELCOME;
    const graph = this.grown ?? this.around.answer;
    return html`<div class="toolbar">
        <label>Steps <select @change=${this.changeHops}>
            ${[1, 2, 3].map((n) => html`<option value=${n} ?selected=${n === this.hops}>${n}</option>`)}
          </select></label>
        ${graph ? html`<span class="count" role="status">${count(graph.records.length, 'record')}, ${count(graph.links.length, 'link')}</span>` : nothing}
        ${this.cut()}
        <span class="right">${this.grown ? html`<button type="button" @click=${this.load}>Undo expanding</button>` : nothing}</span>
      </div>
      ${problemNotice(this.around.problem, this.load)} ${problemNotice(this.more.problem)}
      ${this.around.waiting && !graph ? waitingNotice('Reading the links…') : nothing}
      ${graph ? html`<armslink-chart .graph=${graph} .centre=${this.centre} .chosen=${this.chosen} @expand=${(event: CustomEvent<string>) => this.expand(event.detail)}></armslink-chart>` : nothing}`;
  }

  private cut() {
    const answer = [this.more.answer, this.around.answer].find((one) => one && !one.complete);
    if (!answer) return nothing;
    const reason = typeof answer.cut === 'string' && answer.cut ? answer.cut : `only the first ${LIMIT} links are shown`;
    return html`<span class="mark cut">Cut off: ${reason}</span>`;
  }

  private changeHops(event: Event): void {
    const hops = (event.target as HTMLSelectElement).value;
    this.tell('change-settings', { hops: hops === '1' ? '' : hops });
  }
}

const WELCOME = html`<div class="welcome">
  <h2>No record is open</h2>
  <p>Search above and open a record: its links appear here, each with its source, grade and owner.</p>
  <p>Every answer holds only what the viewer named at the top right may see. Switch the viewer and the answer changes; nothing says what is withheld.</p>
</div>`;

customElements.define('armslink-links', LinksView);
