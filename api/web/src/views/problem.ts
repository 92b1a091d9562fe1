import { html, nothing } from 'lit';
import type { Problem } from '../api/client';
import { PagePart } from './element';

const SECONDS = 5;

/** An error in plain words; one that may pass by itself is tried again every few seconds. */
export class ProblemNotice extends PagePart {
  static override properties = { problem: { attribute: false }, retry: { attribute: false }, left: { state: true } };
  declare problem: Problem | undefined;
  declare retry: (() => void) | undefined;
  declare left: number;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.left = SECONDS;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('problem')) return;
    clearInterval(this.timer);
    this.left = SECONDS;
    if (this.problem?.passing && this.retry) {
      this.timer = setInterval(() => {
        this.left -= 1;
        if (this.left > 0) return;
        this.left = SECONDS;
        this.retry?.();
      }, 1000);
    }
  }

  override disconnectedCallback(): void {
    clearInterval(this.timer);
    super.disconnectedCallback();
  }

  override render() {
    const problem = this.problem;
    if (!problem) return nothing;
    return html`<div class="notice ${problem.status === 404 ? 'absent' : 'problem'}" role="alert">
      <strong>${problem.title}</strong>
      <p>${problem.detail}</p>
      ${problem.passing && this.retry
        ? html`<p class="quiet">Asking again in ${this.left} s. <button type="button" @click=${this.retry}>Ask now</button></p>`
        : nothing}
    </div>`;
  }
}
customElements.define('armslink-problem', ProblemNotice);
