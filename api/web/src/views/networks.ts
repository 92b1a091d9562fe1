import { html, nothing } from 'lit';
import { api, type Problem } from '../api/client';
import type { Analysis, AnalysisResult, Measure, Parameter, Projection, RankRow } from '../api/types';
import { DOUBT, doubtWords } from '../words/doubt';
import { count, instantWords } from '../words/names';
import { asProblem, PagePart, Question } from './element';
import './comparison';
import { labelled, problemNotice, waitingNotice } from './parts';

interface Catalogue {
  measures: Measure[];
  projections: Projection[];
}

/** The network to begin with: the one that holds something whatever was imported. */
const USUAL = 'linked';
const PAGE = 100;
const POLL_MILLIS = 400;

/** Measures on a network, run as jobs of the service. */
export class NetworksView extends PagePart {
  static override properties = {
    viewer: { attribute: false },
    run: { attribute: false },
    with: { attribute: false },
    measure: { state: true },
    projection: { state: true },
    analysis: { state: true },
    problem: { state: true },
  };
  declare viewer: string;
  declare run: string;
  /** An earlier analysis to compare with, or empty. */
  declare with: string;
  declare measure: string;
  declare projection: string;
  declare analysis: Analysis | undefined;
  declare problem: Problem | undefined;
  private readonly catalogue = new Question<Catalogue>(this);
  private readonly runs = new Question<Analysis[]>(this);
  private readonly result = new Question<AnalysisResult>(this);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.measure = '';
    this.projection = '';
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('viewer')) this.load();
    if (changed.has('viewer') || changed.has('run')) {
      clearTimeout(this.timer);
      this.analysis = undefined;
      this.problem = undefined;
      this.result.forget();
      if (this.run) void this.follow(this.run);
    }
  }

  override disconnectedCallback(): void {
    clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  private readonly load = (): void => {
    void this.runs.ask(() => api.analyses());
    void this.catalogue
      .ask(async () => {
        const [measures, projections] = await Promise.all([api.measures(), api.projections()]);
        return { measures, projections };
      })
      .then((catalogue) => {
        this.measure ||= catalogue?.measures[0]?.name ?? '';
        this.projection ||= (catalogue?.projections.find((one) => one.name === USUAL) ?? catalogue?.projections[0])?.name ?? '';
      });
  };

  private async follow(id: string): Promise<void> {
    try {
      const analysis = await api.analysis(id);
      if (id !== this.run) return;
      this.analysis = analysis;
      if (analysis.status === 'queued' || analysis.status === 'running') {
        this.timer = setTimeout(() => void this.follow(id), POLL_MILLIS);
        return;
      }
      void this.runs.ask(() => api.analyses());
      if (analysis.status === 'done') void this.result.ask(() => api.analysisResult(id, 0, PAGE));
    } catch (error) {
      if (id === this.run) this.problem = asProblem(error);
    }
  }

  override render() {
    const catalogue = this.catalogue.answer;
    return html`${problemNotice(this.catalogue.problem, this.load)} ${this.catalogue.waiting && !catalogue ? waitingNotice('Reading what can be computed…') : nothing}
      ${catalogue ? this.form(catalogue) : nothing} ${problemNotice(this.problem)}
      <div class="networks">
        <div class="run">${this.progress()} ${problemNotice(this.result.problem)}
          ${this.with && this.run ? html`<armslink-comparison .viewer=${this.viewer} .run=${this.run} .with=${this.with}></armslink-comparison>` : this.table()}</div>
        ${this.earlier()}
      </div>`;
  }

  private form(catalogue: Catalogue) {
    const measure = catalogue.measures.find((one) => one.name === this.measure);
    const projection = catalogue.projections.find((one) => one.name === this.projection);
    const left = projection?.leftOut;
    const leftOut = Array.isArray(left) ? left.join(', ') : left;
    return html`<form class="analysis" @submit=${this.submit}>
      <div class="toolbar">
        <label>Measure <select name="measure" @change=${(event: Event) => (this.measure = (event.target as HTMLSelectElement).value)}>
            ${families(catalogue.measures).map(
              ([family, measures]) => html`<optgroup label=${family}>
                ${measures.map((one) => html`<option value=${one.name} ?selected=${one.name === this.measure}>${one.title}</option>`)}
              </optgroup>`,
            )}
          </select></label>
        <label>Network <select name="projection" @change=${(event: Event) => (this.projection = (event.target as HTMLSelectElement).value)}>
            ${catalogue.projections.map((one) => html`<option value=${one.name} ?selected=${one.name === this.projection}>${one.title}</option>`)}
          </select></label>
        ${[...(projection?.parameters ?? []), ...(measure?.parameters ?? []), ...LINKS_THAT_COUNT].map(parameterInput)}
        <button>Compute</button>
      </div>
      <dl class="facts meaning">
        ${measure ? html`<dt>What it says</dt><dd>${measure.means}</dd><dt>When not to use it</dt><dd>${measure.notWhen}</dd>` : nothing}
        ${projection
          ? html`<dt>The network</dt><dd>${projection.description ?? ''} ${projection.directed ? 'Directed' : 'Undirected'}; weight: ${projection.weight || 'none'}; identity: ${projection.identityRule || 'none'}${projection.oneModeRule && projection.oneModeRule !== 'none' ? `; one mode by: ${projection.oneModeRule}` : ''}.</dd>
              <dt>Left out before</dt><dd>${leftOut || 'nobody'}</dd>`
          : nothing}
      </dl>
    </form>`;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    this.problem = undefined;
    const data = new FormData(event.target as HTMLFormElement);
    const parameters: Record<string, string> = {};
    for (const [name, value] of data) {
      if (name.startsWith('parameter.') && value !== '') parameters[name.slice('parameter.'.length)] = String(value);
    }
    try {
      const { id } = await api.startAnalysis(this.measure, this.projection, parameters);
      this.tell('change-settings', { run: id });
    } catch (error) {
      this.problem = asProblem(error);
    }
  }

  private progress() {
    const analysis = this.analysis;
    if (!analysis) return nothing;
    const open = analysis.status === 'queued' || analysis.status === 'running';
    return html`<div class="progress" role="status">
      ${open
        ? html`<label>${analysis.status === 'queued' ? 'Waiting for its turn' : 'Computing'} <progress max="1" .value=${analysis.progress ?? 0}></progress></label>
            <button type="button" @click=${() => this.cancel(analysis.id)}>Cancel</button>`
        : html`<strong>${this.runTitle(analysis)}</strong> <span class="quiet">${analysis.status}</span>`}
      ${analysis.error ? html`<p class="notice problem">${analysis.error}</p>` : nothing}
    </div>`;
  }

  private async cancel(id: string): Promise<void> {
    try {
      await api.cancelAnalysis(id);
    } catch (error) {
      this.problem = asProblem(error);
    }
  }

  private runTitle(analysis: Analysis): string {
    const measure = this.catalogue.answer?.measures.find((one) => one.name === analysis.measure)?.title ?? analysis.measure;
    const projection = this.catalogue.answer?.projections.find((one) => one.name === analysis.projection)?.title ?? analysis.projection;
    return `${measure}, ${projection}`;
  }

  private table() {
    const result = this.result.answer;
    const analysis = this.analysis;
    if (!result || !analysis) return this.run || this.result.waiting ? nothing : this.everyMeasure();
    if (analysis.nodes === 0) return html`<p class="notice">This network is empty: nothing that you may see is in it. Choose another one, or take a file in under Imports.</p>`;
    const notes = [...new Set([...result.notes, ...(analysis.notes ?? [])])];
    return html`<dl class="facts provenance">
        <dt>Snapshot</dt><dd class="mono">${result.snapshot}</dd>
        <dt>Network</dt><dd>${count(analysis.nodes ?? 0, 'node')}, ${count(analysis.links ?? 0, 'link')}; computed in ${analysis.durationMs ?? 0} ms by version ${analysis.version ?? ''}</dd>
        ${notes.length > 0 ? html`<dt>Notes</dt><dd><ul>${notes.map((note) => html`<li>${note}</li>`)}</ul></dd>` : nothing}
      </dl>
      ${result.total === 0 ? html`<p class="notice">Nothing of the kind is in this network; the notes say why.</p>` : this.ranking(result)}
      <p class="quiet">${result.rows.length} of ${count(result.total, 'row')}. Central means well placed in what is recorded; it says nothing of guilt.
        ${result.rows.length < result.total ? html`<button type="button" @click=${() => this.showMore(analysis.id, result)}>Show more</button>` : nothing}</p>`;
  }

  private ranking(result: AnalysisResult) {
    const figures = (result.figures ?? []).filter((one) => !DOUBT.includes(one.name));
    const doubted = (result.figures ?? []).length > figures.length;
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Ranking">
      <table class="ranking">
        <caption class="unseen">By score; central, which is no more than that</caption>
        <thead><tr><th scope="col" class="num">Rank</th><th scope="col">Record</th><th scope="col">Kind</th><th scope="col" class="num">Score</th>
          ${figures.map((one) => html`<th scope="col" class="num" title=${one.means}>${one.name}</th>`)}
          ${doubted ? html`<th scope="col" title="On networks with other gaps: the middle nine tenths of the ranks, and how often among the first ten">How firmly</th>` : nothing}</tr></thead>
        <tbody>
          ${result.rows.map((row) => html`<tr><td class="num">${row.rank}</td><td>${subjects(row)}</td><td>${labelled(row.label)}</td><td class="num">${scoreWords(row.score)}</td>
            ${figures.map((one) => html`<td class="num">${figureWords(row.figures?.[one.name])}</td>`)}
            ${doubted ? html`<td>${doubtWords(row.figures)}</td>` : nothing}</tr>`)}
        </tbody>
      </table>
    </div>`;
  }

  /** What can be computed, while nothing is. */
  private everyMeasure() {
    return html`${NEUTRAL}
      <section class="catalogue" aria-label="All measures">
        ${families(this.catalogue.answer?.measures ?? []).map(
          ([family, measures]) => html`<h3>${family}</h3>
            <dl>${measures.map(
              (one) => html`<dt><button type="button" class="plain" @click=${() => (this.measure = one.name)}>${one.title}</button> <span class="mono quiet">${one.name}</span></dt>
                <dd>${one.means} <span class="quiet">Not to be used ${lowered(one.notWhen)}</span></dd>`,
            )}</dl>`,
        )}
      </section>`;
  }

  private showMore(id: string, shown: AnalysisResult): void {
    void this.result.ask(async () => {
      const next = await api.analysisResult(id, shown.rows.length, PAGE);
      return { ...next, rows: [...shown.rows, ...next.rows] };
    });
  }

  /** Whether what is shown can be held against this one: both rank records, or both put them into groups. */
  private comparable(other: Analysis): boolean {
    const shown = this.analysis;
    if (!shown || other.id === this.run || shown.status !== 'done' || other.status !== 'done') return false;
    const [one, two] = [shown, other].map((run) => this.catalogue.answer?.measures.find((measure) => measure.name === run.measure));
    return !!one && !!two && ((one.subject === 'record' && two.subject === 'record') || (one.grouping && two.grouping));
  }

  private earlier() {
    const runs = this.runs.answer ?? [];
    if (runs.length === 0) return nothing;
    return html`<section class="runs" aria-label="Earlier analyses">
      <h3>Earlier analyses</h3>
      <ul>
        ${runs.map((one) => html`<li class=${one.id === this.run ? 'chosen' : ''}><a href="#/networks?run=${encodeURIComponent(one.id)}">${this.runTitle(one)}</a><br /><span class="quiet">${one.status}${one.startedAt ? `, ${instantWords(one.startedAt)}` : ''}${this.comparable(one) ? html` · <a href="#/networks?run=${encodeURIComponent(this.run)}&with=${encodeURIComponent(one.id)}">compare</a>` : nothing}</span></li>`)}
      </ul>
    </section>`;
  }
}

const NEUTRAL = html`<p class="quiet">Choose a measure and a network, and compute. Central means well placed in what is recorded; it says nothing of guilt.</p>`;

/** Measures in the order of the catalogue, under what they are for. */
function families(measures: Measure[]): [string, Measure[]][] {
  const found = new Map<string, Measure[]>();
  for (const one of measures) found.set(one.family, [...(found.get(one.family) ?? []), one]);
  return [...found];
}

/** How many records of a group are named before the rest is counted. */
const NAMED = 8;

function subjects(row: RankRow) {
  const all = [row, ...(row.others ?? [])];
  const named = all.slice(0, NAMED);
  return html`${named.map((one, place) => html`${place > 0 ? ', ' : nothing}<a href="#/record/${encodeURIComponent(one.key)}">${one.caption}</a>`)}${all.length > NAMED
    ? html` <span class="quiet">and ${count(all.length - NAMED, 'other')}</span>`
    : nothing}`;
}

/** Every analysis has these. */
const LINKS_THAT_COUNT: Parameter[] = [
  { name: 'link-types', type: 'words', means: 'only links of these types count, such as CONTACTED FAMILY_OF', defaultValue: 'all' },
  { name: 'window-from', type: 'date', means: 'only links that may have held from this day on count' },
  { name: 'window-to', type: 'date', means: 'only links that may have held before this day count' },
  { name: 'minimum-grade', type: 'words', means: 'only links graded so or better count, such as 4x4:B2; to count links graded in another scheme too, name a grade of it beside', defaultValue: 'all' },
];

function parameterInput(parameter: Parameter) {
  const name = `parameter.${parameter.name}`;
  const means = [parameter.means, parameter.bounds].filter(Boolean).join('; ');
  if (parameter.type === 'word' || parameter.type === 'flag') {
    const choices = parameter.type === 'flag' ? ['true', 'false'] : (parameter.bounds ?? '').split(', ');
    return html`<label title=${means}>${parameter.name} <select name=${name}>
      ${choices.map((one) => html`<option value=${one} ?selected=${one === parameter.defaultValue}>${one}</option>`)}
    </select></label>`;
  }
  if (parameter.type === 'date') return html`<label title=${means}>${parameter.name} <input name=${name} type="date" /></label>`;
  return html`<label title=${means}>${parameter.name} <input name=${name} size=${parameter.type === 'records' ? 30 : 8} placeholder=${parameter.defaultValue || (parameter.type === 'records' ? (parameter.bounds ?? '') : '')} /></label>`;
}

/** Six digits are more than a reader compares; the whole number is in the API. */
export function scoreWords(score: number): string {
  if (Number.isInteger(score)) return score.toLocaleString('en');
  return score.toLocaleString('en', { maximumSignificantDigits: 6 });
}
function figureWords(figure: number | undefined): string {
  return figure === undefined ? '' : scoreWords(figure);
}
customElements.define('armslink-networks', NetworksView);

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
