import { html, nothing } from 'lit';
import { api } from '../api/client';
import type { Link, PathAnswer, Rec } from '../api/types';
import { timeWords } from '../words/corridor';
import { count, isLead, linkWords } from '../words/names';
import { sourceWords, validityWords } from '../words/claim';
import { PagePart, Question } from './element';
import { journeyTable } from './journey-table';
import { grade, labelled, marks, owner, problemNotice, waitingNotice } from './parts';
import './chart-panel';

const RULES = [
  ['decided', 'joined where decided'],
  ['likely', 'joined where decided or likely'],
  ['none', 'each for itself'],
] as const;

/** A path between two records, or a way between two places whose times never go back. */
export class PathView extends PagePart {
  static override properties = {
    viewer: { attribute: false },
    from: { attribute: false },
    to: { attribute: false },
    kind: { attribute: false },
    chosen: { attribute: false },
    leads: { attribute: false },
    identities: { attribute: false },
  };
  declare viewer: string;
  declare from: string;
  declare to: string;
  declare kind: string;
  declare chosen: string;
  /** Whether ways may go over leads that nobody confirmed. */
  declare leads: boolean;
  /** By which rule records are joined: none, decided or likely. */
  declare identities: string;
  private readonly path = new Question<PathAnswer>(this);

  override willUpdate(changed: Map<string, unknown>): void {
    if (['viewer', 'from', 'to', 'kind', 'leads', 'identities'].some((name) => changed.has(name))) this.load();
  }

  private readonly load = (): void => {
    this.path.answer = undefined;
    if (this.from && this.to) void this.path.ask(() => api.path(this.from, this.to, this.kind, 8, this.leads, this.identities));
  };

  override render() {
    const path = this.path.answer;
    return html`${this.kind === 'time-respecting' ? this.rules() : nothing} ${problemNotice(this.path.problem, this.load)} ${this.path.waiting ? waitingNotice('Looking for a path…') : nothing}
    ${path ? (path.found ? this.shown(path) : this.none()) : nothing}`;
  }

  /** What a way in time may rest on. */
  private rules() {
    return html`<form class="toolbar" aria-label="What a way may rest on" @submit=${(event: Event) => event.preventDefault()}>
      <label>Ballistics <select name="leads" @change=${(event: Event) => this.tell('change-settings', { leads: (event.target as HTMLSelectElement).value })}>
          <option value="" ?selected=${!this.leads}>confirmed hits only</option>
          <option value="true" ?selected=${this.leads}>unconfirmed leads too</option>
        </select></label>
      <label>Records of one firearm or person <select name="identities" @change=${(event: Event) => this.tell('change-settings', { identities: (event.target as HTMLSelectElement).value })}>
          ${RULES.map(([rule, words]) => html`<option value=${rule} ?selected=${rule === this.identities}>${words}</option>`)}
        </select></label>
    </form>`;
  }

  private none() {
    return html`<div class="welcome">
      <h2>No path in what you may see</h2>
      <p>${this.kind === 'time-respecting' ? `No sequence of recorded movements leads from the one place to the other without going back in time. ${this.leads ? '' : 'Unconfirmed leads are not followed.'}` : 'The two records are not joined by at most 8 links. Unconfirmed leads are not followed.'}</p>
    </div>`;
  }

  private shown(path: PathAnswer) {
    const best = path.best?.[0];
    return html`<div class="toolbar">
        <span class="count" role="status">${best ? `Way of ${count(best.steps.length, 'step')}` : `Path of ${path.links.length} links`}</span>
        ${path.timeClass ? html`<span>Time: ${timeWords(path.timeClass)}</span>` : nothing}
        ${path.weakestGrade ? html`<span>Weakest grade ${grade(path.weakestGrade)}</span>` : nothing}
        ${best ? nothing : html`<a href="#/path?from=${encodeURIComponent(this.from)}&kind=why&to=${encodeURIComponent(this.to)}">Why are these linked?</a>`}
        ${path.inferredLegs ? html`<span class="mark inferred">${path.inferredLegs} inferred</span>` : nothing}
        ${best?.leadSteps ? html`<span class="mark lead">${count(best.leadSteps, 'step')} by an unconfirmed lead</span>` : nothing}
        ${best?.suggestions ? html`<span class="mark lead">${count(best.suggestions, 'suggestion')} that nobody decided</span>` : nothing}
      </div>
      ${best ? journeyTable(best, path.records) : this.steps(path)}
      ${(path.notes ?? []).map((note) => html`<p class="quiet effort">${note}</p>`)}
      ${path.withoutTime ? html`<p class="quiet effort">Without time, the shortest path has ${count(path.withoutTime.steps.length, 'step')}, ${path.withoutTime.backwardSteps} of them backwards in time.${path.complete === false ? ' The search was cut off: there may be a better way.' : ''}</p>` : nothing}
      ${path.records.length > 0 ? html`<armslink-chart .graph=${path} .centre=${this.from} .chosen=${this.chosen}></armslink-chart>` : nothing}`;
  }

  private steps(path: PathAnswer) {
    const records = new Map<string, Rec>(path.records.map((record) => [record.key, record]));
    const links = new Map<string, Link>(path.links.map((link) => [link.key, link]));
    return html`<ol class="steps">
      ${(path.steps ?? []).map((key, i) => {
        const record = i % 2 === 0 ? records.get(key) : undefined;
        const link = i % 2 === 1 ? links.get(key) : undefined;
        if (record) {
          return html`<li class="record"><button type="button" class="plain" @click=${() => this.tell('choose-record', { record })}>${record.caption}</button> ${labelled(record.label)}</li>`;
        }
        if (!link) return nothing;
        const forwards = link.from === path.steps?.[i - 1];
        return html`<li class="link">
          <button type="button" class="plain link" @click=${() => this.tell('choose-link', { link, from: records.get(link.from), to: records.get(link.to) })}>${forwards ? '↓' : '↑'} ${linkWords(link.type)}</button>
          ${marks(link.claim, isLead(link.type))} <span class="quiet">${validityWords(link.claim)} · ${sourceWords(link.claim)}</span> ${grade(link.claim.grade)} ${owner(link.claim.owner)}
        </li>`;
      })}
    </ol>`;
  }
}
customElements.define('armslink-path', PathView);
