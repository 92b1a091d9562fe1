import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import { PAGE, type ChainsAnswer, type FirearmsAnswer, type OperationsAnswer, type TracesAnswer } from '../api/types';
import { validityWords } from '../words/claim';
import { count, countryWords, instantWords } from '../words/names';
import { ageWords, countriesWords, hyphenless, officersWords } from '../words/register';
import { PagePart, Question } from './element';
import { grade, owner, problemNotice, waitingNotice } from './parts';

/** The lists that a firearms desk keeps: one at a time, each row opening a view of its own. */
export class RegistersView extends PagePart {
  static override properties = { viewer: { attribute: false }, list: { attribute: false }, kind: { attribute: false }, offset: { attribute: false } };
  declare viewer: string;
  declare list: string;
  /** What the list is narrowed to; empty for all. */
  declare kind: string;
  declare offset: number;
  private readonly firearms = new Question<FirearmsAnswer>(this);
  private readonly traces = new Question<TracesAnswer>(this);
  private readonly chains = new Question<ChainsAnswer>(this);
  private readonly operations = new Question<OperationsAnswer>(this);

  override willUpdate(changed: Map<string, unknown>): void {
    if (!['viewer', 'list', 'kind', 'offset'].some((name) => changed.has(name))) return;
    for (const question of [this.firearms, this.traces, this.chains, this.operations]) question.forget();
    this.load();
  }

  private readonly load = (): void => {
    switch (this.list) {
      case 'traces':
        return void this.traces.ask((signal) => api.traces(this.kind, this.offset, signal));
      case 'chains':
        return void this.chains.ask((signal) => api.chains(this.kind !== 'all', this.offset, signal));
      case 'operations':
        return void this.operations.ask((signal) => api.operations(this.offset, signal));
      default:
        return void this.firearms.ask((signal) => api.firearms(this.kind, this.offset, signal));
    }
  };

  override render() {
    const here = LISTS.find(([name]) => name === this.list)?.[0] ?? 'firearms';
    const question = { firearms: this.firearms, traces: this.traces, chains: this.chains, operations: this.operations }[here];
    return html`<nav class="lists" aria-label="Registers">${LISTS.map(([name, title]) => html`<a href=${`#/registers?list=${name}`} aria-current=${name === here ? 'page' : 'false'}>${title}</a>`)}</nav>
      ${this.narrowing(here)} ${problemNotice(question.problem, this.load)} ${question.waiting ? waitingNotice('Reading the register…') : nothing}
      ${this.rows(here)}`;
  }

  private rows(here: ListName) {
    switch (here) {
      case 'firearms':
        return this.firearms.answer ? this.firearmRows(this.firearms.answer) : nothing;
      case 'traces':
        return this.traces.answer ? this.traceRows(this.traces.answer) : nothing;
      case 'chains':
        return this.chains.answer ? this.chainRows(this.chains.answer) : nothing;
      case 'operations':
        return this.operations.answer ? this.operationRows(this.operations.answer) : nothing;
    }
  }

  /** The choice within the list, with how many there are of each, and where in the list one is. */
  private narrowing(here: ListName) {
    const counts = here === 'firearms' ? this.firearms.answer?.counts : here === 'traces' ? this.traces.answer?.counts : undefined;
    const choices = CHOICES[here];
    return html`<form class="toolbar" @change=${this.change} @submit=${(event: Event) => event.preventDefault()}>
      ${choices.length > 0
        ? html`<label>Show <select name="kind">${choices.map(([value, words]) => html`<option value=${value} ?selected=${value === this.kind}>${words}${counts && value ? ` (${counts[value] ?? 0})` : ''}</option>`)}</select></label>`
        : nothing}
      ${this.place(here)}
    </form>`;
  }

  private place(here: ListName) {
    const [total, shown, complete] =
      here === 'firearms'
        ? [this.firearms.answer?.total, this.firearms.answer?.firearms.length, this.firearms.answer?.complete]
        : here === 'traces'
          ? [this.traces.answer?.total, this.traces.answer?.traces.length, this.traces.answer?.complete]
          : here === 'chains'
            ? [this.chains.answer?.total, this.chains.answer?.chains.length, this.chains.answer?.complete]
            : [undefined, this.operations.answer?.operations.length, this.operations.answer?.complete];
    if (shown === undefined) return nothing;
    const [one, many] = NOUNS[here];
    const whole = this.offset === 0 && complete;
    return html`<span class="count" role="status">${total === undefined ? count(shown, one, many) : count(total, one, many)}${whole ? '' : shown === 0 ? ': no more' : `: ${this.offset + 1} to ${this.offset + shown} are shown`}</span>
      ${this.offset > 0 ? html`<button type="button" @click=${() => this.move(Math.max(0, this.offset - PAGE))}>Previous</button>` : nothing}
      ${complete ? nothing : html`<button type="button" @click=${() => this.move(this.offset + PAGE)}>Next</button>`}`;
  }

  private firearmRows(answer: FirearmsAnswer) {
    if (answer.firearms.length === 0) return EMPTY.firearms;
    return table(
      'Firearms reported missing',
      ['Firearm', 'Reported', 'Since', 'Before that', 'Owner', 'Grade', 'Recorded'],
      answer.firearms.map(
        (one) => html`<tr>
          <td><a href=${`#/record/${encodeURIComponent(one.record.key)}`}>${one.record.caption}</a></td>
          <td><span class="mark standing">${one.circulation}</span></td>
          <td class="nowrap">${one.since ? instantWords(one.since) : html`<span class="quiet">not said</span>`}</td>
          <td>${one.history.length < 2 ? html`<span class="quiet">nothing</span>` : html`<ol class="history">${one.history.slice(1).map((earlier) => html`<li>${earlier.circulation || 'not reported missing'} <span class="quiet">until ${earlier.recordedUntil ? instantWords(earlier.recordedUntil) : 'now'}</span></li>`)}</ol>`}</td>
          <td>${owner(one.record.claim.owner)}</td><td>${grade(one.record.claim.grade)}</td>
          <td class="nowrap">${instantWords(one.record.claim.recordedAt)}</td>
        </tr>`,
      ),
    );
  }

  private traceRows(answer: TracesAnswer) {
    if (answer.traces.length === 0) return EMPTY.traces;
    return table(
      'Trace requests',
      ['Request', 'Status', 'Age', 'Asked', 'Firearm', 'Answers', 'Outcome', 'Missing', 'Owner'],
      answer.traces.map(
        (one) => html`<tr>
          <td><a href=${`#/trace/${encodeURIComponent(one.request.key)}`}>${one.request.caption}</a></td>
          <td>${one.status ? html`<span class="mark standing">${one.status}</span>` : html`<span class="quiet">not said</span>`}</td>
          <td class="nowrap">${ageWords(one.ageDays)}</td>
          <td>${countryWords(String(one.request.properties['addressedTo'] ?? ''))}</td>
          <td>${one.firearms.map((gun) => html`<a href=${`#/record/${encodeURIComponent(gun.key)}`}>${gun.caption}</a> `)}</td>
          <td class="num">${one.responses}</td><td>${hyphenless(one.outcome)}</td>
          <td>${one.missing.length === 0 ? html`<span class="quiet">nothing</span>` : count(one.missing.length, 'part')}</td>
          <td>${owner(one.request.claim.owner)}</td>
        </tr>`,
      ),
    );
  }

  private chainRows(answer: ChainsAnswer) {
    if (answer.chains.length === 0) return EMPTY.chains;
    return html`<p class="quiet effort">${answer.note}</p>${table(
      'Cases joined by hits',
      ['Chain, by its first case', 'Cases', 'Hits', 'Countries', 'From', 'To'],
      answer.chains.map((one) => {
        const [first, last] = [one.cases[0], one.cases[one.cases.length - 1]];
        return html`<tr>
          <td>${first ? html`<a href=${`#/chain/${encodeURIComponent(first.key)}`}>${first.caption}</a>` : nothing}</td>
          <td class="num">${one.cases.length}</td><td class="num">${one.hits}</td><td>${countriesWords(one.countries)}</td>
          <td class="nowrap">${first ? validityWords(first.claim) : ''}</td><td class="nowrap">${last ? validityWords(last.claim) : ''}</td>
        </tr>`;
      }),
    )}`;
  }

  private operationRows(answer: OperationsAnswer) {
    if (answer.operations.length === 0) return EMPTY.operations;
    return table(
      'Operations',
      ['Operation', 'When', 'Countries taking part', 'Seizures recorded', 'Hotspots recorded', 'Officers', 'Arrests', 'Owner'],
      answer.operations.map(({ operation, countriesTakingPart, seizures, hotspots }) => {
        const { properties } = operation;
        return html`<tr>
          <td><a href=${`#/operation/${encodeURIComponent(operation.key)}`}>${operation.caption}</a></td>
          <td class="nowrap">${String(properties['whenRaw'] ?? '') || validityWords(operation.claim)}</td>
          <td>${countriesTakingPart.length === 0 ? html`<span class="quiet">not recorded</span>` : countriesWords(countriesTakingPart)}</td>
          <td class="num">${seizures}</td><td class="num">${hotspots}</td>
          <td>${officersWords(properties, 'officers')}</td><td>${officersWords(properties, 'arrests')}</td><td>${owner(operation.claim.owner)}</td>
        </tr>`;
      }),
    );
  }

  private move(offset: number): void {
    this.tell('change-settings', { offset: offset === 0 ? '' : String(offset) });
  }

  private change(event: Event): void {
    const data = new FormData(event.currentTarget as HTMLFormElement);
    this.tell('change-settings', { kind: String(data.get('kind') ?? ''), offset: '' });
  }
}

type ListName = 'firearms' | 'traces' | 'chains' | 'operations';

const LISTS: [ListName, string][] = [
  ['firearms', 'Missing firearms'],
  ['traces', 'Trace requests'],
  ['chains', 'Ballistic chains'],
  ['operations', 'Operations'],
];

const NOUNS: Record<ListName, [string, string]> = {
  firearms: ['firearm', 'firearms'],
  traces: ['request', 'requests'],
  chains: ['chain', 'chains'],
  operations: ['operation', 'operations'],
};

const CHOICES: Record<ListName, [string, string][]> = {
  firearms: [['', 'all that are missing'], ...['lost', 'stolen', 'trafficked', 'smuggled', 'recovered', 'destroyed', 'cancelled'].map((kind): [string, string] => [kind, kind])],
  traces: [['', 'all'], ...['draft', 'sent', 'received', 'answered', 'commented', 'closed'].map((status): [string, string] => [status, status])],
  chains: [['', 'across borders'], ['all', 'all']],
  operations: [],
};

function table(title: string, heads: string[], rows: TemplateResult[]) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}><table class="register">
    <caption class="unseen">${title}</caption>
    <thead><tr>${heads.map((head) => html`<th scope="col" class=${COUNTED.has(head) ? 'num' : ''}>${head}</th>`)}</tr></thead>
    <tbody>${rows}</tbody>
  </table></div>`;
}

const COUNTED = new Set(['Answers', 'Cases', 'Hits', 'Seizures recorded', 'Hotspots recorded']);

function empty(title: string, what: string) {
  return html`<div class="welcome"><h2>${title}</h2><p>${what}</p></div>`;
}

const EMPTY: Record<ListName, TemplateResult> = {
  firearms: empty('No such firearm in what you may see', 'Write one down with its circulation (lost, stolen, trafficked or smuggled) under Write down, or load a file whose mapping gives it. Its owner is then told when another country comes upon the record.'),
  traces: empty('No such trace request in what you may see', 'Choose another status. A request is loaded from a file, or written down through POST /api/v1/records with a link CONCERNS to its firearm.'),
  chains: empty('No cases joined by hits in what you may see', 'A chain begins where an examiner’s hit links two cases. Leads join nothing. Choose “all” for chains within one country.'),
  operations: empty('No operation in what you may see', 'An operation is loaded from a file like any record, with its seizures (DURING), countries (TOOK_PART_IN) and hotspots (COVERED).'),
};

customElements.define('armslink-registers', RegistersView);
