import { html, nothing } from 'lit';
import type { Rec, SearchAnswer } from '../api/types';
import type { Problem } from '../api/client';
import { count, isLead } from '../words/names';
import { PagePart } from './element';
import { grade, labelled, marks, ownerCountry, problemNotice, waitingNotice } from './parts';

/** What a search found. */
export class Results extends PagePart {
  static override properties = {
    answer: { attribute: false },
    problem: { attribute: false },
    waiting: { attribute: false },
    chosen: { attribute: false },
    retry: { attribute: false },
  };
  declare answer: SearchAnswer | undefined;
  declare problem: Problem | undefined;
  declare waiting: boolean;
  declare chosen: string;
  declare retry: () => void;

  override render() {
    return html`<h2>Search results</h2>
      ${problemNotice(this.problem, this.retry)} ${this.waiting && !this.answer ? waitingNotice('Searching…') : nothing}
      ${this.answer ? this.hits(this.answer) : this.waiting || this.problem ? nothing : HELP}`;
  }

  private hits(answer: SearchAnswer) {
    const n = answer.hits.length;
    return html`<p class="count" role="status">
        ${n === 0 ? 'Nothing that you may see' : count(n, 'record')} for “${answer.query}”${answer.complete ? '' : ' – cut off: there are more; narrow the search'}
      </p>
      ${n === 0 ? html`<p class="quiet">Try fewer characters, <kbd>*</kbd> for any number of them or <kbd>?</kbd> for one.</p>` : nothing}
      <ul class="hits" @keydown=${this.keys}>
        ${answer.hits.map((hit) => this.hit(hit))}
      </ul>`;
  }

  private hit(hit: Rec) {
    const chosen = hit.key === this.chosen;
    return html`<li>
      <button type="button" class="hit ${chosen ? 'chosen' : ''}" aria-current=${chosen ? 'true' : 'false'} data-key=${hit.key} @click=${() => this.tell('choose-record', { record: hit })}>
        <span class="caption">${hit.caption}</span>
        <span class="line">${labelled(hit.label)}${marks(hit.claim, isLead(hit.label))}<span class="right">${ownerCountry(hit.claim.owner)} ${grade(hit.claim.grade)}</span></span>
      </button>
    </li>`;
  }

  /** Arrow keys walk the list. */
  private keys(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...this.querySelectorAll<HTMLButtonElement>('button.hit')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
    event.preventDefault();
  }
}

const HELP = html`<p class="quiet">Search for a name, a serial number or a reference.</p>
  <p class="quiet"><kbd>?</kbd> stands for one character that could not be read, <kbd>*</kbd> for any number. <kbd>/</kbd> goes to the search box.</p>`;

customElements.define('armslink-results', Results);
