import { html, nothing } from 'lit';
import { api } from '../api/client';
import type { Link, Rec, WhyAnswer, WhySource, WhyStep, WhyWay } from '../api/types';
import type { Graph } from '../draw/merge';
import { validityWords } from '../words/claim';
import { count, countryWords, isLead, linkWords } from '../words/names';
import { PagePart, Question } from './element';
import { grade, labelled, marks, owner, problemNotice, waitingNotice } from './parts';
import './chart-panel';

/** By the number the service knows the mapping of grades under: of the two halves of a grade, the worse one. */
const WEAKEST: [string, string][] = [
  ['4', 'any grade'],
  ['3', 'C, 3 or better'],
  ['2', 'B, 2 or better'],
  ['1', 'A1 alone'],
];

/** Why two records are linked: the few ways that say most, each step with the documents that tell of it. */
export class WhyView extends PagePart {
  static override properties = {
    viewer: { attribute: false },
    from: { attribute: false },
    to: { attribute: false },
    countries: { attribute: false },
    weakest: { attribute: false },
    disputed: { attribute: false },
    chosen: { attribute: false },
  };
  declare viewer: string;
  declare from: string;
  declare to: string;
  /** Country codes with blanks between them; empty for all owners. */
  declare countries: string;
  declare weakest: string;
  declare disputed: boolean;
  declare chosen: string;
  private readonly why = new Question<WhyAnswer>(this);

  override willUpdate(changed: Map<string, unknown>): void {
    if (['viewer', 'from', 'to', 'countries', 'weakest', 'disputed'].some((name) => changed.has(name))) this.load();
  }

  private readonly load = (): void => {
    this.why.answer = undefined;
    if (!this.from || !this.to) return;
    const question = { from: this.from, to: this.to, countries: this.countries, weakest: this.weakest, disputed: String(this.disputed) };
    void this.why.ask((signal) => api.why(question, signal));
  };

  override render() {
    const why = this.why.answer;
    return html`${this.conditions()} ${problemNotice(this.why.problem, this.load)} ${this.why.waiting ? waitingNotice('Looking for the ways that say most…') : nothing}
    ${why ? (why.found ? this.shown(why) : this.none(why)) : nothing}`;
  }

  private conditions() {
    return html`<form class="toolbar conditions" aria-label="Which links count" @submit=${(event: Event) => event.preventDefault()}>
      <label>Owners <input name="countries" size="12" placeholder="all, or BF ML" .value=${this.countries} @change=${(event: Event) => this.tell('change-settings', { countries: (event.target as HTMLInputElement).value.trim().toUpperCase() })} /></label>
      <label>Grade <select name="weakest" @change=${(event: Event) => this.tell('change-settings', { weakest: (event.target as HTMLSelectElement).value })}>
          ${WEAKEST.map(([value, words]) => html`<option value=${value} ?selected=${value === this.weakest}>${words}</option>`)}
        </select></label>
      <label><input name="disputed" type="checkbox" .checked=${this.disputed} @change=${(event: Event) => this.tell('change-settings', { disputed: (event.target as HTMLInputElement).checked ? 'yes' : '' })} /> disputed links too</label>
    </form>`;
  }

  private none(why: WhyAnswer) {
    return html`<div class="welcome">
        <h2>Nothing links the two in what you may see</h2>
        <p>No way joins them over links that meet these conditions. Unconfirmed leads are not followed.</p>
      </div>
      ${this.notes(why)}`;
  }

  private shown(why: WhyAnswer) {
    const records = new Map<string, Rec>(why.records.map((record) => [record.key, record]));
    const graph: Graph = { records: why.records, links: linksOf(why), positions: why.positions };
    return html`<p class="toolbar"><span class="count" role="status">${count(why.ways.length, 'way')} that say most</span>
        <span class="quiet">short, of strong grades, told of by several independent origins, each over somebody new; of ${count(why.weighed, 'way')} weighed, ${why.complete ? 'which are all there are' : 'the shortest; there are more'}</span></p>
      ${why.ways.map((way, place) => this.way(way, place + 1, records))}
      ${this.notes(why)}
      <armslink-chart .graph=${graph} .centre=${this.from} .chosen=${this.chosen}></armslink-chart>`;
  }

  private way(way: WhyWay, number: number, records: Map<string, Rec>) {
    return html`<section class="why" aria-label="Way ${number}">
      <h3>Way ${number}, ${count(way.steps.length, 'link')} <span class="quiet">weakest grade</span> ${grade(way.weakestGrade)} <span class="quiet">owned by</span> ${way.countries.map((country) => html`<abbr class="owner" title=${countryWords(country)}>${country}</abbr> `)}${way.disputed ? html`<span class="mark disputed">disputed</span>` : nothing}</h3>
      <ol class="steps">
        ${this.record(records.get(way.steps[0]?.from ?? ''))}
        ${way.steps.map((step) => html`${this.step(step, records)}${this.record(records.get(step.to))}`)}
      </ol>
    </section>`;
  }

  private record(record: Rec | undefined) {
    if (!record) return nothing;
    return html`<li class="record"><button type="button" class="plain" @click=${() => this.tell('choose-record', { record })}>${record.caption}</button> ${labelled(record.label)}</li>`;
  }

  private step(step: WhyStep, records: Map<string, Rec>) {
    return step.links.map(
      ({ link, sources, independentOrigins }) => html`<li class="link">
        <button type="button" class="plain link" @click=${() => this.tell('choose-link', { link, from: records.get(link.from), to: records.get(link.to) })}>${link.from === step.from ? '↓' : '↑'} ${linkWords(link.type)}</button>
        ${marks(link.claim, isLead(link.type))} <span class="quiet">${validityWords(link.claim)}</span> ${owner(link.claim.owner)}
        <ul class="told-by" aria-label="Documents that tell of it">${sources.map(source)}</ul>
        ${independentOrigins > 1 ? html`<span class="quiet">${count(independentOrigins, 'independent origin')}</span>` : nothing}
      </li>`,
    );
  }

  private notes(why: WhyAnswer) {
    return why.notes.length === 0 ? nothing : html`<ul class="quiet effort">${why.notes.map((note) => html`<li>${note}</li>`)}</ul>`;
  }
}

function source(one: WhySource) {
  return html`<li>${one.title || 'document withheld'}${one.locator ? `, ${one.locator}` : ''} ${grade(one.grade)}</li>`;
}

/** Each link once, for a chart of all the ways. */
function linksOf(why: WhyAnswer): Link[] {
  const links = new Map<string, Link>();
  for (const way of why.ways) for (const step of way.steps) for (const { link } of step.links) links.set(`${link.type} ${link.key}`, link);
  return [...links.values()];
}
customElements.define('armslink-why', WhyView);
