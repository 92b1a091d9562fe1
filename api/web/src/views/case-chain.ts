import { html, nothing } from 'lit';
import { api } from '../api/client';
import type { ChainAnswer, Rec } from '../api/types';
import { validityWords } from '../words/claim';
import { count, countryWords } from '../words/names';
import { countriesWords } from '../words/register';
import { ownerParts } from '../words/claim';
import { PagePart, Question } from './element';
import { grade, owner, problemNotice, waitingNotice } from './parts';

/** Cases in the order of time, joined by what examiners confirmed; leads apart, dashed, and called unconfirmed. */
export class CaseChainView extends PagePart {
  static override properties = { viewer: { attribute: false }, key: { attribute: false }, leads: { attribute: false } };
  declare viewer: string;
  declare key: string;
  declare leads: boolean;
  private readonly chain = new Question<ChainAnswer>(this);

  override willUpdate(changed: Map<string, unknown>): void {
    if (!['viewer', 'key', 'leads'].some((name) => changed.has(name))) return;
    if (changed.has('viewer') || changed.has('key')) this.chain.answer = undefined;
    this.load();
  }

  private readonly load = (): void => void this.chain.ask((signal) => api.chain(this.key, this.leads, signal));

  override render() {
    return html`<form class="toolbar" @submit=${(event: Event) => event.preventDefault()}>
        <a href="#/registers?list=chains">All chains</a>
        <label><input type="checkbox" name="leads" .checked=${this.leads} @change=${this.change} /> Show leads that nobody has confirmed</label>
      </form>
      ${problemNotice(this.chain.problem, this.load)} ${this.chain.waiting && !this.chain.answer ? waitingNotice('Following the hits…') : nothing}
      ${this.chain.answer ? this.shown(this.chain.answer) : nothing}`;
  }

  private shown(chain: ChainAnswer) {
    return html`<article class="of-one">
      <h2>${chain.cases.length === 1 ? 'One case, joined with no other' : `${count(chain.cases.length, 'case')} joined by ${count(chain.hits.length, 'hit')}: ${countriesWords(chain.countries)}`}</h2>
      <p class="quiet">${chain.note}</p>
      <ol class="chain">${chain.cases.map((one, at) => this.oneCase(chain, one, chain.cases[at - 1]))}</ol>
      ${this.leads ? this.unconfirmed(chain) : nothing}
    </article>`;
  }

  private oneCase(chain: ChainAnswer, one: Rec, before: Rec | undefined) {
    const hits = chain.hits.filter(({ cases }) => cases.includes(one.key));
    const exhibits = chain.exhibits.filter(({ ofCase }) => ofCase === one.key);
    const [country] = ownerParts(one.claim.owner);
    const crossed = before !== undefined && ownerParts(before.claim.owner)[0] !== country;
    return html`<li class="case">
      ${crossed ? html`<p class="border quiet">across the border, to ${countryWords(country)}</p>` : nothing}
      <h3><a href=${`#/record/${encodeURIComponent(one.key)}`}>${one.caption}</a></h3>
      <p>${validityWords(one.claim)}, ${owner(one.claim.owner)} ${grade(one.claim.grade)}</p>
      <ul>
        ${exhibits.map(({ exhibit }) => html`<li>Exhibit <a href=${`#/record/${encodeURIComponent(exhibit.key)}`}>${exhibit.caption}</a> ${exhibit.properties['testFire'] === true ? html`<span class="mark">test fire</span>` : nothing} ${exhibit.properties['replica'] === true ? html`<span class="mark">replica</span>` : nothing}</li>`)}
        ${hits.map(({ hit, cases }) => html`<li class="confirmed">Hit <a href=${`#/record/${encodeURIComponent(hit.key)}`}>${hit.caption}</a>, confirmed${hit.properties['examiner'] ? ` by ${String(hit.properties['examiner'])}` : ''}${hit.properties['examinationMethod'] ? `, ${String(hit.properties['examinationMethod'])}` : ''}, ${validityWords(hit.claim)}: with ${chain.cases.filter((other) => other.key !== one.key && cases.includes(other.key)).map((other) => other.caption).join('; ') || 'no other case that you may see'}</li>`)}
      </ul>
    </li>`;
  }

  private unconfirmed(chain: ChainAnswer) {
    return html`<h3>Leads, unconfirmed</h3>
      ${chain.leads.length === 0
        ? html`<p class="quiet">No lead on these cases’ exhibits is without an examiner’s word, in what you may see.</p>`
        : html`<ul class="unconfirmed">${chain.leads.map(
            ({ lead, cases }) => html`<li class="lead"><span class="mark lead">unconfirmed lead</span> <a href=${`#/record/${encodeURIComponent(lead.key)}`}>${lead.caption}</a>${lead.properties['score'] === undefined ? nothing : html`, score ${String(lead.properties['score'])}`}: ${cases.map((one) => one.caption).join('; ')}</li>`,
          )}</ul>`}`;
  }

  private change(event: Event): void {
    this.tell('change-settings', { leads: (event.target as HTMLInputElement).checked ? 'yes' : '' });
  }
}

customElements.define('armslink-case-chain', CaseChainView);
