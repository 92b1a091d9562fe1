import { html, type TemplateResult } from 'lit';

/** A drawing of the service, put into the page as elements, so that what the pointer rests on says its name. */
export function picture(text: string): TemplateResult {
  const drawn = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  return html`<figure class="picture" tabindex="0">${drawn.nodeName === 'svg' ? document.importNode(drawn, true) : 'The drawing cannot be shown.'}</figure>`;
}
