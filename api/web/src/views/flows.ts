import { html, nothing, svg } from 'lit';
import { api } from '../api/client';
import type { FlowAnswer } from '../api/types';
import { sourceWords } from '../words/claim';
import { count } from '../words/names';
import { PagePart, Question } from './element';
import { grade, owner, problemNotice, waitingNotice } from './parts';

/** Yearly counts of traced firearms between areas, as the sources give them. */
export class FlowsView extends PagePart {
  static override properties = { viewer: { attribute: false }, year: { attribute: false }, from: { attribute: false }, to: { attribute: false } };
  declare viewer: string;
  declare year: string;
  declare from: string;
  declare to: string;
  private readonly flows = new Question<FlowAnswer>(this);

  override willUpdate(changed: Map<string, unknown>): void {
    if (['viewer', 'year', 'from', 'to'].some((name) => changed.has(name))) this.load();
  }

  private readonly load = (): void => {
    this.flows.answer = undefined;
    void this.flows.ask((signal) => api.flows(this.year, this.from, this.to, signal));
  };

  override render() {
    const answer = this.flows.answer;
    return html`<form class="toolbar" @submit=${this.submit}>
        <label>Year <input name="year" inputmode="numeric" pattern="[0-9]{4}" size="6" placeholder="any" .value=${this.year} /></label>
        <label>From <input name="from" size="16" placeholder="any area" .value=${this.from} /></label>
        <label>To <input name="to" size="16" placeholder="any area" .value=${this.to} /></label>
        <button>Show</button>
        ${answer ? html`<span class="count" role="status">${count(answer.flows.length, 'flow')}, ${count(answer.total, 'firearm')}${answer.complete ? '' : ' – cut off: only the largest are shown'}</span>` : nothing}
      </form>
      ${problemNotice(this.flows.problem, this.load)} ${this.flows.waiting && !answer ? waitingNotice('Reading the flows…') : nothing}
      ${answer ? (answer.flows.length === 0 ? EMPTY : this.table(answer)) : nothing}`;
  }

  private table(answer: FlowAnswer) {
    const most = Math.max(...answer.flows.map((flow) => flow.firearms), 1);
    return html`${answer.note ? html`<p class="quiet effort">${answer.note}</p>` : nothing}
      <div class="scroll" tabindex="0" role="region" aria-label="Flows">
        <table class="flows">
          <caption class="unseen">Traced firearms by year, from and to</caption>
          <thead><tr><th scope="col">Year</th><th scope="col">From</th><th scope="col">To</th><th scope="col" class="num">Firearms</th><th scope="col"><span class="unseen">As a bar</span></th><th scope="col">Source</th><th scope="col">Grade</th><th scope="col">Owner</th></tr></thead>
          <tbody>
            ${answer.flows.map(
              (flow) => html`<tr>
                <td class="num">${flow.year}</td><td>${flow.source?.caption ?? flow.from}</td><td>${flow.target?.caption ?? flow.to}</td>
                <td class="num">${flow.firearms.toLocaleString('en')}</td>
                <td><svg class="bar" viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true">${svg`<rect width=${(200 * flow.firearms) / most} height="10"></rect>`}</svg></td>
                <td>${sourceWords(flow.claim)}</td><td>${grade(flow.claim.grade)}</td><td>${owner(flow.claim.owner)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    this.tell('change-settings', { year: text('year'), from: text('from'), to: text('to') });
  }
}

const EMPTY = html`<div class="welcome">
  <h2>No flows in what you may see</h2>
  <p>Flows are yearly counts between areas, such as the trace figures that a bureau publishes. Leave year and areas empty to see all there are.</p>
  <p>If there are none yet, load a file of them: <code>armslink ingest --mapping atf-trace-flows FILE</code>. The mappings are described in the documentation.</p>
</div>`;

customElements.define('armslink-flows', FlowsView);
