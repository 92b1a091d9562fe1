import { html, nothing } from 'lit';
import { api } from '../api/client';
import type { TraceAnswer } from '../api/types';
import { validityWords } from '../words/claim';
import { countryWords, instantWords } from '../words/names';
import { ageWords, hyphenless, partWords } from '../words/register';
import { PagePart, Question } from './element';
import { grade, owner, problemNotice, waitingNotice } from './parts';

/** One trace request: its clock, what it lacks, whom to ask next, its answers, and what must still be kept. */
export class TraceView extends PagePart {
  static override properties = { viewer: { attribute: false }, key: { attribute: false } };
  declare viewer: string;
  declare key: string;
  private readonly trace = new Question<TraceAnswer>(this);

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('viewer') && !changed.has('key')) return;
    this.trace.answer = undefined;
    this.load();
  }

  private readonly load = (): void => void this.trace.ask((signal) => api.trace(this.key, signal));

  override render() {
    return html`<p class="toolbar"><a href="#/registers?list=traces">All trace requests</a></p>
      ${problemNotice(this.trace.problem, this.load)} ${this.trace.waiting ? waitingNotice('Reading the trace…') : nothing}
      ${this.trace.answer ? this.shown(this.trace.answer) : nothing}`;
  }

  private shown(trace: TraceAnswer) {
    const { request } = trace;
    const said = (name: string) => String(request.properties[name] ?? '');
    return html`<article class="of-one">
      <h2>Trace request ${request.caption}</h2>
      ${trace.complete ? nothing : html`<p class="notice">Cut off: there is more than is shown here.</p>`}
      <dl class="facts clock">
        <dt>Status</dt><dd>${said('requestStatus') ? html`<span class="mark standing">${said('requestStatus')}</span>` : html`<span class="quiet">not said</span>`}</dd>
        <dt>Age</dt><dd>${ageWords(trace.ageDays)}${request.claim.validFrom ? html` <span class="quiet">since ${validityWords(request.claim)}</span>` : nothing}</dd>
        <dt>Addressed to</dt><dd>${countryWords(said('addressedTo')) || html`<span class="quiet">not said</span>`}</dd>
        <dt>Ask next</dt><dd>${trace.nextCountry ? html`<strong>${countryWords(trace.nextCountry)}</strong>: ` : nothing}<span class="quiet">${trace.nextCountryWhy}</span></dd>
        <dt>Parts missing</dt>
        <dd>${trace.missing.length === 0 ? 'none of those that the International Tracing Instrument asks for' : html`<ul>${trace.missing.map((part) => html`<li><span class="mark cut">${partWords(part)}</span></li>`)}</ul>`}</dd>
        <dt>Firearm</dt>
        <dd>${trace.firearms.length === 0 ? html`<span class="quiet">none is named</span>` : trace.firearms.map((gun) => html`<a href=${`#/record/${encodeURIComponent(gun.key)}`}>${gun.caption}</a> `)}</dd>
        <dt>Owner</dt><dd>${owner(request.claim.owner)} ${grade(request.claim.grade)}</dd>
        <dt>Record</dt><dd><a href=${`#/record/${encodeURIComponent(request.key)}`}>Open with its links and source</a></dd>
      </dl>
      ${this.answers(trace)} ${this.steps(trace)} ${this.history(trace)}
    </article>`;
  }

  private answers(trace: TraceAnswer) {
    if (trace.responses.length === 0) return html`<h3>Answers</h3><p class="quiet">None that you may see. An answer is written down as a trace response that answers this request.</p>`;
    return html`<h3>Answers</h3>
      <div class="scroll" tabindex="0" role="region" aria-label="Answers"><table>
        <thead><tr><th scope="col">Answer</th><th scope="col">Outcome</th><th scope="col">Establishes</th><th scope="col">Comment</th><th scope="col">When</th><th scope="col">Owner</th><th scope="col">Grade</th></tr></thead>
        <tbody>${trace.responses.map(
          (answer) => html`<tr>
            <td><a href=${`#/record/${encodeURIComponent(answer.key)}`}>${answer.caption}</a></td>
            <td>${hyphenless(String(answer.properties['outcome'] ?? '')) || html`<span class="quiet">not said</span>`}</td>
            <td>${trace.established.filter((one) => one.response === answer.key).map((one) => html`<a href=${`#/record/${encodeURIComponent(one.event.key)}`}>${one.event.caption}</a> `)}</td>
            <td>${String(answer.properties['comment'] ?? '')}</td><td class="nowrap">${validityWords(answer.claim)}</td>
            <td>${owner(answer.claim.owner)}</td><td>${grade(answer.claim.grade)}</td>
          </tr>`,
        )}</tbody></table></div>`;
  }

  private steps(trace: TraceAnswer) {
    return html`<h3>Steps of the firearm, and whether their records must still be kept</h3>
      ${trace.steps.length === 0
        ? html`<p class="quiet">No step of its life is recorded in what you may see.</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label="Steps of the firearm"><table class="trace-steps">
            <thead><tr><th scope="col">Step</th><th scope="col">When</th><th scope="col">Must be kept</th><th scope="col">Until</th><th scope="col">Owner</th><th scope="col">Grade</th></tr></thead>
            <tbody>${trace.steps.map(
              ({ event, mustBeKept, mustBeKeptUntil }) => html`<tr>
                <td><a href=${`#/record/${encodeURIComponent(event.key)}`}>${event.caption}</a></td><td class="nowrap">${validityWords(event.claim)}</td>
                <td>${KEPT[mustBeKept] ?? mustBeKept}</td><td class="nowrap">${mustBeKeptUntil ? instantWords(mustBeKeptUntil) : ''}</td>
                <td>${owner(event.claim.owner)}</td><td>${grade(event.claim.grade)}</td>
              </tr>`,
            )}</tbody></table></div>
            <p class="quiet effort">By the International Tracing Instrument (2005): records of manufacture for 30 years, all others for 20. A country may keep them longer.</p>`}`;
  }

  private history(trace: TraceAnswer) {
    return html`<h3>How it went</h3>
      <ol class="history">${trace.history.map(
        (one) => html`<li>${one.status || 'no status'}${one.comment ? html`: “${one.comment}”` : nothing} <span class="quiet">recorded ${instantWords(one.recordedAt)}${one.recordedUntil ? `, until ${instantWords(one.recordedUntil)}` : ', stands'}</span></li>`,
      )}</ol>`;
  }
}

const KEPT: Record<string, string> = { yes: 'yes', no: 'no longer', unknown: 'cannot be told: its time is not known well enough' };

customElements.define('armslink-trace', TraceView);
