import { html, nothing } from 'lit';
import { api } from '../api/client';
import type { Rec, SearchAnswer } from '../api/types';
import { PagePart, Question } from './element';
import { labelled, problemNotice } from './parts';

/** Where a path is asked for: its start is fixed, its end is searched for here or chosen in the chart. */
export class PathBar extends PagePart {
  static override properties = { from: { attribute: false }, to: { attribute: false }, kind: { state: true }, text: { state: true } };
  declare from: Rec;
  /** The record chosen last, if it is not the start. */
  declare to: Rec | undefined;
  declare kind: string;
  declare text: string;
  private readonly found = new Question<SearchAnswer>(this);

  constructor() {
    super();
    this.kind = 'shortest';
    this.text = '';
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('to') && this.to) {
      this.text = '';
      this.found.forget();
    }
  }

  override render() {
    const places = isPlace(this.from) && (!this.to || isPlace(this.to));
    return html`<form class="toolbar path-bar" aria-label="Find a path" @submit=${this.submit}>
        <span>Path from <strong>${this.from.caption}</strong> to</span>
        ${this.to && !this.text
          ? html`<strong>${this.to.caption}</strong>`
          : html`<input name="to" aria-label="End of the path" placeholder="search, or choose a record" .value=${this.text} @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)} />`}
        <label>Kind <select @change=${(event: Event) => (this.kind = (event.target as HTMLSelectElement).value)}>
            <option value="shortest">fewest links</option>
            <option value="time-respecting" ?disabled=${!places}>never back in time (places)</option>
          </select></label>
        <button>${this.to && !this.text ? 'Find' : 'Search'}</button>
        ${this.to && !this.text ? html`<button type="button" @click=${() => this.to && this.find(this.to, 'why')}>Why are these linked?</button>` : nothing}
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('path-close', { bubbles: true }))}>Close</button>
      </form>
      ${problemNotice(this.found.problem)} ${this.found.answer ? this.hits(this.found.answer) : nothing}`;
  }

  private hits(answer: SearchAnswer) {
    if (answer.hits.length === 0) return html`<p class="quiet">Nothing that you may see for “${answer.query}”.</p>`;
    return html`<ul class="ends">
      ${answer.hits.slice(0, 12).map((hit) => html`<li><button type="button" @click=${() => this.find(hit)}>${hit.caption} ${labelled(hit.label)}</button></li>`)}
    </ul>`;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.to && !this.text) this.find(this.to);
    else if (this.text.trim()) void this.found.ask((signal) => api.search(this.text.trim(), signal));
  }

  private find(to: Rec, kind = this.kind): void {
    this.dispatchEvent(new CustomEvent('path-find', { detail: { from: endOf(this.from, kind), to: endOf(to, kind), kind }, bubbles: true }));
  }
}

function isPlace(record: Rec): boolean {
  return ['Location', 'BorderPoint', 'Country'].includes(record.label);
}

/** A way in time begins and ends at a place or in a country, and a country is named by its code. */
function endOf(record: Rec, kind: string): string {
  const code = record.properties['code'];
  return kind === 'time-respecting' && record.label === 'Country' && typeof code === 'string' ? code : record.key;
}
customElements.define('armslink-path-bar', PathBar);
