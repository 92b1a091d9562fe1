import { html, nothing } from 'lit';
import { api } from '../api/client';
import type { Corridor, CorridorAnswer, CorridorQuestion, Place } from '../api/types';
import { drawMap, type MapDot, type MapLine } from '../draw/map';
import { lineOf, placesOf, pointOf, stretchesOf, type Point } from '../draw/points';
import { areaWords, countOf, KINDS, lineWidth, MOST_LINES, onlyInferred, onTheMap, percent, periodsOf, range } from '../words/corridor';
import { count } from '../words/names';
import { PagePart, Question } from './element';
import { grade, problemNotice, waitingNotice } from './parts';
import './corridor-changes';
import './corridor-detail';
import './corridor-time';

/** Ways asked for with each corridor for its line on the map, and with the one that is chosen; the counts are of all. */
const WAYS = 5;
const WAYS_OF_CHOSEN = 100;

export function corridorId(corridor: Corridor): string {
  return `${corridor.origin}-${corridor.destination}`;
}

/** Recorded ways by origin and destination: a map, and the same as a table. */
export class CorridorsView extends PagePart {
  static override properties = {
    viewer: { attribute: false },
    from: { attribute: false },
    to: { attribute: false },
    support: { attribute: false },
    windowFrom: { attribute: false },
    windowTo: { attribute: false },
    groupBy: { attribute: false },
    period: { attribute: false },
    split: { attribute: false },
    chosen: { attribute: false },
  };
  declare viewer: string;
  declare from: string;
  declare to: string;
  declare support: number;
  declare windowFrom: string;
  declare windowTo: string;
  declare groupBy: string;
  declare period: string;
  /** The day before and since which windows are compared, or empty. */
  declare split: string;
  declare chosen: string;
  private size: ResizeObserver | undefined;
  private readonly found = new Question<CorridorAnswer>(this);
  /** Which countries there are to choose from: those of the answer for all. */
  private readonly all = new Question<CorridorAnswer>(this);
  /** The chosen corridor with more of its ways. */
  private readonly detail = new Question<Corridor | undefined>(this);

  override willUpdate(changed: Map<string, unknown>): void {
    if (['viewer', 'groupBy', 'period'].some((name) => changed.has(name))) void this.all.ask((signal) => api.corridors({ ...this.question(), from: '', to: '', windowFrom: '', windowTo: '', minimumSupport: 2, ways: 0 }, signal));
    if (['viewer', 'from', 'to', 'support', 'windowFrom', 'windowTo', 'groupBy', 'period'].some((name) => changed.has(name))) this.load();
    else if (changed.has('chosen')) this.loadChosen();
  }

  private readonly load = (): void => {
    this.found.answer = undefined;
    this.detail.forget();
    void this.found.ask((signal) => api.corridors(this.question(), signal)).then((answer) => {
      if (answer) this.loadChosen();
    });
  };

  private readonly loadChosen = (): void => {
    this.detail.forget();
    const corridor = this.found.answer?.corridors.find((one) => corridorId(one) === this.chosen);
    if (!corridor) return;
    const question = { ...this.question(), from: this.from || corridor.origin, to: this.to || corridor.destination, ways: WAYS_OF_CHOSEN };
    void this.detail.ask(async (signal) => (await api.corridors(question, signal)).corridors.find((one) => corridorId(one) === this.chosen));
  };

  private question(): CorridorQuestion {
    const { from, to, windowFrom, windowTo, groupBy, period } = this;
    return { from, to, windowFrom, windowTo, groupBy, period, minimumSupport: this.support, ways: WAYS };
  }

  override render() {
    const answer = this.found.answer;
    return html`<div class="toolbar">
        <label>From ${this.countries('from', this.from, (corridor) => [corridor.origin, corridor.originTitle])}</label>
        <label>To ${this.countries('to', this.to, (corridor) => [corridor.destination, corridor.destinationTitle])}</label>
        <label>Distinct seizures, at least <input type="number" name="support" min="2" max="99" .value=${String(this.support)} @change=${this.changed} /></label>
        <label>Between ${choice('groupBy', this.groupBy, { country: 'countries', region: 'regions' }, this.changed)}</label>
        <label>Ended from <input type="date" name="windowFrom" .value=${this.windowFrom} @change=${this.changed} /></label>
        <label>to before <input type="date" name="windowTo" .value=${this.windowTo} @change=${this.changed} /></label>
        <label>Trend by ${choice('period', this.period, { year: 'year', quarter: 'quarter', month: 'month' }, this.changed)}</label>
        <label>Changes since <input type="date" name="split" .value=${this.split} @change=${this.changed} /></label>
        ${answer ? html`<span class="count" role="status">${count(answer.corridors.length, 'corridor')}${answer.withheldBelowSupport > 0 ? `, ${answer.withheldBelowSupport} below the minimum` : ''}${answer.complete ? '' : ' – cut off: there are more'}</span>` : nothing}
      </div>
      ${this.split ? html`<armslink-corridor-changes .viewer=${this.viewer} .from=${this.from} .to=${this.to} .groupBy=${this.groupBy} .support=${this.support} .day=${this.split}></armslink-corridor-changes>` : nothing}
      ${problemNotice(this.found.problem, this.load)} ${this.found.waiting && !answer ? waitingNotice('Following the ways…') : nothing}
      <div class="corridors ${answer || this.found.waiting ? '' : 'empty'}">
        <figure class="map-box">
          <div class="map-frame"><svg class="map" role="group" aria-label="Map of the corridors; the table holds the same"></svg></div>
          <armslink-corridor-time .periods=${periodsOf(this.all.answer?.corridors ?? [])} .windowFrom=${this.windowFrom} .windowTo=${this.windowTo}></armslink-corridor-time>
          <figcaption>Width: distinct seizures. Dashed: linked or inferred only. A seizure shows where somebody looked, not how much flowed.${answer && answer.corridors.length > MOST_LINES ? ` Drawn are the ${MOST_LINES} corridors with most seizures of ${answer.corridors.length.toLocaleString('en')}; the table holds all.` : ''}</figcaption>
        </figure>
        ${answer ? this.table(answer) : nothing}
      </div>`;
  }

  override firstUpdated(): void {
    this.size = new ResizeObserver(() => this.draw());
    this.size.observe(this.querySelector('.map-frame') as Element);
  }

  override disconnectedCallback(): void {
    this.size?.disconnect();
    super.disconnectedCallback();
  }

  override updated(): void {
    this.draw();
  }

  private draw(): void {
    const svg = this.querySelector<SVGSVGElement>('svg.map');
    const { width, height } = svg?.getBoundingClientRect() ?? { width: 0, height: 0 };
    if (!svg || width < 50 || height < 50) return;
    const corridors = this.found.answer?.corridors ?? [];
    const chosen = this.detail.answer ?? corridors.find((corridor) => corridorId(corridor) === this.chosen);
    const drawn = onTheMap(corridors);
    const lines = drawn.filter((corridor) => corridorId(corridor) !== this.chosen).flatMap(overviewLine);
    if (chosen) lines.push(...stretchLines(chosen));
    const dots = chosen ? stops(chosen) : ends(drawn);
    drawMap(svg, { width, height }, lines, dots, chosen ? this.chosen : '', (id) => this.set('chosen', id === this.chosen ? '' : id));
  }

  private countries(name: string, value: string, of: (corridor: Corridor) => [string, string | undefined]) {
    const titles = new Map<string, string>();
    for (const corridor of this.all.answer?.corridors ?? []) {
      const [code, title] = of(corridor);
      titles.set(code, areaWords(code, title));
    }
    if (value && !titles.has(value)) titles.set(value, areaWords(value));
    const sorted = [...titles].sort(([, a], [, b]) => a.localeCompare(b, 'en'));
    return html`<select name=${name} @change=${this.changed}>
      <option value="" ?selected=${value === ''}>all</option>
      ${sorted.map(([code, title]) => html`<option value=${code} ?selected=${code === value}>${title}</option>`)}
    </select>`;
  }

  private readonly changed = (event: Event): void => {
    const field = event.target as HTMLInputElement | HTMLSelectElement;
    if (field.name === 'groupBy') this.tell('change-settings', { groupBy: field.value, from: '', to: '', chosen: '' });
    else this.set(field.name, field.value);
  };

  private set(name: string, value: string): void {
    const settings: Record<string, string> = { [name]: value };
    if (name !== 'chosen') settings['chosen'] = '';
    this.tell('change-settings', settings);
  }

  private table(answer: CorridorAnswer) {
    if (answer.corridors.length === 0) {
      return html`<div class="welcome"><h2>No corridor in what you may see</h2><p>Choose “all”, other dates, or lower the minimum.</p></div>`;
    }
    const reporting = answer.effort.countriesReporting;
    const countries = Array.isArray(reporting) ? reporting.length : reporting;
    return html`<div class="corridor-list">
      <p class="quiet effort">Recorded, not actual. Effort behind these figures: ${count(answer.effort.seizures, 'recorded seizure')}, ${count(countries, 'country', 'countries')} reporting. Chain, pair and linked are counted apart and never added.</p>
      <div class="scroll" tabindex="0" role="region" aria-label="Corridors">
        <table class="corridor-table">
          <caption class="unseen">Corridors with their counts; recorded, not actual</caption>
          <thead>
            <tr><th scope="col" rowspan="2">Corridor</th>${KINDS.map(({ title, means }) => html`<th scope="colgroup" colspan="3" title=${means}>${title}</th>`)}<th scope="col" rowspan="2" title="Interval for the corridor’s count">Interval</th><th scope="col" rowspan="2">Weakest grade</th><th scope="col" rowspan="2">Inferred</th><th scope="col" rowspan="2">Modes</th></tr>
            <tr>${KINDS.map(() => html`<th scope="col" class="num" title="Ways">ways</th><th scope="col" class="num" title="Distinct firearms">guns</th><th scope="col" class="num" title="Distinct seizures">seiz.</th>`)}</tr>
          </thead>
          <tbody>${answer.corridors.map((corridor) => this.row(corridor, answer))}</tbody>
        </table>
      </div>
    </div>`;
  }

  private row(corridor: Corridor, answer: CorridorAnswer) {
    const id = corridorId(corridor);
    const chosen = id === this.chosen;
    return html`<tr class=${chosen ? 'chosen' : ''}>
        <td><button type="button" class="plain" aria-expanded=${chosen ? 'true' : 'false'} data-corridor=${id} @click=${() => this.set('chosen', chosen ? '' : id)}>${titleOf(corridor)}</button></td>
        ${KINDS.map(({ kind }) => {
          const counted = countOf(corridor, kind);
          return [counted.ways, counted.distinctFirearms, counted.distinctSeizures].map((n, i) => html`<td class="num ${i === 0 ? 'first' : ''} ${n === 0 ? 'zero' : ''}">${n}</td>`);
        })}
        <td class="nowrap num" title=${[corridor.supportedBy ? `of the seizures behind ${corridor.supportedBy} ways` : '', answer.intervalMethod ?? ''].filter(Boolean).join('; ')}>${range(corridor.interval)}</td>
        <td>${grade(corridor.weakestGrade)}</td>
        <td class="num">${percent(corridor.inferredShare)}</td>
        <td>${corridor.modes.join(', ')}</td>
      </tr>
      ${chosen ? html`<tr class="opened"><td colspan="14">${problemNotice(this.detail.problem, this.loadChosen)} ${this.detail.waiting ? waitingNotice('Following its ways…') : nothing} ${this.detail.answer ? html`<armslink-corridor .corridor=${this.detail.answer} .windowFrom=${this.windowFrom} .windowTo=${this.windowTo} .groupBy=${this.groupBy} .support=${this.support}></armslink-corridor>` : nothing}</td></tr>` : nothing}`;
  }
}

function titleOf(corridor: Corridor): string {
  return `${areaWords(corridor.origin, corridor.originTitle)} → ${areaWords(corridor.destination, corridor.destinationTitle)}`;
}

function choice(name: string, value: string, titles: Record<string, string>, changed: (event: Event) => void) {
  return html`<select name=${name} @change=${changed}>${Object.entries(titles).map(([one, title]) => html`<option value=${one} ?selected=${one === value}>${title}</option>`)}</select>`;
}

function wordsOf(corridor: Corridor): string {
  const counts = KINDS.map(({ kind, title }) => `${title.toLowerCase()} ${countOf(corridor, kind).distinctSeizures} seizures`);
  return `${titleOf(corridor)}: ${counts.join(', ')}`;
}

function overviewLine(corridor: Corridor): MapLine[] {
  const points = lineOf(corridor);
  return points.length < 2 ? [] : [{ id: corridorId(corridor), points, width: lineWidth(corridor), dashed: onlyInferred(corridor), words: wordsOf(corridor) }];
}

function stretchLines(corridor: Corridor): MapLine[] {
  return stretchesOf(corridor).map((stretch) => ({
    id: corridorId(corridor),
    points: [pointOf(stretch.from) as Point, pointOf(stretch.to) as Point],
    width: Math.min(6, 1.4 + Math.sqrt(stretch.ways) * 0.8),
    dashed: stretch.inferred,
    words: `${stretch.from.caption} to ${stretch.to.caption}: ${count(stretch.ways, 'way')}`,
  }));
}

function stops(corridor: Corridor): MapDot[] {
  const places = new Map<string, Place>(corridor.ways.flatMap(placesOf).map((place) => [place.key, place]));
  return [...places.values()].flatMap((place) => {
    const point = pointOf(place);
    return point ? [{ point, words: place.caption }] : [];
  });
}

/** One dot a country, where its first corridor's line begins or ends. */
function ends(corridors: Corridor[]): MapDot[] {
  const dots = new Map<string, MapDot>();
  for (const corridor of corridors) {
    const line = lineOf(corridor);
    const add = (code: string, title: string | undefined, point: Point | undefined) => {
      if (point && !dots.has(code)) dots.set(code, { point, words: areaWords(code, title) });
    };
    add(corridor.origin, corridor.originTitle, line[0]);
    add(corridor.destination, corridor.destinationTitle, line.at(-1));
  }
  return [...dots.values()];
}
customElements.define('armslink-corridors', CorridorsView);
