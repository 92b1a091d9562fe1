import { html, nothing, type TemplateResult } from 'lit';
import type { Claim } from '../api/types';
import { gradeCode, gradeWords, handlingWords, schemeWords, validityWords } from '../words/claim';
import { countryWords, instantWords } from '../words/names';
import { ownerParts } from '../words/claim';

/** Who says it, on what document, how sure, and what may be done with it. */
export function claimBlock(claim: Claim): TemplateResult {
  const [country, agency] = ownerParts(claim.owner);
  const gradeScheme = claim.grade.includes(':') ? claim.grade.slice(0, claim.grade.indexOf(':')) : '';
  return html`<h3>Claim</h3>
    <dl class="facts claim">
      <dt>Source</dt>
      <dd>${claim.documentTitle || html`<span class="quiet">document withheld</span>`}${claim.locator ? html`<br /><span class="quiet">${claim.locator}</span>` : nothing}</dd>
      <dt>Grade</dt>
      <dd><strong class="grade">${gradeCode(claim.grade)}</strong> ${gradeWords(claim.grade)} <span class="quiet">(${schemeWords(gradeScheme)})</span></dd>
      <dt>Owner</dt>
      <dd>${country ? `${countryWords(country)}, ` : ''}${agency}</dd>
      <dt>Handling</dt>
      <dd><strong>${claim.handling}</strong> ${handlingWords(claim.handling)} <span class="quiet">(${schemeWords(claim.handlingScheme)})</span></dd>
      <dt>Status</dt>
      <dd>${claim.status === 'asserted' ? 'asserted' : html`<span class="mark ${claim.status}">${claim.status}</span>`}, ${claim.method}</dd>
      <dt>Holds</dt>
      <dd>${validityWords(claim)}${claim.precision && claim.precision !== 'unknown' ? html` <span class="quiet">(known to the ${precisionWords(claim.precision)})</span>` : nothing}</dd>
      <dt>Recorded</dt>
      <dd>${instantWords(claim.recordedAt)}${claim.recordedUntil ? `, superseded ${instantWords(claim.recordedUntil)}` : ''}</dd>
    </dl>`;
}

function precisionWords(precision: string): string {
  return precision === 'interval' ? 'two given times' : precision;
}
