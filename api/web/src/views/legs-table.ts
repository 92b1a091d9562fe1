import { html, nothing, type TemplateResult } from 'lit';
import type { Custody, Leg } from '../api/types';
import { intervalWords } from '../words/claim';
import { grade, owner } from './parts';

/** Legs in time order; a sale before and a recovery after them where they are known. */
export function legsTable(legs: Leg[], sale?: Custody | null, recovery?: Custody | null): TemplateResult {
  return html`<div class="scroll"><table class="legs">
    <thead><tr><th scope="col">Step</th><th scope="col">Place</th><th scope="col">Earliest – latest</th><th scope="col">Grade</th><th scope="col">Owner</th></tr></thead>
    <tbody>
      ${sale ? custodyRow('Sold', sale) : nothing}
      ${legs.map(
        (leg) => html`<tr class=${leg.inferred ? 'inferred' : ''}>
          <td>${leg.mode || 'moved'}${leg.inferred ? html` <span class="mark inferred">inferred</span>` : nothing}</td>
          <td>${leg.from.caption} → ${leg.to.caption}${leg.consignment ? html`<br /><span class="quiet">consignment ${leg.consignment}</span>` : nothing}</td>
          <td class="nowrap">${intervalWords(leg.depart)}<br />${intervalWords(leg.arrive)}</td>
          <td>${grade(leg.grade)}</td>
          <td>${owner(leg.owner)}</td>
        </tr>`,
      )}
      ${recovery ? custodyRow('Recovered', recovery) : nothing}
    </tbody>
  </table></div>`;
}

function custodyRow(word: string, custody: Custody): TemplateResult {
  return html`<tr class=${custody.inferred ? 'inferred' : ''}>
    <td>${word}</td>
    <td>${custody.place?.caption ?? html`<span class="quiet">place unknown</span>`}</td>
    <td class="nowrap">${intervalWords(custody.when)}</td>
    <td>${grade(custody.grade)}</td>
    <td>${owner(custody.owner)}</td>
  </tr>`;
}
