import { html, nothing } from 'lit';
import { api } from '../api/client';
import type { Comparison, GroupingComparison, Named, RankingComparison } from '../api/types';
import { movedWords, restWords } from '../words/comparison';
import { count } from '../words/names';
import { PagePart, Question } from './element';
import { labelled, problemNotice, waitingNotice } from './parts';

const PAGE = 100;

/** Two analyses side by side: who moved between two dates, networks or measures, and where the members of each group went. */
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
      ${answer ? this.sideBySide(answer) : nothing}`;
  }

  private sideBySide(answer: Comparison) {
    const { ranking, grouping } = answer;
    return html`<section class="comparison" aria-label="Comparison">
      <dl class="facts">
        <dt>Differ in</dt><dd>${answer.differences.length > 0 ? html`<ul>${answer.differences.map((one) => html`<li>${one}</li>`)}</ul>` : 'nothing: the same question was asked twice'}</dd>
        ${ranking ? ranksAlike(ranking) : nothing} ${grouping ? groupsAlike(grouping) : nothing}
        ${answer.notes.map((note) => html`<dt>Note</dt><dd>${note}</dd>`)}
      </dl>
      ${grouping ? groupTable(grouping) : nothing} ${ranking ? rankTable(ranking) : nothing}
      ${(ranking && !ranking.complete) || (grouping && !grouping.complete) ? html`<p><button type="button" @click=${() => this.more(answer)}>Show more</button></p>` : nothing}
    </section>`;
  }

  private more(shown: Comparison): void {
    void this.found.ask(async () => {
      const { ranking, grouping } = shown;
      const next = await api.comparison(this.run, this.with, Math.max(ranking?.rows.length ?? 0, grouping?.groups.length ?? 0), PAGE);
      return {
        ...next,
        ranking: next.ranking && { ...next.ranking, rows: [...(ranking?.rows ?? []), ...next.ranking.rows] },
        grouping: next.grouping && { ...next.grouping, groups: [...(grouping?.groups ?? []), ...next.grouping.groups] },
      };
    });
  }
}

function ranksAlike(ranking: RankingComparison) {
  const correlation = ranking.rankCorrelation;
  return html`<dt>Ranked in both</dt><dd>${count(ranking.inBoth, 'record')} of ${ranking.total.toLocaleString('en')}; ${ranking.firstTenInBoth} of the first ten of one are among the first ten of the other${
    correlation == null ? '' : html`; rank correlation ${correlation.toFixed(2)} (Spearman; 1 is the same order)`
  }</dd>`;
}

function groupsAlike(grouping: GroupingComparison) {
  const { mutualInformation: information, adjustedRandIndex: rand } = grouping;
  return html`<dt>Groups of both</dt><dd>${count(grouping.inBoth, 'record')} in both; ${grouping.onlyHere.toLocaleString('en')} only here, ${grouping.onlyThere.toLocaleString('en')} only there.
    ${information == null || rand == null
      ? 'Nothing can be said of how far they agree.'
      : html`Normalised mutual information ${information.toFixed(2)} (1 is the same groups, 0 says nothing of one another), adjusted Rand index ${rand.toFixed(2)} (1 is the same groups, 0 as by chance)`}</dd>`;
}

function groupTable(grouping: GroupingComparison) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Two groupings">
      <table class="groups">
        <caption class="unseen">Where the records of each group went</caption>
        <thead><tr><th scope="col" class="num">Group</th><th scope="col">First record</th><th scope="col" class="num">Records</th><th scope="col">Where they are there</th><th scope="col" class="num">Only here</th></tr></thead>
        <tbody>${grouping.groups.map((group) => html`<tr><td class="num">${group.group}</td><td>${named(group.first)}</td><td class="num">${group.size.toLocaleString('en')}</td>
          <td><ul class="plain">${group.went.map((part) => html`<li>${part.records.toLocaleString('en')} in group ${part.group} of ${part.size.toLocaleString('en')}, that of ${named(part.first)}</li>`)}</ul>${restWords(group)}</td>
          <td class="num">${group.onlyHere.toLocaleString('en')}</td></tr>`)}</tbody>
      </table>
    </div>
    <p class="quiet">${grouping.groups.length} of ${count(grouping.total, 'group')}.</p>`;
}

function rankTable(ranking: RankingComparison) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Two rankings">
      <table class="ranking">
        <caption class="unseen">Ranks and scores of both, in the order of the first</caption>
        <thead><tr><th scope="col">Record</th><th scope="col">Kind</th><th scope="col" class="num">Rank</th><th scope="col" class="num">Score</th><th scope="col" class="num">Rank there</th><th scope="col" class="num">Score there</th><th scope="col" class="num">Moved</th></tr></thead>
        <tbody>${ranking.rows.map((row) => html`<tr><td>${named(row)}</td><td>${labelled(row.label)}</td>
          <td class="num">${number(row.rank)}</td><td class="num">${number(row.score)}</td><td class="num">${number(row.rankWith)}</td><td class="num">${number(row.scoreWith)}</td><td class="num">${movedWords(row)}</td></tr>`)}</tbody>
      </table>
    </div>
    <p class="quiet">${ranking.rows.length} of ${count(ranking.total, 'row')}.</p>`;
}

function named(record: Named) {
  return html`<a href=${`#/record/${encodeURIComponent(record.key)}`}>${record.caption}</a>`;
}

function number(value: number | null | undefined): string {
  return value == null ? '' : value.toLocaleString('en', { maximumSignificantDigits: 6 });
}

customElements.define('armslink-comparison', ComparisonView);
