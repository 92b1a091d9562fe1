import { html, nothing, svg } from 'lit';
import type { Corridor } from '../api/types';
import { count } from '../words/names';
import { range } from '../words/corridor';

/** How many seizures were recorded in each period: a table, with the same as bars. */
export function trendTable(corridor: Corridor) {
  const trend = corridor.trend ?? [];
  if (trend.length === 0) return nothing;
  const most = Math.max(...trend.map((period) => period.interval[1]), 1);
  const x = (seizures: number) => (200 * seizures) / most;
  return html`<h3>Trend <span class="quiet">ways of kind ${corridor.supportedBy} by when they ended; the line is the interval</span></h3>
    <table class="trend">
      <caption class="unseen">Recorded seizures by period</caption>
      <thead><tr><th scope="col">Period</th><th scope="col" class="num">Ways</th><th scope="col" class="num">Seizures</th><th scope="col" class="num">Interval</th><th scope="col"><span class="unseen">As a bar</span></th></tr></thead>
      <tbody>
        ${trend.map(
          (period) => html`<tr>
            <td>${period.period}</td><td class="num">${period.ways}</td><td class="num">${period.seizures}</td><td class="num nowrap">${range(period.interval)}</td>
            <td><svg class="bar" viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true">${svg`<rect width=${x(period.seizures)} height="10"></rect><line x1=${x(period.interval[0])} x2=${x(period.interval[1])} y1="5" y2="5" stroke="currentColor"></line>`}</svg></td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${corridor.acrossPeriods ? html`<p class="quiet">${count(corridor.acrossPeriods, 'way')} with dates too coarse to belong to one period: in none of them.</p>` : nothing}`;
}
