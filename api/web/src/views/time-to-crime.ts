import { html, nothing } from 'lit';
import { drawing, takeAway } from '../api/client';
import { tracing, type TimeGroup, type TimeToCrime } from '../api/tracing';
import { count } from '../words/names';
import { codeWords, numberWords, shareWords, spanWords } from '../words/tracing';
import { picture } from './picture';
import { choice, notes, StatisticPart } from './statistic';

interface Shown {
  report: TimeToCrime;
  curves: string;
}

const PATH = '/statistics/time-to-crime';

/** Days from the last recorded sale to the first recorded recovery: curves, and the same numbers beside. */
export class TimeToCrimeView extends StatisticPart<Shown> {
  protected query() {
    return { by: this.of('by', 'all'), minimum: this.of('minimum', '5'), contradicted: this.of('contradicted', 'leave-out'), population: this.of('population', 'recovered') };
  }

  protected async ask(query: Record<string, string>, signal: AbortSignal): Promise<Shown> {
    const [report, curves] = await Promise.all([tracing.timeToCrime(query, signal), drawing(PATH, query, signal)]);
    return { report, curves };
  }

  protected controls() {
    const { by, minimum, contradicted, population } = this.query();
    return html`<label>By ${choice('by', by, [['all', 'nothing: all together'], ['maker', 'maker'], ['dealer', 'dealer'], ['purchaser', 'purchaser'], ['sale-country', 'country of sale'], ['recovery-country', 'country of recovery']])}</label>
      <label>At least <input name="minimum" type="number" min="1" max="1000000" .value=${minimum} /></label>
      <label>Contradictory claims ${choice('contradicted', contradicted, [['leave-out', 'left out'], ['keep', 'kept']])}</label>
      <label>Firearms ${choice('population', population, [['recovered', 'recovered'], ['sold', 'sold, recovered or not']])}</label>`;
  }

  protected show({ report, curves }: Shown) {
    const { all } = report;
    return html`<div class="take"><a class="button" href=${takeAway(PATH, { ...this.query(), format: 'svg' })} download>Curves as SVG</a> <a class="button" href=${takeAway(PATH, { ...this.query(), format: 'csv' })} download>Table as CSV</a></div>
      ${picture(curves)}
      <p>${count(all.recovered, 'recorded recovery', 'recorded recoveries')}: ${all.inCurve.toLocaleString('en')} in the curve. Days can be worked out for ${all.computable.toLocaleString('en')} (median ${numberWords(all.medianDays)}, largest ${numberWords(all.largestDays)}); sources state them for ${all.stated.toLocaleString('en')}, ${all.statedOnly.toLocaleString('en')} of these without dates.</p>
      <p>${Object.entries(all.timings).map(([name, n]) => `${codeWords(name)} ${n.toLocaleString('en')}`).join(' · ')}</p>
      <p>Traces: ${Object.entries(all.traces).map(([name, n]) => `${codeWords(name)} ${n.toLocaleString('en')}`).join(' · ')} · share traced, of those asked for: ${shareWords(all.shareTraced)}</p>
      <div class="scroll" tabindex="0" role="region" aria-label="Days by group"><table>
        <caption class="unseen">Days from sale to crime by group</caption>
        <thead><tr><th scope="col">Group</th><th scope="col" class="num">Recovered</th><th scope="col" class="num">In the curve</th><th scope="col" class="num">No sale date</th><th scope="col" class="num">Traced</th><th scope="col" class="num">Median of curve</th>${all.within.map((one) => html`<th scope="col" class="num">Within ${one.days.toLocaleString('en')} days</th><th scope="col">95 % interval</th><th scope="col">Least – most</th>`)}</tr></thead>
        <tbody>${[all, ...report.groups].map((group) => this.group(group))}</tbody>
      </table></div>
      ${report.by === 'all' ? nothing : html`<p class="quiet">${count(report.smaller, 'smaller group')} not shown; ${count(report.unnamed, 'firearm')} in no group.</p>`}
      ${this.listed(report)} ${notes([`${report.method}.`, ...report.notes])}`;
  }

  private group(group: TimeGroup) {
    return html`<tr>
      <td>${group.key ? html`<a href=${`#/record/${encodeURIComponent(group.key)}`}>${group.name}</a>` : group.name}</td>
      <td class="num">${group.recovered}</td><td class="num">${group.inCurve}</td><td class="num">${group.timings['no-sale-date'] ?? 0}</td>
      <td class="num">${shareWords(group.shareTraced)}</td><td class="num">${numberWords(group.curveMedianDays)}</td>
      ${group.within.map((one) => html`<td class="num">${group.inCurve ? shareWords(one.curve) : 'not known'}</td><td class="nowrap">${group.inCurve ? spanWords(one.low, one.high) : ''}</td><td class="nowrap">${one.least === null || one.most === null ? '' : spanWords(one.least, one.most)}</td>`)}
    </tr>`;
  }

  private listed(report: TimeToCrime) {
    return html`${report.contradicted.length === 0
      ? nothing
      : html`<h3>With contradictory claims</h3><ul>${report.contradicted.map((one) => html`<li><a href=${`#/life-line/${encodeURIComponent(one.firearm)}`}>${one.caption}</a>${one.days === null ? '' : `, ${one.days.toLocaleString('en')} days`} – ${one.inCurve ? 'in the curve' : 'in no curve'}: ${one.why.join(' ')}</li>`)}</ul>`}
    ${report.refused.length === 0
      ? nothing
      : html`<h3>Rows that imports refused, in no figure</h3><ul>${report.refused.map((row) => html`<li>Row ${row.row}, ${row.field} <span class="raw">${row.value}</span>: ${row.reason} <a href=${`#/imports?run=${encodeURIComponent(row.importRun)}`}>its import</a></li>`)}</ul>`}`;
  }
}
customElements.define('armslink-time-to-crime', TimeToCrimeView);
