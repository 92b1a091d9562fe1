import { html, nothing } from 'lit';
import { takeAway } from '../api/client';
import { tracing, type SalePatterns, type ShortTimes } from '../api/tracing';
import { intervalWords } from '../words/claim';
import { count } from '../words/names';
import { codeWords, shareWords, spanWords } from '../words/tracing';
import { grade, owner } from './parts';
import { choice, notes, StatisticPart } from './statistic';

const SHORT = '/statistics/short-times';
const PATTERNS = '/statistics/sale-patterns';

/** Shares of short times beside those of their cohorts, with what may explain them. */
export class ShortTimesView extends StatisticPart<ShortTimes> {
  protected query() {
    return { by: this.of('party', 'dealer'), days: this.of('days', '1095'), minimum: this.of('least', '10') };
  }

  protected ask(query: Record<string, string>, signal: AbortSignal): Promise<ShortTimes> {
    return tracing.shortTimes(query, signal);
  }

  protected controls() {
    const { by, days, minimum } = this.query();
    return html`<label>Of ${choice('party', by, [['dealer', 'dealers'], ['purchaser', 'purchasers']])}</label>
      <label>Short: up to <input name="days" type="number" min="0" max="36500" .value=${days} /> days</label>
      <label>At least <input name="least" type="number" min="2" max="1000000" .value=${minimum} /> firearms</label>`;
  }

  protected show(report: ShortTimes) {
    return html`<div class="take"><a class="button" href=${takeAway(SHORT, { ...this.query(), format: 'csv' })} download>Table as CSV</a></div>
      ${notes([...report.notes, `${report.method}.`])}
      <div class="scroll" tabindex="0" role="region" aria-label="Short times"><table>
        <caption class="unseen">Share of short times beside the cohort's</caption>
        <thead><tr><th scope="col">Name</th><th scope="col" class="num">Firearms</th><th scope="col" class="num">Short</th><th scope="col" class="num">Share</th><th scope="col">95 % interval</th><th scope="col" class="num">Cohort</th><th scope="col" class="num">Cohort’s firearms</th><th scope="col">Beside it</th></tr></thead>
        <tbody>${report.parties.map((party) => html`<tr><td><a href=${`#/record/${encodeURIComponent(party.key)}`}>${party.name}</a></td><td class="num">${party.firearms}</td><td class="num">${party.soon}</td><td class="num">${shareWords(party.share)}</td><td class="nowrap">${spanWords(party.low, party.high)}</td><td class="num">${shareWords(party.cohort)}</td><td class="num">${party.cohortFirearms}</td><td>${party.wording}</td></tr>`)}</tbody>
      </table></div>
      <p class="quiet">${count(report.compared, 'compared', 'compared')}; ${report.fewer.toLocaleString('en')} with fewer firearms are not.${report.complete ? '' : ' Cut off: not all are shown.'}</p>
      <h3>What may explain a high share</h3><ul>${report.mayBe.map((line) => html`<li>${line}</li>`)}</ul>`;
  }
}

/** Patterns of sales as reasons to look again. */
export class SalePatternsView extends StatisticPart<SalePatterns> {
  protected query() {
    return { kind: this.of('kind', '') };
  }

  protected ask(query: Record<string, string>, signal: AbortSignal): Promise<SalePatterns> {
    return tracing.salePatterns(query, signal);
  }

  protected controls() {
    return html`<label>Kind ${choice('kind', this.of('kind', ''), [['', 'all kinds'], ...KINDS.map((kind): [string, string] => [kind, codeWords(kind)])])}</label>`;
  }

  protected show(report: SalePatterns) {
    return html`<div class="take"><a class="button" href=${takeAway(PATTERNS, { ...this.query(), format: 'csv' })} download>Table as CSV</a></div>
      <p>${count(report.total, 'pattern')}${report.complete ? '' : ' – cut off: not all are shown'}: ${Object.entries(report.counts).map(([kind, n]) => `${codeWords(kind)} ${n.toLocaleString('en')}`).join(' · ')}</p>
      ${notes(report.notes)}
      <ul class="suggestions">${report.patterns.map((one) => html`<li class="pair">
        <h3>${one.title}</h3>
        <p>${one.words} ${one.parties.map((party, i) => html`${i ? ', ' : ''}<a href=${`#/record/${encodeURIComponent(party.key)}`}>${party.caption}</a>`)}</p>
        <table><caption class="unseen">The claims</caption><thead><tr><th scope="col">Said</th><th scope="col">Firearm</th><th scope="col">When</th><th scope="col">Grade</th><th scope="col">Owner</th><th scope="col">Where in the source</th></tr></thead>
          <tbody>${one.claims.map((claim) => html`<tr><td><a href=${`#/record/${encodeURIComponent(claim.event.key)}`}>${claim.event.caption}</a></td><td><a href=${`#/life-line/${encodeURIComponent(claim.firearm.key)}`}>${claim.firearm.caption}</a></td><td>${intervalWords([claim.from, claim.to])}</td><td>${grade(claim.grade)}</td><td>${owner(claim.owner)}</td><td>${claim.locator}</td></tr>`)}</tbody></table>
        <p class="quiet">May be explained: ${one.mayBe}</p></li>`)}</ul>
      ${report.total === 0 ? html`<p>No such pattern in what you may see.</p>` : nothing}`;
  }
}

const KINDS = ['multiple-sales', 'repeat-buyer', 'consecutive-serials', 'possessor-is-not-buyer', 'shared-address'];

customElements.define('armslink-short-times', ShortTimesView);
customElements.define('armslink-sale-patterns', SalePatternsView);
