import { html, nothing } from 'lit';
import { api } from '../api/client';
import type { ChangesAnswer, ChangeWindow } from '../api/types';
import { areaWords, range } from '../words/corridor';
import { PagePart, Question } from './element';
import { problemNotice, waitingNotice } from './parts';

const WORDS: Record<string, string> = {
  new: 'new: supported only since',
  vanished: 'vanished: supported only before',
  shifted: 'shifted: by way of other places',
  stayed: 'stayed',
};

/** What changed at a day: which corridors are new, vanished, shifted or stayed. */
export class CorridorChanges extends PagePart {
  static override properties = {
    viewer: { attribute: false },
    from: { attribute: false },
    to: { attribute: false },
    groupBy: { attribute: false },
    support: { attribute: false },
    day: { attribute: false },
  };
  declare viewer: string;
  declare from: string;
  declare to: string;
  declare groupBy: string;
  declare support: number;
  declare day: string;
  private readonly changes = new Question<ChangesAnswer>(this);

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.size > 0) this.load();
  }

  private readonly load = (): void => {
    const { from, to, groupBy, day } = this;
    this.changes.answer = undefined;
    void this.changes.ask((signal) => api.corridorChanges({ from, to, groupBy, minimumSupport: this.support }, day, signal));
  };

  override render() {
    const answer = this.changes.answer;
    if (!answer) return html`${problemNotice(this.changes.problem, this.load)} ${this.changes.waiting ? waitingNotice('Holding two windows against one another…') : nothing}`;
    return html`<div class="scroll changes" tabindex="0" role="region" aria-label="Changes">
      <p class="quiet">Ways that ended before ${this.day}, and since. Fewer than ${answer.minimumSupport} seizures in a window are not shown of it. A change in what is recorded may be one of where somebody looked.</p>
      <table>
        <caption class="unseen">Corridors before and since ${this.day}</caption>
        <thead><tr><th scope="col">Corridor</th><th scope="col">Change</th><th scope="col" class="num">Seizures before</th><th scope="col" class="num">a year</th><th scope="col" class="num">Seizures since</th><th scope="col" class="num">a year</th><th scope="col">Places whose share changed</th></tr></thead>
        <tbody>
          ${answer.changes.map(
            (change) => html`<tr>
              <td>${areaWords(change.origin)} → ${areaWords(change.destination)}</td><td>${WORDS[change.change] ?? change.change}</td>
              ${windowCells(change.before)}${windowCells(change.after)}
              <td>${change.places.map(({ place, before, after }) => html`${place.caption}: ${percents(before)} → ${percents(after)}<br />`)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      ${answer.changes.length === 0 ? html`<p>No corridor in either window in what you may see.</p>` : nothing}
    </div>`;
  }
}

function windowCells(window: ChangeWindow | null) {
  if (!window) return html`<td class="num quiet">below</td><td></td>`;
  const seizures = window.counts[window.supportedBy]?.distinctSeizures ?? 0;
  return html`<td class="num">${seizures} <span class="quiet">${window.supportedBy}</span></td><td class="num nowrap">${range([window.perYear.low, window.perYear.high])}</td>`;
}

function percents([low, high]: [number, number]): string {
  return `${Math.round(low * 100)}–${Math.round(high * 100)} %`;
}
customElements.define('armslink-corridor-changes', CorridorChanges);
