import { html, nothing, type TemplateResult } from 'lit';
import { PagePart, Question } from './element';
import { problemNotice, waitingNotice } from './parts';

type Settings = Record<string, string>;

/** A statistic that is asked anew when the viewer or a setting of its own changes. */
export abstract class StatisticPart<A> extends PagePart {
  static override properties = { viewer: { attribute: false }, settings: { attribute: false } };
  declare viewer: string;
  declare settings: Settings;
  protected readonly found = new Question<A>(this);
  private asked = '';

  /** What is asked of the service; empty ones are left out. */
  protected abstract query(): Settings;
  protected abstract ask(query: Settings, signal: AbortSignal): Promise<A>;
  protected abstract controls(): TemplateResult;
  protected abstract show(answer: A): TemplateResult;

  protected of(name: string, usual: string): string {
    return this.settings[name] ?? usual;
  }

  override willUpdate(): void {
    const wanted = `${this.viewer} ${JSON.stringify(this.query())}`;
    if (wanted === this.asked) return;
    this.asked = wanted;
    this.found.answer = undefined;
    this.load();
  }

  protected readonly load = (): void => void this.found.ask((signal) => this.ask(this.query(), signal));

  protected readonly change = (event: Event): void => {
    const changes: Settings = {};
    for (const [name, value] of new FormData(event.currentTarget as HTMLFormElement)) changes[name] = String(value).trim();
    this.tell('change-settings', changes);
  };

  override render() {
    const answer = this.found.answer;
    return html`<form class="toolbar" @change=${this.change} @submit=${(event: Event) => event.preventDefault()}>${this.controls()}</form>
      ${problemNotice(this.found.problem, this.load)} ${this.found.waiting && !answer ? waitingNotice('Counting…') : nothing}
      ${answer ? html`<section class="statistic" tabindex="0" aria-label="Statistic">${this.show(answer)}</section>` : nothing}`;
  }
}

export function choice(name: string, chosen: string, options: [string, string][]): TemplateResult {
  return html`<select name=${name}>${options.map(([value, title]) => html`<option value=${value} ?selected=${value === chosen}>${title}</option>`)}</select>`;
}

export function notes(lines: string[]): TemplateResult {
  return html`<ul class="notes">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
