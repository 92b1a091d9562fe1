import { html, nothing, type TemplateResult } from 'lit';
import type { Journey, JourneyStep } from '../api/types';
import { intervalWords } from '../words/claim';
import { grade, owner } from './parts';

/** The steps of a path in time, each with how it is known and by what it follows the one before. */
export function journeyTable(journey: Journey): TemplateResult {
  return html`<div class="scroll"><table class="legs">
    <thead><tr><th scope="col">Step</th><th scope="col">Place</th><th scope="col">Earliest – latest</th><th scope="col">Follows by</th><th scope="col">Grade</th><th scope="col">Owner</th></tr></thead>
    <tbody>
      ${journey.steps.map(
        (step) => html`<tr class=${step.inferred ? 'inferred' : ''}>
          <td>${how(step)}${step.inferred ? html` <span class="mark inferred">inferred</span>` : nothing}</td>
          <td>${step.from.caption} → ${step.to.caption}</td>
          <td class="nowrap">${intervalWords(step.depart)}<br />${intervalWords(step.arrive)}</td>
          <td>${joint(step.joinedBy)}</td>
          <td>${grade(step.grade)}</td>
          <td>${step.owners.map((one) => owner(one))}</td>
        </tr>`,
      )}
    </tbody>
  </table></div>`;
}

function how(step: JourneyStep): string {
  if (step.leg) return step.leg.mode || 'moved';
  const seen = step.seen.map((event) => event.kind).join(', then ');
  return seen ? `way not recorded: ${seen}` : 'way not recorded';
}

/** "thing KEY", "carrier KEY" or "place KEY": the same thing, carrier, or nothing but the place. */
function joint(text: string): TemplateResult | string {
  const space = text.indexOf(' ');
  if (space < 0) return '';
  const word = text.slice(0, space);
  const key = text.slice(space + 1);
  if (word === 'place') return 'the place alone';
  return key.includes('.Consignment-') ? 'the same consignment' : html`<a href="#/record/${encodeURIComponent(key)}">the same ${word}</a>`;
}
