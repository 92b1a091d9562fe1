import { html, nothing } from 'lit';
import { api } from '../api/client';
import type { Comparison } from '../api/types';
import { movedWords } from '../words/comparison';
import { count } from '../words/names';
import { PagePart, Question } from './element';
import { labelled, problemNotice, waitingNotice } from './parts';

const PAGE = 100;

/** Two rankings side by side: who moved between two dates, networks or measures. */
export class ComparisonView extends PagePart {
  static override properties = { viewer: { attribute: false }, run: { attribute: false }, with: { attribute: false } };
  declare viewer: string;
  declare run: string;
  declare with: string;
  private readonly found = new Question<Comparison>(this);

  override willUpdate(changed: Map<string, unknown>): void {
    if (!['viewer', 'run', 'with'].some((name) => changed.has(name))) return;
    this.found.forget();
    this.load();
  }

  private readonly load = (): void => void this.found.ask(() => api.comparison(this.run, this.with, 0, PAGE));

  override render() {
    const answer = this.found.answer;
    return html`${problemNotice(this.found.problem, this.load)} ${this.found.waiting && !answer ? waitingNotice('Comparing the two…') : nothing}
      ${answer ? this.table(answer) : nothing}`;
  }

  private table(answer: Comparison) {
    const correlation = answer.rankCorrelation;
    return html`<section class="comparison" aria-label="Comparison">
      <dl class="facts">
        <dt>Differ in</dt><dd>${answer.differences.length > 0 ? html`<ul>${answer.differences.map((one) => html`<li>${one}</li>`)}</ul>` : 'nothing: the same question was asked twice'}</dd>
        <dt>In both</dt><dd>${count(answer.inBoth, 'record')} of ${answer.total.toLocaleString('en')}; ${answer.firstTenInBoth} of the first ten of one are among the first ten of the other${
          correlation == null ? '' : html`; rank correlation ${correlation.toFixed(2)} (Spearman; 1 is the same order)`
        }</dd>
      </dl>
      <div class="scroll" tabindex="0" role="region" aria-label="Two rankings">
        <table class="ranking">
          <caption class="unseen">Ranks and scores of both, in the order of the first</caption>
          <thead><tr><th scope="col">Record</th><th scope="col">Kind</th><th scope="col" class="num">Rank</th><th scope="col" class="num">Score</th><th scope="col" class="num">Rank there</th><th scope="col" class="num">Score there</th><th scope="col" class="num">Moved</th></tr></thead>
          <tbody>${answer.rows.map((row) => html`<tr><td><a href=${`#/record/${encodeURIComponent(row.key)}`}>${row.caption}</a></td><td>${labelled(row.label)}</td>
            <td class="num">${number(row.rank)}</td><td class="num">${number(row.score)}</td><td class="num">${number(row.rankWith)}</td><td class="num">${number(row.scoreWith)}</td><td class="num">${movedWords(row)}</td></tr>`)}</tbody>
        </table>
      </div>
      <p class="quiet">${answer.rows.length} of ${count(answer.total, 'row')}.
        ${answer.rows.length < answer.total ? html`<button type="button" @click=${() => this.more(answer)}>Show more</button>` : nothing}</p>
    </section>`;
  }

  private more(shown: Comparison): void {
    void this.found.ask(async () => {
      const next = await api.comparison(this.run, this.with, shown.rows.length, PAGE);
      return { ...next, rows: [...shown.rows, ...next.rows] };
    });
  }
}

function number(value: number | null | undefined): string {
  return value == null ? '' : value.toLocaleString('en', { maximumSignificantDigits: 6 });
}

customElements.define('armslink-comparison', ComparisonView);
