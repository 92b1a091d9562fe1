import { html, nothing } from 'lit';
import { api, type Problem } from '../api/client';
import type { ContradictionAnswer, IdentityAnswer, Link, Rec, SourcesAnswer } from '../api/types';
import { count, instantWords } from '../words/names';
import { asProblem, PagePart, Question } from './element';
import { grade, owner, problemNotice, waitingNotice } from './parts';

/** Under a record: who else says so, what is decided of it, and what of it cannot all be true. */
export class RecordMore extends PagePart {
  static override properties = { record: { attribute: false }, viewer: { attribute: false }, problem: { state: true }, told: { state: true } };
  declare record: Rec | undefined;
  declare viewer: string;
  declare problem: Problem | undefined;
  declare told: string;
  private readonly sources = new Question<SourcesAnswer>(this);
  private readonly identity = new Question<IdentityAnswer>(this);
  private readonly contradictions = new Question<ContradictionAnswer>(this);
  private asked = '';

  override willUpdate(): void {
    const key = this.record?.key ?? '';
    const wanted = `${this.viewer} ${key}`;
    if (wanted === this.asked) return;
    this.asked = wanted;
    this.problem = undefined;
    this.told = '';
    this.contradictions.forget();
    this.identity.forget();
    this.sources.answer = undefined;
    if (!key) return;
    void this.sources.ask((signal) => api.sources(key, signal));
    if (this.decidable) this.askIdentity();
    // All lives are compared: asked for only by whoever has this open.
    if (this.querySelector<HTMLDetailsElement>('details.contradictions')?.open) this.askContradictions();
  }

  private get decidable(): boolean {
    return DECIDABLE.has(this.record?.label ?? '');
  }

  private askIdentity(): void {
    const key = this.record?.key;
    if (key) void this.identity.ask((signal) => api.identity(key, signal));
  }

  private askContradictions(): void {
    const key = this.record?.key;
    if (key) void this.contradictions.ask((signal) => api.contradictionsOf(key, signal));
  }

  override render() {
    const record = this.record;
    if (!record) return nothing;
    return html`${this.sourceList(record)} ${this.decidable ? this.identityBlock(record) : nothing}
      ${record.label === 'Firearm'
        ? html`<details class="contradictions" @toggle=${this.opened}><summary>Contradictions</summary>${this.contradictionList()}</details>`
        : nothing}`;
  }

  private sourceList(record: Rec) {
    const answer = this.sources.answer;
    return html`<h3>Sources</h3>
      ${problemNotice(this.sources.problem)} ${this.sources.waiting ? waitingNotice('Reading the sources…') : nothing}
      ${answer
        ? html`<p class="support">${answer.sources.length === 0 ? 'None that you may see.' : `${count(answer.sources.length, 'document')} from ${count(answer.independentOrigins, 'independent origin')}`}</p>
            <ul class="sources">${answer.sources.map(
              (source) => html`<li><a href=${`#/record/${encodeURIComponent(source.document)}`}>${source.title}</a>, ${source.locator} ${grade(source.grade)}
                <span class="quiet">${source.origin ? `origin: ${source.origin}; ` : ''}recorded ${instantWords(source.recordedAt)}</span>
                <button type="button" class="plain" @click=${() => this.row(record, source)}>row as received</button></li>`,
            )}</ul>`
        : nothing}`;
  }

  private identityBlock(record: Rec) {
    const answer = this.identity.answer;
    return html`<h3>Identity</h3>
      ${problemNotice(this.identity.problem)} ${problemNotice(this.problem)} ${this.told ? html`<p class="notice told" role="status">${this.told}</p>` : nothing}
      ${this.identity.waiting && !answer ? waitingNotice('Reading the decisions…') : nothing}
      ${answer ? this.identityShown(record, answer) : nothing}`;
  }

  private identityShown(record: Rec, answer: IdentityAnswer) {
    const same = answer.records.filter((one) => one.key !== record.key);
    const caption = (key: string) => answer.records.find((one) => one.key === key)?.caption ?? key;
    return html`<p>${same.length === 0 ? 'Nobody has decided that another record is of the same thing.' : `Decided to be one with ${count(same.length, 'other record')}:`}</p>
      <ul class="same">${same.map((one) => html`<li><a href=${`#/record/${encodeURIComponent(one.key)}`}>${one.caption}</a> ${owner(one.claim.owner)}</li>`)}</ul>
      ${answer.conflicts.length > 0
        ? html`<p class="notice">Conflict: ${answer.conflicts.map((one) => `${caption(one.from)} and ${caption(one.to)} are also decided not to be the same`).join('; ')}. Take one of the decisions back.</p>`
        : nothing}
      ${answer.complete ? nothing : html`<p class="quiet">Cut off: there are more records than are shown.</p>`}
      ${answer.decisions.length === 0
        ? nothing
        : html`<ul class="decisions">${answer.decisions.map((decision) => this.decision(decision, caption))}</ul>`}`;
  }

  private decision(decision: Link, caption: (key: string) => string) {
    const by = String(decision.properties['decidedBy'] ?? '');
    const why = String(decision.properties['reason'] ?? '');
    return html`<li>
      <a href=${`#/record/${encodeURIComponent(decision.from)}`}>${short(caption(decision.from))}</a> ${DECIDED[decision.type] ?? decision.type} <a href=${`#/record/${encodeURIComponent(decision.to)}`}>${short(caption(decision.to))}</a>
      <span class="quiet">${why ? `“${why}”` : ''} ${by} ${instantWords(decision.claim.recordedAt)}, ${owner(decision.claim.owner)}</span>
      <details><summary>Take back…</summary>
        <form class="decide" @submit=${(event: SubmitEvent) => this.takeBack(event, decision)}>
          <label>Why <input name="reason" required maxlength="500" autocomplete="off" /></label> <button>Take back</button>
        </form>
        <p class="quiet">Only your own agency’s decision is taken back. It stays in the record as withdrawn.</p>
      </details>
    </li>`;
  }

  private async takeBack(event: SubmitEvent, decision: Link): Promise<void> {
    event.preventDefault();
    const reason = String(new FormData(event.target as HTMLFormElement).get('reason') ?? '').trim();
    if (!reason) return;
    this.problem = undefined;
    try {
      await api.decide(decision.from, decision.to, 'none', reason);
      this.told = 'Taken back. Whoever looks now sees the records apart, unless another decision joins them.';
      this.askIdentity();
    } catch (error) {
      this.problem = asProblem(error);
    }
  }

  private contradictionList() {
    const answer = this.contradictions.answer;
    return html`${problemNotice(this.contradictions.problem)} ${this.contradictions.waiting ? waitingNotice('Comparing the claims…') : nothing}
      ${answer
        ? answer.contradictions.length === 0
          ? html`<p class="quiet">What is said of this firearm, in what you may see, can all be true.</p>`
          : html`<ul>${answer.contradictions.map((one) => html`<li><strong>${one.title}</strong>${one.certain ? '' : ' (possible)'}: ${one.explanation}
              <ul>${one.claims.map((claim) => html`<li><a href=${`#/record/${encodeURIComponent(claim.event)}`}>${claim.caption}</a> ${grade(claim.grade)} ${owner(claim.owner)}, ${claim.locator}</li>`)}</ul>
              <span class="quiet">May be explained: ${one.mayBe}</span></li>`)}</ul>`
        : nothing}`;
  }

  private readonly opened = (event: Event): void => {
    if ((event.target as HTMLDetailsElement).open && !this.contradictions.answer) this.askContradictions();
  };

  private row(record: Rec, source: { document: string; locator: string }): void {
    this.dispatchEvent(new CustomEvent('open-row', { detail: { key: record.key, caption: record.caption, source }, bubbles: true }));
  }
}

/** What may be decided to be of one thing. */
const DECIDABLE = new Set(['Firearm', 'Component', 'Person', 'Organisation', 'Location']);

const DECIDED: Record<string, string> = { SAME_AS: 'is the same as', NOT_SAME_AS: 'is not the same as', UNSURE_SAME_AS: 'cannot be told from' };

/** A record outside of the cluster is known here by its key alone. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

customElements.define('armslink-record-more', RecordMore);
