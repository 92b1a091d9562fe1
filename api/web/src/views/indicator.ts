import { html, nothing } from 'lit';
import { takeAway } from '../api/client';
import { tracing, type Indicator } from '../api/tracing';
import { instantWords } from '../words/names';
import { codeWords, numberWords, shareWords } from '../words/tracing';
import { notes, StatisticPart } from './statistic';

/** SDG 16.4.2 with its bounds and what it is counted from, and the yearly return to take away. */
export class IndicatorView extends StatisticPart<Indicator> {
  protected query() {
    return { country: this.of('country', ''), year: this.of('year', '0') };
  }

  protected ask(query: Record<string, string>, signal: AbortSignal): Promise<Indicator> {
    return tracing.sdg(query, signal);
  }

  protected controls() {
    const { country, year } = this.query();
    return html`<label>Records of <input name="country" size="4" maxlength="2" pattern="[A-Z]{2}" placeholder="all" .value=${country} /></label>
      <label>Year of the seizures <input name="year" inputmode="numeric" pattern="[0-9]{4}" size="6" placeholder="every" .value=${year === '0' ? '' : year} /></label>`;
  }

  protected show(report: Indicator) {
    const named = (key: string, otherwise: string) => report.captions[key] || otherwise;
    return html`<div class="take"><a class="button" href=${takeAway('/indicators/sdg-16-4-2', { ...this.query(), format: 'csv' })} download>Figures as CSV</a> <a class="button" href=${takeAway('/indicators/illicit-arms-flows', this.query())} download>Return on illicit arms flows (XLSX)</a></div>
      <h2>Indicator SDG 16.4.2</h2>
      <p class="value">${shareWords(report.value)}</p>
      <p>${report.numerator.toLocaleString('en')} of ${report.denominator.toLocaleString('en')} arms, as recorded by ${instantWords(report.asOf)}; ${report.pending.toLocaleString('en')} with a trace pending: between ${shareWords(report.low)} if all of these fail and ${shareWords(report.high)} if all succeed.</p>
      <p class="quiet">${report.definition}.</p>
      <table><caption class="unseen">Counts</caption><tbody>
        ${Object.entries({ ...report.byBasis, ...report.byStanding }).map(([name, n]) => html`<tr><th scope="row">${codeWords(name)}</th><td class="num">${n.toLocaleString('en')}</td></tr>`)}
      </tbody></table>
      <h3>What is counted</h3>
      <div class="scroll" tabindex="0" role="region" aria-label="Arms counted"><table><caption class="unseen">Arms counted</caption>
        <thead><tr><th scope="col">Seizure</th><th scope="col">Firearm</th><th scope="col" class="num">Arms</th><th scope="col">Ground</th><th scope="col">Standing</th><th scope="col">On what it rests</th></tr></thead>
        <tbody>${report.arms.map((arm) => html`<tr><td><a href=${`#/record/${encodeURIComponent(arm.seizure)}`}>${named(arm.seizure, 'seizure')}</a></td><td>${arm.firearms[0] ? html`<a href=${`#/life-line/${encodeURIComponent(arm.firearms[0])}`} title="Life line">${named(arm.firearms[0], 'life line')}</a>` : 'not identified'}</td><td class="num">${arm.count}</td><td>${codeWords(arm.basis)}</td><td>${codeWords(arm.standing)}</td><td>${arm.why}</td></tr>`)}</tbody></table></div>
      ${report.notCounted.length === 0 ? nothing : html`<h3>What is not counted</h3>
        <div class="scroll" tabindex="0" role="region" aria-label="Not counted"><table><caption class="unseen">Items not counted</caption><thead><tr><th scope="col">Seizure</th><th scope="col" class="num">Arms</th><th scope="col">Why</th></tr></thead>
          <tbody>${report.notCounted.map((one) => html`<tr><td><a href=${`#/record/${encodeURIComponent(one.seizure)}`}>${named(one.seizure, 'seizure')}</a></td><td class="num">${numberWords(one.arms)}</td><td>${one.why}</td></tr>`)}</tbody></table></div>`}
      ${report.complete ? nothing : html`<p class="quiet">Cut off: not all are shown.</p>`} ${notes(report.notes)}`;
  }
}
customElements.define('armslink-indicator', IndicatorView);
