import { html, nothing, type TemplateResult } from 'lit';
import type { Journey, JourneyParty, JourneyStep, Rec, SameAs } from '../api/types';
import { intervalWords } from '../words/claim';
import { grade, owner } from './parts';

/** The steps of a path in time, each with how it is known and by what it follows the one before. */
export function journeyTable(journey: Journey, records: Rec[]): TemplateResult {
  const captions = new Map(records.map((record) => [record.key, record.caption]));
  return html`<div class="scroll"><table class="legs">
    <thead><tr><th scope="col">Step</th><th scope="col">Place</th><th scope="col">Earliest – latest</th><th scope="col">Follows by</th><th scope="col">Grade</th><th scope="col">Owner</th></tr></thead>
    <tbody>
      ${journey.steps.map(
        (step) => html`<tr class=${step.inferred ? 'inferred' : ''}>
          <td>${how(step, captions)}${step.inferred ? html` <span class="mark inferred">inferred</span>` : nothing}${step.parties.map((party) => html`<div>${partyWords(party)}</div>`)}</td>
          <td>${step.from.caption} → ${step.to.caption}</td>
          <td class="nowrap">${intervalWords(step.depart)}<br />${intervalWords(step.arrive)}</td>
          <td>${joint(step.joinedBy)}${step.sameAs.map((same) => html`<div>${sameWords(same, captions)}</div>`)}</td>
          <td>${grade(step.grade)}</td>
          <td>${step.owners.map((one) => html`<div>${owner(one)}</div>`)}</td>
        </tr>`,
      )}
    </tbody>
  </table></div>`;
}

type Captions = Map<string, string>;

function linked(key: string, captions: Captions, otherwise: string): TemplateResult {
  return html`<a href="#/record/${encodeURIComponent(key)}">${captions.get(key) ?? otherwise}</a>`;
}

function how(step: JourneyStep, captions: Captions): TemplateResult | string {
  if (step.leg) return step.leg.mode || 'moved';
  const seen = step.seen.map((event) => event.kind).join(', then ');
  const words = seen ? `way not recorded: ${seen}` : 'way not recorded';
  if (step.ballistics.length === 0) return words;
  return html`${words}; fired in ${step.cases.map((key, i) => html`${i > 0 ? ', then ' : ''}${linked(key, captions, 'a case')}`)}
    ${step.ballistics.map((said) => html`<div>${linked(said.key, captions, said.confirmed ? 'ballistic hit' : 'ballistic lead')} ${said.confirmed ? nothing : html`<span class="mark lead">unconfirmed lead</span>`}</div>`)}`;
}

/** A victim, a witness or a minor belongs to the step as everybody else there, and is called so beside the name. */
function partyWords(party: JourneyParty): TemplateResult {
  return html`<a href="#/record/${encodeURIComponent(party.key)}">${party.caption}</a>${party.protected ? html` <span class="mark protected">${party.protected}: joins no ways</span>` : nothing}`;
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

function sameWords(same: SameAs, captions: Captions): TemplateResult {
  const pair = html`${linked(same.one, captions, 'one record')} = ${linked(same.other, captions, 'another')}`;
  if (same.by === 'suggestion') return html`${pair} <span class="mark lead">likely, undecided</span>`;
  const reason = same.decision?.properties['reason'];
  return html`${pair} <span class="mark">decided</span> ${same.decision ? owner(same.decision.claim.owner) : nothing} <span class="quiet">${reason ? String(reason) : ''}</span>`;
}
