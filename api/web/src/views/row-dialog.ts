import { html, nothing } from 'lit';
import { api } from '../api/client';
import type { RowAnswer } from '../api/types';
import { rowCells } from '../words/row';
import { PagePart, Question } from './element';
import { problemNotice, waitingNotice } from './parts';

/** What the row belongs to: a record, or a link with its type. */
export interface RowOf {
  type?: string;
  key: string;
  caption: string;
  /** Another document that says the same; left out for the one that the claim stands on. */
  source?: { document: string; locator: string };
}

/** The row of the source file that a claim was read from, to the letter. */
export class RowDialog extends PagePart {
  static override properties = { of: { state: true } };
  declare of: RowOf | undefined;
  private readonly row = new Question<RowAnswer>(this);

  open(of: RowOf): void {
    this.of = of;
    this.row.answer = undefined;
    void this.row.ask(() => (of.type ? api.linkRow(of.type, of.key) : of.source ? api.sourceRow(of.key, of.source.document, of.source.locator) : api.recordRow(of.key)));
    void this.updateComplete.then(() => this.querySelector('dialog')?.showModal());
  }

  override render() {
    if (!this.of) return nothing;
    return html`<dialog class="row-dialog" aria-labelledby="row-title" @close=${() => (this.of = undefined)}>
      <form method="dialog" class="head">
        <h2 id="row-title">The row as received</h2>
        <button aria-label="Close">Close</button>
      </form>
      <p class="quiet">${this.of.caption}</p>
      ${problemNotice(this.row.problem)} ${this.row.waiting ? waitingNotice('Opening the file…') : nothing}
      ${this.row.answer ? this.shown(this.row.answer) : nothing}
    </dialog>`;
  }

  private shown(row: RowAnswer) {
    const cells = rowCells(row.header, row.text);
    return html`<dl class="facts">
        <dt>Document</dt><dd>${row.documentTitle}</dd>
        <dt>Where</dt><dd>${row.locator}</dd>
        <dt>Origin</dt><dd>${row.origin}</dd>
        <dt>SHA-256 of the file</dt><dd class="mono">${row.sha256}</dd>
      </dl>
      <h3>To the letter</h3>
      <pre class="row-text" tabindex="0">${row.header ? html`<span class="quiet">${row.header}</span>\n` : nothing}${row.text}</pre>
      ${cells.length > 0
        ? html`<h3>Column by column</h3>
            <table class="cells"><tbody>${cells.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value === '' ? html`<span class="quiet">empty</span>` : value}</td></tr>`)}</tbody></table>`
        : nothing}`;
  }
}
customElements.define('armslink-row', RowDialog);
