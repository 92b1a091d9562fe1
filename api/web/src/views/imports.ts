import { html, nothing } from 'lit';
import { api, type Problem } from '../api/client';
import type { ImportRun, QuarantineRow } from '../api/types';
import { count, instantWords } from '../words/names';
import { asProblem, PagePart, Question } from './element';
import { problemNotice, waitingNotice } from './parts';

/** What was read in, how each row ended, and the rows that were refused. */
export class ImportsView extends PagePart {
  static override properties = { viewer: { attribute: false }, run: { attribute: false }, correcting: { state: true }, problem: { state: true } };
  declare viewer: string;
  declare run: string;
  /** The number of the row that is being corrected; 0 if none is. */
  declare correcting: number;
  declare problem: Problem | undefined;
  private readonly runs = new Question<ImportRun[]>(this);
  private readonly refused = new Question<{ rows: QuarantineRow[] }>(this);

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('viewer')) this.load();
    if (changed.has('viewer') || changed.has('run')) {
      this.refused.forget();
      this.begin(undefined);
      if (this.run) void this.refused.ask(() => api.quarantine(this.run));
    }
  }

  private readonly load = (): void => void this.runs.ask(() => api.imports());

  override render() {
    const runs = this.runs.answer;
    return html`<div class="toolbar"><span class="count" role="status">${runs ? count(runs.length, 'import') : ''}</span><span class="quiet">Accepted, quarantined and duplicate add up to the rows read.</span></div>
      ${problemNotice(this.runs.problem, this.load)} ${this.runs.waiting && !runs ? waitingNotice('Reading the imports…') : nothing}
      ${runs ? (runs.length === 0 ? EMPTY : this.table(runs)) : nothing}
      ${this.run ? html`<h3>Quarantined rows</h3>` : nothing} ${problemNotice(this.refused.problem)} ${this.refused.answer ? this.rows(this.refused.answer.rows) : nothing}`;
  }

  private table(runs: ImportRun[]) {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Imports"><table class="imports">
      <caption class="unseen">Imports with their counts</caption>
      <thead><tr><th scope="col">Mapping</th><th scope="col">Started</th>${COUNTS.map(([, title]) => html`<th scope="col" class="num">${title}</th>`)}<th scope="col">Read to its end</th><th scope="col">Run</th></tr></thead>
      <tbody>
        ${runs.map(
          (run) => html`<tr class=${run.id === this.run ? 'chosen' : ''}>
            <td>${run.mapping}</td><td class="nowrap">${run.startedAt ? instantWords(run.startedAt) : ''}</td>
            ${COUNTS.map(([name]) => html`<td class="num">${name === 'quarantined' && run.quarantined > 0 ? html`<a href="#/imports?run=${encodeURIComponent(run.id)}">${run.quarantined.toLocaleString('en')}</a>` : run[name].toLocaleString('en')}</td>`)}
            <td>${run.complete ? 'yes' : 'no: it can be resumed'}</td><td class="mono">${run.id}</td>
          </tr>`,
        )}
      </tbody>
    </table></div>`;
  }

  private rows(rows: QuarantineRow[]) {
    if (rows.length === 0) return html`<p class="quiet">None.</p>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Quarantined rows"><table class="quarantine">
      <thead><tr><th scope="col" class="num">Row</th><th scope="col">Field</th><th scope="col">Value</th><th scope="col">Reason</th><th scope="col">As received</th><th scope="col">Taken in</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr><td class="num">${row.row}</td><td>${row.field || 'the whole row'}</td><td class="mono">${row.value}</td><td>${row.reason}</td><td class="mono clip" title=${row.text}>${row.text}</td>
        <td>${row.correctedIn ? html`<span class="mono">${row.correctedIn}</span>` : html`<button type="button" @click=${() => this.begin(row)}>Correct…</button>`}</td></tr>
        ${this.correcting === row.row ? html`<tr class="opened"><td colspan="6">${this.correction(row)}</td></tr>` : nothing}`)}</tbody>
    </table></div>`;
  }

  private correction(row: QuarantineRow) {
    return html`<form class="correction" @submit=${(event: SubmitEvent) => this.correct(event, row)}>
      <label>The whole row, corrected <textarea name="text" rows="3" spellcheck="false" required>${row.text}</textarea></label>
      <label>Why it may be corrected so <input name="reason" required maxlength="500" autocomplete="off" /></label>
      <p class="quiet">What was received stays as it was. The corrected row becomes a document of its own, with your name and reason.</p>
      ${problemNotice(this.problem)}
      <p><button>Take it in</button> <button type="button" @click=${() => this.begin(undefined)}>Cancel</button></p>
    </form>`;
  }

  private begin(row: QuarantineRow | undefined): void {
    this.problem = undefined;
    this.correcting = row?.row ?? 0;
  }

  private async correct(event: SubmitEvent, row: QuarantineRow): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    try {
      await api.correct(this.run, row.row, String(data.get('text') ?? ''), String(data.get('reason') ?? ''));
      this.begin(undefined);
      this.load();
      void this.refused.ask(() => api.quarantine(this.run));
    } catch (error) {
      this.problem = asProblem(error);
    }
  }
}

const COUNTS = [
  ['read', 'Read'],
  ['accepted', 'Accepted'],
  ['quarantined', 'Quarantined'],
  ['duplicate', 'Duplicate'],
  ['created', 'Created'],
  ['changed', 'Changed'],
  ['disputed', 'Disputed'],
] as const;

const EMPTY = html`<div class="welcome">
  <h2>No imports in what you may see</h2>
  <p>Load a file with <code>armslink ingest --mapping NAME FILE</code>. Every row ends accepted, duplicate or quarantined with its reason.</p>
</div>`;

customElements.define('armslink-imports', ImportsView);
