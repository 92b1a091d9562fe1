import { html, nothing } from 'lit';
import { api } from '../api/client';
import type { CutAnswer } from '../api/types';
import { share } from '../words/corridor';
import { count, countryWords } from '../words/names';
import { PagePart, Question } from './element';
import { problemNotice, waitingNotice } from './parts';

const MOST_RANKED = 10;

/** Where the ways of one corridor could be cut, and which places lie between. */
export class CorridorCut extends PagePart {
  static override properties = {
    from: { attribute: false },
    to: { attribute: false },
    windowFrom: { attribute: false },
    windowTo: { attribute: false },
    groupBy: { attribute: false },
    support: { attribute: false },
  };
  declare from: string;
  declare to: string;
  declare windowFrom: string;
  declare windowTo: string;
  declare groupBy: string;
  declare support: number;
  private readonly cut = new Question<CutAnswer>(this);

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.size > 0) this.load();
  }

  private readonly load = (): void => {
    const { from, to, windowFrom, windowTo, groupBy } = this;
    this.cut.answer = undefined;
    void this.cut.ask((signal) => api.cut({ from, to, windowFrom, windowTo, groupBy, minimumSupport: this.support }, signal));
  };

  override render() {
    const answer = this.cut.answer;
    if (!answer) return html`${problemNotice(this.cut.problem, this.load)} ${this.cut.waiting ? waitingNotice('Looking where it could be cut…') : nothing}`;
    if (answer.ways === 0) return html`<h3>Where it could be cut</h3><p class="quiet">Only the two ends of its ways are known, so nothing lies between.</p>`;
    return html`<h3>Where it could be cut <span class="quiet">the fewest places and border points that each of ${count(answer.ways, 'way')} with legs passes</span></h3>
      <table class="cut">
        <caption class="unseen">Places that all ways pass</caption>
        <thead><tr><th scope="col">Place</th><th scope="col">Country</th><th scope="col" class="num">Ways</th><th scope="col" class="num">Seizures</th><th scope="col">Seizures that support it</th></tr></thead>
        <tbody>
          ${answer.cut.map(
            ({ place, ways, seizures }) => html`<tr>
              <td><a href="#/record/${encodeURIComponent(place.key)}">${place.caption}</a></td><td>${countryWords(place.country)}</td><td class="num">${ways}</td><td class="num">${seizures.length}</td>
              <td>${seizures.map((key, i) => html`<a href="#/record/${encodeURIComponent(key)}">${i + 1}</a> `)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      ${answer.pairsLeftOut > 0 ? html`<p class="quiet">${count(answer.pairsLeftOut, 'pair')} left out: only the ends are known.</p>` : nothing}
      ${answer.ranked.length > 0 ? this.ranked(answer) : nothing}
      <p class="quiet">${answer.note}${answer.complete ? '' : ' Cut off: not everything could be worked out.'}</p>`;
  }

  private ranked(answer: CutAnswer) {
    return html`<h3>Places between <span class="quiet">share of the shortest paths in time, from where ways begin to where they end, that pass the place</span></h3>
      <table class="ranked">
        <caption class="unseen">Places by betweenness in time</caption>
        <thead><tr><th scope="col">Place</th><th scope="col">Country</th><th scope="col" class="num">Share</th></tr></thead>
        <tbody>${answer.ranked.slice(0, MOST_RANKED).map(({ place, betweenness }) => html`<tr><td>${place.caption}</td><td>${countryWords(place.country)}</td><td class="num">${share(betweenness)}</td></tr>`)}</tbody>
      </table>
      ${answer.ranked.length > MOST_RANKED ? html`<p class="quiet">The first ${MOST_RANKED} of ${answer.ranked.length}.</p>` : nothing}`;
  }
}
customElements.define('armslink-corridor-cut', CorridorCut);
