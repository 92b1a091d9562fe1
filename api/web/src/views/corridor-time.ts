import { html, nothing } from 'lit';
import type { TrendPeriod } from '../api/types';
import { positionOf, windowOf } from '../words/corridor';
import { PagePart } from './element';

/** A slider over the periods in which ways ended: the map and the table beside it show the chosen one. */
export class CorridorTime extends PagePart {
  static override properties = {
    periods: { attribute: false },
    windowFrom: { attribute: false },
    windowTo: { attribute: false },
    dragged: { state: true },
  };
  declare periods: TrendPeriod[];
  declare windowFrom: string;
  declare windowTo: string;
  /** Where it is while it is dragged: only the words follow; what is shown is asked for once it rests. */
  declare dragged: number | undefined;

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('dragged')) this.dragged = undefined;
  }

  override render() {
    if (this.periods.length === 0) return nothing;
    const at = this.dragged ?? positionOf(this.periods, this.windowFrom, this.windowTo);
    return html`<label class="time-slider">Ended in
      <input type="range" name="time" min="0" max=${this.periods.length} step="1" .value=${String(at)} aria-valuetext=${this.words(at)} @input=${this.moved} @change=${this.set} />
      <output>${this.words(at)}</output></label>`;
  }

  private words(at: number): string {
    const period = this.periods[at - 1];
    if (period) return period.period;
    return this.dragged === undefined && (this.windowFrom || this.windowTo) ? 'the dates above' : 'any time';
  }

  private readonly moved = (event: Event): void => {
    this.dragged = Number((event.target as HTMLInputElement).value);
  };

  private readonly set = (event: Event): void => {
    this.tell('change-settings', windowOf(this.periods, Number((event.target as HTMLInputElement).value)));
  };
}

customElements.define('armslink-corridor-time', CorridorTime);
