import { html, nothing } from 'lit';
import { takeAway } from '../api/client';
import { tracing, type LifeLine, type LifeStep, type Named } from '../api/tracing';
import { intervalWords } from '../words/claim';
import { count, countryWords } from '../words/names';
import { PagePart, Question } from './element';
import { grade, marks, owner, problemNotice, waitingNotice } from './parts';
import { picture } from './picture';

/** Everything recorded of one firearm: one timeline, and the same in a table. */
export class LifeLineView extends PagePart {
  static override properties = { viewer: { attribute: false }, firearm: { attribute: false } };
  declare viewer: string;
  declare firearm: string;
  private readonly line = new Question<LifeLine>(this);

  override willUpdate(changed: Map<string, unknown>): void {
    if (!['viewer', 'firearm'].some((name) => changed.has(name))) return;
    this.line.answer = undefined;
    this.load();
  }

  private readonly load = (): void => {
    if (this.firearm) void this.line.ask((signal) => tracing.lifeLine(this.firearm, signal));
    else this.line.forget();
  };

  override render() {
    if (!this.firearm) return html`<div class="welcome"><h2>No firearm is chosen</h2><p>Search for one, and choose “Life line” beside its record.</p></div>`;
    const line = this.line.answer;
    return html`${problemNotice(this.line.problem, this.load)} ${this.line.waiting && !line ? waitingNotice('Gathering what is recorded…') : nothing}
      ${line ? this.whole(line) : nothing}`;
  }

  private whole(line: LifeLine) {
    const path = `/firearms/${encodeURIComponent(this.firearm)}/life-line`;
    return html`<section class="statistic" tabindex="0" aria-label="Life line">
      <h2>Life line of <a href=${`#/record/${encodeURIComponent(this.firearm)}`}>${line.firearm.caption}</a></h2>
      <p>${line.grouping}${line.records.length > 1 ? html`: ${line.records.map((record, i) => html`${i ? ', ' : ''}<a href=${`#/record/${encodeURIComponent(record.key)}`}>${record.caption}</a> (${owner(record.claim.owner)})`)}` : nothing}.
        ${count(line.steps.length, 'step')}${line.complete ? '' : ' – cut off: not all are shown'}.</p>
      <div class="take"><a class="button" href=${takeAway(path, { format: 'svg' })} download>Timeline as SVG</a> <a class="button" href=${takeAway(path, { format: 'csv' })} download>Table as CSV</a></div>
      ${picture(line.picture)}
      <h3>Point of diversion</h3>
      <p><strong>${line.diversion.how.replaceAll('-', ' ')}</strong>${line.diversion.from || line.diversion.to ? html`, ${intervalWords([line.diversion.from, line.diversion.to])}` : nothing}: ${line.diversion.words}</p>
      ${line.procedure.length === 0 ? nothing : this.procedure(line)}
      ${line.gaps.length === 0 ? nothing : html`<h3>Gaps</h3><ul>${line.gaps.map((gap) => html`<li>${gap.from && gap.to ? intervalWords([gap.from, gap.to]) : 'No time between'}: ${gap.words}</li>`)}</ul>`}
      ${line.contradictions.length === 0
        ? nothing
        : html`<h3>Contradictions</h3><ul>${line.contradictions.map((one) => html`<li><strong>${one.title}</strong>${one.certain ? '' : ' (possible: the times allow both)'}: ${one.explanation} <span class="quiet">May be explained: ${one.mayBe}</span></li>`)}</ul>`}
      <h3>Steps</h3>
      <div class="scroll" tabindex="0" role="region" aria-label="Steps"><table>
        <caption class="unseen">Steps in order of time</caption>
        <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Where</th><th scope="col">From</th><th scope="col">To</th><th scope="col">Grade</th><th scope="col">Owner</th><th scope="col">Source</th></tr></thead>
        <tbody>${line.steps.map((step) => this.step(step))}</tbody>
      </table></div>
      <ul class="notes">${line.notes.map((note) => html`<li>${note}</li>`)}</ul>
    </section>`;
  }

  private procedure(line: LifeLine) {
    return html`<h3>After the recovery</h3>
      <table><caption class="unseen">Parts of the recovery procedure</caption><tbody>
        ${line.procedure.map((part) => html`<tr><th scope="row">${part.part}</th><td class=${part.done === 'yes' ? 'done-yes' : part.done === 'no' ? 'done-no' : 'quiet'}>${part.done}</td><td>${part.words}</td></tr>`)}
      </tbody></table>`;
  }

  private step(step: LifeStep) {
    const at = (one: Named) => html`<a href=${`#/record/${encodeURIComponent(one.key)}`}>${one.caption}</a>`;
    const list = (all: Named[], country = false) => all.map((one, i) => html`${i ? ', ' : ''}${at(one)}${country && one.kind ? html` <span class="quiet">${countryWords(one.kind)}</span>` : nothing}`);
    return html`<tr>
      <td class="nowrap">${intervalWords([step.from, step.to])}</td>
      <td><a href=${`#/record/${encodeURIComponent(step.key)}`}>${step.kind}</a> ${marks(step, step.kind.includes('unconfirmed'))}</td>
      <td>${list(step.places, true)}</td><td>${list(step.givers)}</td><td>${list(step.takers)}</td>
      <td>${grade(step.grade)}</td><td>${owner(step.owner)}</td><td>${step.documentTitle || 'document withheld'}, ${step.locator}</td>
    </tr>`;
  }
}
customElements.define('armslink-life-line', LifeLineView);
