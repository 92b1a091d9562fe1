import { html, nothing } from 'lit';
import { api } from '../api/client';
import type { OperationAnswer } from '../api/types';
import { sourceWords, validityWords } from '../words/claim';
import { countryWords } from '../words/names';
import { countriesWords, officersWords, quantityWords } from '../words/register';
import { PagePart, Question } from './element';
import { grade, owner, problemNotice, waitingNotice } from './parts';

/** One operation and what was seized during it, as it was reported; nothing is added up. */
export class OperationView extends PagePart {
  static override properties = { viewer: { attribute: false }, key: { attribute: false } };
  declare viewer: string;
  declare key: string;
  private readonly found = new Question<OperationAnswer>(this);

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('viewer') && !changed.has('key')) return;
    this.found.answer = undefined;
    this.load();
  }

  private readonly load = (): void => void this.found.ask((signal) => api.operation(this.key, signal));

  override render() {
    return html`<p class="toolbar"><a href="#/registers?list=operations">All operations</a></p>
      ${problemNotice(this.found.problem, this.load)} ${this.found.waiting ? waitingNotice('Reading the operation…') : nothing}
      ${this.found.answer ? this.shown(this.found.answer) : nothing}`;
  }

  private shown(answer: OperationAnswer) {
    const { operation } = answer;
    const { properties } = operation;
    const figure = (name: string) => officersWords(properties, name) || html`<span class="quiet">not said</span>`;
    return html`<article class="of-one">
      <h2>Operation ${operation.caption}</h2>
      ${answer.complete ? nothing : html`<p class="notice">Cut off: there is more than is shown here.</p>`}
      <dl class="facts">
        <dt>When</dt><dd>${String(properties['whenRaw'] ?? '') || validityWords(operation.claim)}</dd>
        <dt>Countries taking part</dt><dd class="countries">${answer.countriesTakingPart.length === 0 ? html`<span class="quiet">not recorded</span>` : countriesWords(answer.countriesTakingPart)}</dd>
        <dt>Officers</dt><dd>${figure('officers')}</dd>
        <dt>Arrests</dt><dd>${figure('arrests')}</dd>
        <dt>Hotspots</dt>
        <dd>${figure('hotspots')}${answer.hotspots.length > 0 ? html` <span class="quiet">as published; recorded:</span> ${answer.hotspots.map((spot) => html`<a href=${`#/record/${encodeURIComponent(spot.key)}`}>${spot.caption}</a> `)}` : nothing}</dd>
        <dt>Owner</dt><dd>${owner(operation.claim.owner)} ${grade(operation.claim.grade)}</dd>
        <dt>Source</dt><dd>${sourceWords(operation.claim)}</dd>
        <dt>Record</dt><dd><a href=${`#/record/${encodeURIComponent(operation.key)}`}>Open with its links and source</a></dd>
      </dl>
      <h3>Results</h3>
      <p class="quiet effort">${answer.note}</p>
      ${answer.results.length === 0
        ? html`<p class="quiet">No result is recorded in what you may see.</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label="Results"><table class="operation-results">
            <thead><tr><th scope="col">Country</th><th scope="col">Commodity</th><th scope="col" class="num">Quantity</th><th scope="col">Unit</th><th scope="col">As reported</th><th scope="col">Owner</th><th scope="col">Grade</th><th scope="col">Source</th></tr></thead>
            <tbody>${answer.results.map(
              (result) => html`<tr>
                <td>${result.country ? countryWords(result.country) : html`<span class="quiet">the operation as a whole</span>`}</td>
                <td><a href=${`#/record/${encodeURIComponent(result.item)}`}>${result.commodity || 'not said'}</a></td>
                <td class="num">${quantityWords(result)}</td><td>${result.unit}</td><td class="raw">${result.quantityRaw}</td>
                <td>${owner(result.claim.owner)}</td><td>${grade(result.claim.grade)}</td><td class="quiet">${sourceWords(result.claim)}</td>
              </tr>`,
            )}</tbody></table></div>`}
    </article>`;
  }
}

customElements.define('armslink-operation', OperationView);
