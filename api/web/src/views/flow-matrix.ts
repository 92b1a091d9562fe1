import { html, nothing } from 'lit';
import { drawing, takeAway } from '../api/client';
import { tracing, type AreaFigures, type FlowMatrix } from '../api/tracing';
import { shareWords } from '../words/tracing';
import { picture } from './picture';
import { choice, notes, StatisticPart } from './statistic';

interface Shown {
  report: FlowMatrix;
  matrix: string;
}

const PATH = '/statistics/flow-matrix';

/** From which area traced firearms came to which, year by year: a heat map, and the same numbers beside. */
export class FlowMatrixView extends StatisticPart<Shown> {
  protected query() {
    return { basis: this.of('basis', 'counts'), level: this.of('level', 'country'), areas: this.of('areas', 'all'), year: this.of('year', '0'), dataset: this.of('dataset', '') };
  }

  protected async ask(query: Record<string, string>, signal: AbortSignal): Promise<Shown> {
    const [report, matrix] = await Promise.all([tracing.flowMatrix(query, signal), drawing(PATH, query, signal)]);
    return { report, matrix };
  }

  protected controls() {
    const { basis, level, areas, year, dataset } = this.query();
    return html`<label>From ${choice('basis', basis, [['counts', 'published counts'], ['records', 'records of firearms']])}</label>
      <label>Areas ${choice('areas', areas, [['all', 'all'], ['states', 'states of the United States only']])}</label>
      ${basis === 'records' ? html`<label>By ${choice('level', level, [['country', 'country'], ['region', 'region']])}</label>` : html`<label>Data set <input name="dataset" size="14" placeholder="the only one" .value=${dataset} /></label>`}
      <label>Year <input name="year" inputmode="numeric" pattern="[0-9]{4}" size="6" placeholder="every" .value=${year === '0' ? '' : year} /></label>`;
  }

  protected show({ report, matrix }: Shown) {
    const years = report.years;
    if (years.length === 0) return html`<p>Nothing is counted in what you may see. Published counts come in with <code>armslink ingest --mapping atf-trace-flows FILE</code>; or choose records of firearms above.</p>${notes(report.notes)}`;
    const last = years[years.length - 1] as FlowMatrix['years'][number];
    const take = { ...this.query() };
    return html`<div class="take"><a class="button" href=${takeAway(PATH, { ...take, format: 'svg' })} download>Heat map as SVG</a> <a class="button" href=${takeAway(PATH, { ...take, format: 'csv', table: 'flows' })} download>Flows as CSV</a> <a class="button" href=${takeAway(PATH, { ...take, format: 'csv', table: 'areas' })} download>Areas as CSV</a></div>
      <h3>Years</h3>
      <div class="scroll" tabindex="0" role="region" aria-label="Years"><table><caption class="unseen">Shares by year</caption>${heads('Year')}<tbody>${years.map((year) => row(String(year.year), year.total))}</tbody></table></div>
      <h3>${last.year}</h3>
      ${picture(matrix)}
      <div class="scroll" tabindex="0" role="region" aria-label="Areas"><table><caption class="unseen">Shares by area</caption>${heads('Area')}<tbody>${last.areas.map((area) => row(area.name, area))}</tbody></table></div>
      <h3>Flows of ${last.year}, largest first</h3>
      <div class="scroll" tabindex="0" role="region" aria-label="Flows"><table><caption class="unseen">Flows</caption>
        <thead><tr><th scope="col">From</th><th scope="col">To</th><th scope="col" class="num">Firearms</th></tr></thead>
        <tbody>${[...last.flows].sort((a, b) => b.firearms - a.firearms).slice(0, MOST).map((flow) => html`<tr><td>${flow.from}</td><td>${flow.to}</td><td class="num">${flow.firearms.toLocaleString('en')}</td></tr>`)}</tbody></table></div>
      ${last.flows.length > MOST ? html`<p class="quiet">${MOST} of ${last.flows.length.toLocaleString('en')} flows are shown; the CSV file has all.</p>` : nothing}
      ${report.complete ? nothing : html`<p class="quiet">Cut off: not all that is recorded was read.</p>`}
      ${notes([...report.notes, `Neighbours: ${report.neighbours}.`])}`;
  }
}

const MOST = 300;

function heads(first: string) {
  return html`<thead><tr><th scope="col">${first}</th><th scope="col" class="num">Recovered there</th><th scope="col" class="num">Import share</th><th scope="col" class="num">Adjacency share</th><th scope="col" class="num">Sold there</th><th scope="col" class="num">Recovered elsewhere</th><th scope="col" class="num">Share traced</th></tr></thead>`;
}

function row(name: string, area: AreaFigures) {
  return html`<tr><td>${name}</td><td class="num">${area.recovered.toLocaleString('en')}</td><td class="num">${shareWords(area.importShare)}</td><td class="num">${shareWords(area.adjacencyShare)}</td><td class="num">${area.sold.toLocaleString('en')}</td><td class="num">${area.exported.toLocaleString('en')}</td><td class="num">${shareWords(area.shareTraced)}</td></tr>`;
}
customElements.define('armslink-flow-matrix', FlowMatrixView);
