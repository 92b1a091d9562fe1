import { html, nothing } from 'lit';
import { api, problemOf, type Problem } from '../api/client';
import type { EntityAnswer, Link, Rec } from '../api/types';
import { count, instantWords, isLead, labelWords, linkWords, propertyRows } from '../words/names';
import { asProblem, PagePart, Question } from './element';
import { claimBlock } from './claim-block';
import { marks, problemNotice, symbol, waitingNotice } from './parts';
import type { RowDialog, RowOf } from './row-dialog';
import './row-dialog';
import './record-more';

export type Chosen = { kind: 'record'; key: string; record?: Rec } | { kind: 'link'; link: Link; from: Rec | undefined; to: Rec | undefined };

/** The panel: one record or one link with its properties, its claim and what can be done with it. */
export class Detail extends PagePart {
  static override properties = {
    chosen: { attribute: false },
    viewer: { attribute: false },
    centre: { attribute: false },
    hops: { attribute: false },
    exportProblem: { state: true },
  };
  declare chosen: Chosen | undefined;
  declare viewer: string;
  declare centre: string;
  declare hops: number;
  declare exportProblem: Problem | undefined;
  private readonly entity = new Question<EntityAnswer>(this);
  private asked = '';

  override willUpdate(): void {
    const key = this.chosen?.kind === 'record' ? this.chosen.key : '';
    const wanted = key ? `${this.viewer} ${key}` : '';
    if (wanted === this.asked) return;
    this.asked = wanted;
    this.exportProblem = undefined;
    this.entity.answer = undefined;
    if (key) void this.entity.ask((signal) => api.entity(key, signal));
    else this.entity.forget();
  }

  override render() {
    const chosen = this.chosen;
    return html`${chosen === undefined ? html`<h2>Details</h2><p class="quiet">Choose a record or a link to see what is claimed, by whom, and on what source.</p>` : chosen.kind === 'record' ? this.record(chosen.key) : this.link(chosen.link, chosen.from, chosen.to)}
      <armslink-row></armslink-row>`;
  }

  private record(key: string) {
    const record = this.entity.answer?.record;
    if (!record) {
      return html`<h2>Details</h2>
        ${key === this.centre && this.entity.problem?.status === 404 ? html`<p class="quiet">Nothing to show.</p>` : problemNotice(this.entity.problem, () => this.ask(key))}
        ${this.entity.waiting ? waitingNotice('Reading the record…') : nothing}`;
    }
    const centred = key === this.centre;
    return html`<p class="kind">${symbol(record.label)}${labelWords(record.label)} ${marks(record.claim, isLead(record.label))}</p>
      <h2 class="caption">${record.caption}</h2>
      <div class="actions">
        ${centred ? nothing : html`<button type="button" @click=${() => this.tell('choose-record', { record })}>Put in the middle</button>`}
        <button type="button" @click=${() => this.signal('expand-record', key)}>Expand</button>
        <button type="button" @click=${() => this.signal('path-from', record)}>Path from here…</button>
        ${ownView(record)}
        <button type="button" @click=${() => this.row({ key, caption: record.caption })}>Show the row as received</button>
        <button type="button" @click=${() => this.save(key, 'svg')}>Export SVG</button>
        <button type="button" @click=${() => this.save(key, 'graphml')}>Export GraphML</button>
      </div>
      ${problemNotice(this.exportProblem)} ${this.properties(record.properties)} ${claimBlock(record.claim)}
      <armslink-record-more .record=${record} .viewer=${this.viewer} @open-row=${(event: CustomEvent<RowOf>) => this.row(event.detail)}></armslink-record-more>
      ${this.earlier(this.entity.answer?.earlierVersions ?? [])}
      <h3>Key</h3>
      <p class="mono key">${record.key}</p>`;
  }

  private link(link: Link, from: Rec | undefined, to: Rec | undefined) {
    const end = (record: Rec | undefined) =>
      record ? html`<button type="button" class="plain" @click=${() => this.tell('choose-record', { record })}>${record.caption}</button>` : html`<span class="quiet">not in this chart</span>`;
    const caption = `${from?.caption ?? '…'} ${linkWords(link.type)} ${to?.caption ?? '…'}`;
    return html`<p class="kind">Link ${marks(link.claim, isLead(link.type))}</p>
      <h2 class="caption">${end(from)} <span class="verb">${linkWords(link.type)}</span> ${end(to)}</h2>
      <div class="actions">
        <button type="button" @click=${() => this.row({ type: link.type, key: link.key, caption })}>Show the row as received</button>
      </div>
      ${this.properties(link.properties)} ${claimBlock(link.claim)}
      <h3>Key</h3>
      <p class="mono key">${link.key}</p>`;
  }

  private properties(properties: Record<string, unknown>) {
    const rows = propertyRows(properties);
    if (rows.length === 0) return nothing;
    const raw = rows.some((row) => row.raw !== null);
    return html`<h3>Properties</h3>
      <table class="properties">
        <thead class=${raw ? '' : 'unseen'}>
          <tr><th scope="col">Property</th><th scope="col">As used</th>${raw ? html`<th scope="col">As received</th>` : nothing}</tr>
        </thead>
        <tbody>
          ${rows.map((row) => html`<tr><th scope="row">${row.name}</th><td>${row.value}</td>${raw ? html`<td class="raw">${row.raw ?? ''}</td>` : nothing}</tr>`)}
        </tbody>
      </table>`;
  }

  private earlier(versions: Rec[]) {
    if (versions.length === 0) return nothing;
    return html`<details>
      <summary>${count(versions.length, 'earlier version')}</summary>
      ${versions.map(
        (version) => html`<p class="quiet">Recorded ${instantWords(version.claim.recordedAt)}${version.claim.recordedUntil ? `, superseded ${instantWords(version.claim.recordedUntil)}` : ''}</p>
          ${this.properties(version.properties)}`,
      )}
    </details>`;
  }

  private ask(key: string): void {
    void this.entity.ask((signal) => api.entity(key, signal));
  }

  private row(of: RowOf): void {
    this.querySelector<RowDialog>('armslink-row')?.open(of);
  }

  private signal(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  /** Fetched first, so that a refusal is shown here in words, not saved as a file. */
  private async save(key: string, format: string): Promise<void> {
    this.exportProblem = undefined;
    try {
      const response = await fetch(api.exportAddress(key, this.hops, format));
      if (!response.ok) throw await problemOf(response);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await response.blob());
      link.download = `armslink-chart.${format}`;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (error) {
      this.exportProblem = asProblem(error);
    }
  }
}
const OWN_VIEWS: Record<string, [string, string]> = {
  Firearm: ['life-line', 'Life line'],
  TraceRequest: ['trace', 'Open the trace'],
  Operation: ['operation', 'Open the operation'],
  Case: ['chain', 'Cases joined by hits'],
};

/** The view of its own that a trace, an operation or a case has. */
function ownView(record: Rec) {
  const view = OWN_VIEWS[record.label];
  return view ? html`<a class="button" href=${`#/${view[0]}/${encodeURIComponent(record.key)}`}>${view[1]}</a>` : nothing;
}

customElements.define('armslink-detail', Detail);
