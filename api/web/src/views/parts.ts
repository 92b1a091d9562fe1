import { html, nothing, svg, type TemplateResult } from 'lit';
import { LABEL_STYLES, OTHER_STYLE, outlineOf } from '../draw/symbols';
import { gradeCode, gradeWords, ownerParts, schemeWords } from '../words/claim';
import { countryWords, labelWords } from '../words/names';
import './problem';
import type { Problem } from '../api/client';

export function problemNotice(problem: Problem | undefined, retry?: () => void): TemplateResult | typeof nothing {
  return problem ? html`<armslink-problem .problem=${problem} .retry=${retry}></armslink-problem>` : nothing;
}

export function waitingNotice(what: string): TemplateResult {
  return html`<p class="waiting" role="status">${what}</p>`;
}

/** The small symbol of a label, as the chart draws it. */
export function symbol(label: string): TemplateResult {
  const style = LABEL_STYLES[label] ?? OTHER_STYLE;
  return html`<svg class="symbol" viewBox="0 0 14 14" aria-hidden="true">
    ${svg`<path d=${outlineOf(style)} fill=${style.fill} stroke=${style.line}></path>`}
  </svg>`;
}

export function labelled(label: string): TemplateResult {
  return html`<span class="labelled">${symbol(label)}${labelWords(label)}</span>`;
}

/** The code of a grade; its words on hovering and for screen readers. */
export function grade(text: string | null | undefined): TemplateResult {
  if (!text) return html`<span class="quiet">none</span>`;
  const scheme = text.includes(':') ? text.slice(0, text.indexOf(':')) : '';
  const words = `${schemeWords(scheme)}: ${gradeWords(text)}`;
  return html`<abbr class="grade" title=${words}>${gradeCode(text)}</abbr>`;
}

export function owner(text: string): TemplateResult {
  const [country, agency] = ownerParts(text);
  return country
    ? html`<span class="owner"><abbr title=${countryWords(country)}>${country}</abbr> ${agency}</span>`
    : html`<span class="owner">${agency}</span>`;
}

/** The owner's country alone, for a narrow list; the agency on hovering. */
export function ownerCountry(text: string): TemplateResult {
  const [country, agency] = ownerParts(text);
  return html`<abbr class="owner" title=${country ? `${countryWords(country)}, ${agency}` : agency}>${country || agency}</abbr>`;
}

/** Marks for what is not plainly asserted: disputed, withdrawn, inferred, unconfirmed. */
export function marks(claim: { status: string; method: string }, lead: boolean): TemplateResult {
  return html`${claim.status === 'asserted' ? nothing : html`<span class="mark ${claim.status}">${claim.status}</span>`}${claim.method ===
  'inferred'
    ? html`<span class="mark inferred">inferred</span>`
    : nothing}${lead ? html`<span class="mark lead">unconfirmed lead</span>` : nothing}`;
}
