import { html, nothing } from 'lit';
import { api } from '../api/client';
import type { Contradiction, ContradictionAnswer } from '../api/types';
import { count, instantWords } from '../words/names';
import { PagePart, Question } from './element';
import { grade, owner, problemNotice, waitingNotice } from './parts';

/** What is said of one firearm and cannot all be true, claim beside claim. */
export class ContradictionsView extends PagePart {
  static override properties = { viewer: { attribute: false }, kind: { attribute: false } };
  declare viewer: string;
  declare kind: string;
  private readonly found = new Question<ContradictionAnswer>(this);

  override willUpdate(changed: Map<string, unknown>): void {
    if (!['viewer', 'kind'].some((name) => changed.has(name))) return;
    this.found.answer = undefined;
    this.load();
  }

  private readonly load = (): void => void this.found.ask((signal) => api.contradictions(this.kind, signal));

  override render() {
    const answer = this.found.answer;
    return html`<form class="toolbar" @change=${this.change} @submit=${(event: Event) => event.preventDefault()}>
        <label>Kind <select name="kind"><option value="">all kinds</option>
          ${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === this.kind}>${kind.replaceAll('-', ' ')}${answer?.counts[kind] ? ` (${answer.counts[kind]})` : ''}</option>`)}</select></label>
        ${answer ? html`<span class="count" role="status">${count(answer.total, 'contradiction')}${answer.complete ? '' : ' – cut off: not all are shown'}</span>` : nothing}
      </form>
      ${problemNotice(this.found.problem, this.load)} ${this.found.waiting && !answer ? waitingNotice('Comparing the claims…') : nothing}
      ${answer ? this.list(answer) : nothing}`;
  }

  private list(answer: ContradictionAnswer) {
    if (answer.contradictions.length === 0) return EMPTY;
    return html`<p class="quiet effort">${answer.note}</p>
      <div class="scroll" tabindex="0" role="region" aria-label="Contradictions"><ul class="suggestions">
        ${answer.contradictions.map((one) => this.one(one))}
      </ul></div>`;
  }

  private one(one: Contradiction) {
    return html`<li class="pair">
      <h3>${one.title} ${one.certain ? nothing : html`<span class="quiet">possible: ${one.kind === 'serial-never-issued' ? 'it may be misread' : 'the times allow both'}</span>`}</h3>
      <p>${one.explanation} ${one.together ? html`<span class="quiet">${one.together}</span>` : nothing}</p>
      <table><caption class="unseen">The claims, side by side</caption>
        <thead><tr><th scope="col">Said</th><th scope="col">Firearm</th><th scope="col">When</th><th scope="col">Where</th><th scope="col">Grade</th><th scope="col">Owner</th><th scope="col">Source</th></tr></thead>
        <tbody>${one.claims.map(
          (claim) => html`<tr>
            <td><a href=${`#/record/${encodeURIComponent(claim.event)}`}>${claim.caption}</a></td>
            <td><a href=${`#/record/${encodeURIComponent(claim.firearm)}`}>${claim.firearmCaption}</a></td>
            <td>${claim.from ? instantWords(claim.from) : 'unknown'}${claim.to ? ` to ${instantWords(claim.to)}` : ''}</td>
            <td>${claim.place?.caption ?? ''}</td><td>${grade(claim.grade)}</td><td>${owner(claim.owner)}</td>
            <td><a href=${`#/record/${encodeURIComponent(claim.document)}`}>document</a>, ${claim.locator}</td>
          </tr>`,
        )}</tbody></table>
      <p class="quiet">May be explained: ${one.mayBe}</p>
    </li>`;
  }

  private change(event: Event): void {
    this.tell('change-settings', { kind: String(new FormData(event.currentTarget as HTMLFormElement).get('kind') ?? '') });
  }
}

const KINDS = ['before-manufacture', 'after-destruction', 'sale-after-recovery', 'held-elsewhere', 'two-places-at-one-time', 'two-owners-at-once', 'date-that-cannot-be', 'serial-never-issued'];

const EMPTY = html`<div class="welcome">
  <h2>No contradictions in what you may see</h2>
  <p>What is said of each firearm, and of those decided to be one, can all be true together.</p>
</div>`;

customElements.define('armslink-contradictions', ContradictionsView);
