import { html, nothing } from 'lit';
import { api, type Problem } from '../api/client';
import type { Suggestion, SuggestionAnswer } from '../api/types';
import { count } from '../words/names';
import { asProblem, PagePart, Question } from './element';
import { owner, problemNotice, waitingNotice } from './parts';

/** Records that may be of one thing, side by side with the reasons, for a person to decide. */
export class SuggestionsView extends PagePart {
  static override properties = {
    viewer: { attribute: false },
    kind: { attribute: false },
    band: { attribute: false },
    told: { state: true },
    problem: { state: true },
    sending: { state: true },
  };
  declare viewer: string;
  declare kind: string;
  declare band: string;
  /** What was decided last, in words. */
  declare told: string;
  declare problem: Problem | undefined;
  declare sending: boolean;
  private readonly found = new Question<SuggestionAnswer>(this);

  override willUpdate(changed: Map<string, unknown>): void {
    if (!['viewer', 'kind', 'band'].some((name) => changed.has(name))) return;
    this.told = '';
    this.problem = undefined;
    this.found.answer = undefined;
    this.load();
  }

  private readonly load = (): void => void this.found.ask((signal) => api.suggestions(this.kind, this.band, signal));

  override render() {
    const answer = this.found.answer;
    return html`<form class="toolbar" @change=${this.change} @submit=${(event: Event) => event.preventDefault()}>
        <label>Kind <select name="kind">${KINDS.map(([value, words]) => html`<option value=${value} ?selected=${value === this.kind}>${words}</option>`)}</select></label>
        <label>Show <select name="band">${BANDS.map(([value, words]) => html`<option value=${value} ?selected=${value === this.band}>${words}</option>`)}</select></label>
        ${answer ? html`<span class="count" role="status">${count(answer.total, 'pair')} to decide${answer.suggestions.length < answer.total ? ` – the first ${answer.suggestions.length} are shown` : ''}</span>` : nothing}
      </form>
      ${this.told ? html`<p class="notice told" role="status">${this.told}</p>` : nothing} ${problemNotice(this.problem)}
      ${problemNotice(this.found.problem, this.load)} ${this.found.waiting && !answer ? waitingNotice('Comparing the records…') : nothing}
      ${answer ? this.pairs(answer) : nothing}`;
  }

  private pairs(answer: SuggestionAnswer) {
    if (answer.suggestions.length === 0) return EMPTY;
    return html`<p class="quiet effort">${answer.note}</p>
      <div class="scroll" tabindex="0" role="region" aria-label="Suggestions"><ul class="suggestions">
        ${answer.suggestions.map((pair, at) => this.pair(pair, at))}
      </ul></div>`;
  }

  private pair(pair: Suggestion, at: number) {
    return html`<li class="pair">
      <div class="two">
        ${[pair.one, pair.other].map((side) => html`<p class="side"><a href=${`#/record/${encodeURIComponent(side.key)}`}>${side.caption}</a> ${owner(side.owner)}</p>`)}
      </div>
      <p class="reasons"><span class="band ${pair.band}">${pair.band}</span> <span class="quiet">weight ${pair.weight}</span></p>
      <table class="weights"><caption class="unseen">Reasons, with their weights</caption><tbody>
        ${pair.reasons.map((reason) => html`<tr><th scope="row">${reason.field}</th><td>${reason.words}</td><td class="num">${reason.weight > 0 ? '+' : ''}${reason.weight}</td></tr>`)}
      </tbody></table>
      <form class="decide" @submit=${(event: SubmitEvent) => this.decide(event, pair)}>
        <label>Why <input name="reason" required maxlength="500" size="40" autocomplete="off" id=${`reason-${at}`} /></label>
        ${DECISIONS.map(([value, words]) => html`<button name="decision" value=${value} ?disabled=${this.sending}>${words}</button>`)}
      </form>
    </li>`;
  }

  private async decide(event: SubmitEvent, pair: Suggestion): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const decision = (event.submitter as HTMLButtonElement | null)?.value ?? '';
    const reason = String(new FormData(form).get('reason') ?? '').trim();
    if (!decision || !reason) return;
    this.sending = true;
    this.problem = undefined;
    try {
      await api.decide(pair.one.key, pair.other.key, decision, reason);
      const words = DECISIONS.find(([value]) => value === decision)?.[1].toLowerCase() ?? decision;
      this.told = `Decided: ${pair.one.caption} and ${pair.other.caption} – ${words}. It stands with your name and reason, and can be taken back on the record: open it, choose the link and withdraw it, or decide anew.`;
      form.reset();
      await this.found.ask((signal) => api.suggestions(this.kind, this.band, signal));
    } catch (error) {
      this.problem = asProblem(error);
    } finally {
      this.sending = false;
    }
  }

  private change(event: Event): void {
    const data = new FormData(event.currentTarget as HTMLFormElement);
    this.tell('change-settings', { kind: String(data.get('kind') ?? ''), band: String(data.get('band') ?? '') });
  }
}

const KINDS: [string, string][] = [
  ['firearm', 'Firearms'],
  ['person', 'Persons'],
];

const BANDS: [string, string][] = [
  ['likely', 'likely ones'],
  ['possible', 'likely and possible ones'],
];

const DECISIONS: [string, string][] = [
  ['same', 'The same'],
  ['not-same', 'Not the same'],
  ['unsure', 'Cannot be told'],
];

const EMPTY = html`<div class="welcome">
  <h2>Nothing to decide here</h2>
  <p>No two records that you may see look enough like one thing, or somebody has decided on all that do. Nothing is ever merged by itself.</p>
</div>`;

customElements.define('armslink-suggestions', SuggestionsView);
