import { html, type TemplateResult } from 'lit';
import { linkId } from '../draw/chart';
import type { Graph } from '../draw/merge';
import type { Link, Rec } from '../api/types';
import { sourceWords, validityWords } from '../words/claim';
import { isLead, labelWords, linkWords } from '../words/names';
import { grade, marks, owner } from './parts';

/** The links of a chart as a table: the same that the canvas shows, for everybody who cannot see or use it. */
export function linksTable(graph: Graph, chosen: string, onLink: (link: Link) => void, onRecord: (record: Rec) => void): TemplateResult {
  const records = new Map(graph.records.map((record) => [record.key, record]));
  const end = (key: string) => {
    const record = records.get(key);
    return record
      ? html`<button type="button" class="plain" title=${labelWords(record.label)} @click=${() => onRecord(record)}>${record.caption}</button>`
      : html`<span class="quiet">not in this chart</span>`;
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Links of the chart">
    <table class="links">
      <caption class="unseen">Each link of the chart with its source, grade and owner</caption>
      <thead>
        <tr><th scope="col">From</th><th scope="col">Link</th><th scope="col">To</th><th scope="col">When</th><th scope="col">Source</th><th scope="col">Grade</th><th scope="col">Owner</th></tr>
      </thead>
      <tbody>
        ${graph.links.map(
          (link) => html`<tr class=${linkId(link) === chosen ? 'chosen' : ''} data-link=${link.key}>
            <td>${end(link.from)}</td>
            <td><button type="button" class="plain link" @click=${() => onLink(link)}>${linkWords(link.type)}</button> ${marks(link.claim, isLead(link.type))}</td>
            <td>${end(link.to)}</td>
            <td class="when">${validityWords(link.claim)}</td>
            <td>${sourceWords(link.claim)}</td>
            <td>${grade(link.claim.grade)}</td>
            <td>${owner(link.claim.owner)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
