import { html, nothing } from 'lit';
import { api, type Problem } from '../api/client';
import type { EntryAnswer, EntryMistake, Schema, SchemaProperty } from '../api/types';
import { handlingWords } from '../words/claim';
import { entryOf, type TypedEntry, type TypedRecord } from '../words/entry';
import { labelWords, linkWords, propertyWords } from '../words/names';
import { asProblem, PagePart, Question } from './element';
import { problemNotice, waitingNotice } from './parts';

/** Something written down by hand: checked while it is typed, taken in whole or not at all. */
export class EntryView extends PagePart {
  static override properties = {
    viewer: { attribute: false },
    typed: { state: true },
    mistakes: { state: true },
    problem: { state: true },
    written: { state: true },
  };
  declare viewer: string;
  declare typed: TypedEntry;
  declare mistakes: EntryMistake[];
  declare problem: Problem | undefined;
  declare written: EntryAnswer | undefined;
  private readonly schema = new Question<Schema>(this);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private checked = 0;

  constructor() {
    super();
    this.typed = FORMS[0]![1]();
    this.mistakes = [];
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('viewer')) this.load();
  }

  override disconnectedCallback(): void {
    clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  private readonly load = (): void => void this.schema.ask(() => api.schema());

  override render() {
    const schema = this.schema.answer;
    if (!schema) return html`${problemNotice(this.schema.problem, this.load)} ${this.schema.waiting ? waitingNotice('Asking what can be written down…') : nothing}`;
    return html`<div class="toolbar">
        ${FORMS.map(([title, form]) => html`<button type="button" @click=${() => this.begin(form())}>${title}</button>`)}
        <span class="quiet">You are the source; your country and agency are the owner.</span>
      </div>
      ${this.written ? this.done(this.written) : nothing}
      <div class="scroll"><form class="entry" novalidate @input=${this.changed} @submit=${this.send} autocomplete="off">
        ${this.typed.records.map((record, at) => this.record(schema, record, at))}
        ${this.typed.links.map((link, at) => {
          const from = this.typed.records.find((record) => record.as === link.from);
          const to = this.typed.records.find((record) => record.as === link.to);
          return html`<p class="entry-link">${labelWords(from?.label ?? '')} <strong>${linkWords(link.type)}</strong> ${labelWords(to?.label ?? '')} ${this.complaint(`links[${at}]`)}</p>`;
        })}
        <fieldset><legend>How it is known</legend>
          <label>Grade <select name="grade">${GRADES.map(([code, words]) => html`<option value=${code} ?selected=${code === this.typed.grade}>${words}</option>`)}</select></label>
          <label>Handling <select name="handling">${['H0', 'H1', 'H2', 'H3'].map((code) => html`<option value=${code} ?selected=${code === this.typed.handling}>${code}: ${handlingWords(code)}</option>`)}</select></label>
          <label>Occasion <input name="reason" maxlength="500" .value=${this.typed.reason} placeholder="such as: patrol 17" /></label>${this.complaint('reason')}
        </fieldset>
        ${problemNotice(this.problem)}
        <p><button ?disabled=${this.mistakes.length > 0}>Write it down</button> <span class="quiet" role="status">${this.mistakes.length > 0 ? `${this.mistakes.length} to be mended before it can be written` : ''}</span></p>
      </form></div>`;
  }

  private record(schema: Schema, record: TypedRecord, at: number) {
    const path = `records[${at}]`;
    const properties = propertiesOf(schema, record.label).filter((property) => !HIDDEN.has(property.name));
    return html`<fieldset><legend>${labelWords(record.label)}</legend>
      ${DATED.has(record.label)
        ? html`<label>When <input name="${path}.when" .value=${record.when} placeholder="2026-11-23, 2026-11 or 2026" /></label>${this.complaint(`${path}.when`)}`
        : nothing}
      ${properties.map((property) => html`${this.field(property, `${path}.properties.${property.name}`, record.properties[property.name] ?? '')}${this.complaint(`${path}.properties.${property.name}`)}`)}
      ${this.complaint(path)}
    </fieldset>`;
  }

  private field(property: SchemaProperty, name: string, value: string) {
    const codes = property.type === 'flag' ? ['true', 'false'] : property.codes;
    const words = property.name === 'serialRaw' ? 'serial number, as read (? for a character nobody can read)' : propertyWords(property.name);
    return html`<label>${words}
      ${codes.length > 0
        ? html`<select name=${name}><option value=""></option>${codes.map((code) => html`<option value=${code} ?selected=${code === value}>${code === 'true' ? 'yes' : code === 'false' ? 'no' : code}</option>`)}</select>`
        : html`<input name=${name} .value=${value} aria-invalid=${this.mistakes.some((mistake) => mistake.path === name) ? 'true' : 'false'} />`}</label>`;
  }

  private complaint(path: string) {
    const here = this.mistakes.filter((mistake) => mistake.path === path);
    return here.map((mistake) => html`<span class="mistake">${mistake.value ? `“${mistake.value.replace(/^"|"$/g, '')}” ` : ''}${mistake.reason}</span>`);
  }

  private done(answer: EntryAnswer) {
    return html`<p class="notice told" role="status">Written down:
      ${answer.records.map((record) => html` <a href=${`#/record/${encodeURIComponent(record.key)}`}>${labelWords(record.kind)} ${String(record.properties['caption'] ?? '')}</a>`)}.
      It can be undone whole as the import <span class="mono">${answer.importRun}</span>.</p>`;
  }

  private begin(form: TypedEntry): void {
    this.typed = form;
    this.mistakes = [];
    this.problem = undefined;
    this.written = undefined;
  }

  private changed(event: Event): void {
    const field = event.target as HTMLInputElement;
    const record = /^records\[(\d+)\]\.(?:properties\.)?(\w+)$/.exec(field.name);
    if (record) {
      const of = this.typed.records[Number(record[1])];
      if (of && field.name.includes('.properties.')) of.properties[record[2] ?? ''] = field.value;
      else if (of) {
        of.when = field.value;
        // What links the records holds when they do.
        for (const link of this.typed.links) if (link.from === of.as) link.when = field.value;
      }
    } else if (field.name === 'grade' || field.name === 'handling' || field.name === 'reason') {
      this.typed[field.name] = field.value;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.check(), 400);
  }

  private entry() {
    const schema = this.schema.answer;
    return entryOf(this.typed, (label) => (schema ? propertiesOf(schema, label) : []));
  }

  /** Asks the service what it would say. */
  private async check(): Promise<void> {
    const mine = ++this.checked;
    try {
      await api.write(this.entry(), true);
      if (mine === this.checked) this.mistakes = [];
    } catch (error) {
      const problem = asProblem(error);
      if (mine === this.checked) this.mistakes = problem.mistakes;
      if (problem.mistakes.length === 0) this.problem = problem;
    }
  }

  private async send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    clearTimeout(this.timer);
    this.problem = undefined;
    try {
      const written = await api.write(this.entry(), false);
      this.begin(FORMS[0]![1]());
      this.written = written;
    } catch (error) {
      const problem = asProblem(error);
      this.mistakes = problem.mistakes;
      if (problem.mistakes.length === 0) this.problem = problem;
    }
  }
}

function propertiesOf(schema: Schema, label: string): SchemaProperty[] {
  return schema.labels.find((one) => one.label === label)?.properties ?? [];
}

/** Worked out from what is typed, or of no use to whoever writes by hand. */
const HIDDEN = new Set(['caption', 'serial', 'serialStatus', 'candidateKey', 'makeRaw', 'modelRaw', 'calibreRaw', 'nameRaw', 'kindRaw', 'whenRaw', 'statusRaw', 'statedDays', 'quantityRaw', 'ballisticsFlag', 'traffickingFlag', 'interstateFlag', 'birthPrecision', 'accuracyMetres']);
const DATED = new Set(['CustodyEvent', 'Seizure', 'Case', 'RouteLeg']);

const GRADES: [string, string][] = [
  ['4x4:A1', 'A1: no doubt about the source, certain'],
  ['4x4:A2', 'A2: no doubt about the source, known to it'],
  ['4x4:B2', 'B2: source mostly reliable, known to it'],
  ['4x4:C3', 'C3: source mostly unreliable, corroborated'],
  ['4x4:X4', 'X4: source unknown, not corroborated'],
];

const form = (records: [string, string, Record<string, string>?][], links: [string, string, string][]) => (): TypedEntry => ({
  grade: '4x4:A2',
  handling: 'H0',
  reason: '',
  records: records.map(([as, label, properties]) => ({ as, label, when: '', properties: { ...properties } })),
  links: links.map(([type, from, to]) => ({ type, from, to, when: '' })),
});

/** What is written down most. */
const FORMS: [string, () => TypedEntry][] = [
  ['A gun that turned up', form([['gun', 'Firearm'], ['found', 'CustodyEvent', { kind: 'recovered' }], ['place', 'Location']], [['OF', 'found', 'gun'], ['AT', 'found', 'place']])],
  ['A gun lost or stolen', form([['gun', 'Firearm', { circulation: 'stolen' }], ['event', 'CustodyEvent', { kind: 'stolen' }]], [['OF', 'event', 'gun']])],
  ['A seizure', form([['seizure', 'Seizure'], ['item', 'SeizureItem'], ['place', 'Location']], [['PART_OF', 'item', 'seizure'], ['AT', 'seizure', 'place']])],
  ['A case and a suspect', form([['case', 'Case'], ['person', 'Person']], [['SUSPECT_IN', 'person', 'case']])],
];

customElements.define('armslink-entry', EntryView);
