import { html, nothing } from 'lit';
import { api, type Problem } from '../api/client';
import { PAGE, type Notification, type NotificationsAnswer } from '../api/types';
import { count, countryWords, instantWords } from '../words/names';
import { happenedWords, hyphenless } from '../words/register';
import { asProblem, PagePart, Question } from './element';
import { problemNotice, waitingNotice } from './parts';

/** What others came upon among the viewer's own missing firearms. */
export class NotificationsView extends PagePart {
  static override properties = { viewer: { attribute: false }, unread: { attribute: false }, offset: { attribute: false }, problem: { state: true } };
  declare viewer: string;
  declare unread: boolean;
  declare offset: number;
  declare problem: Problem | undefined;
  private readonly found = new Question<NotificationsAnswer>(this);

  override willUpdate(changed: Map<string, unknown>): void {
    if (!['viewer', 'unread', 'offset'].some((name) => changed.has(name))) return;
    this.found.answer = undefined;
    this.problem = undefined;
    this.load();
  }

  private readonly load = (): void => void this.found.ask((signal) => api.notifications(this.unread, this.offset, PAGE, signal));

  override render() {
    const answer = this.found.answer;
    return html`<form class="toolbar" @submit=${(event: Event) => event.preventDefault()}>
        <label><input type="checkbox" name="unread" .checked=${this.unread} @change=${this.change} /> Only unread ones</label>
        ${answer ? this.place(answer) : nothing}
      </form>
      ${problemNotice(this.problem)} ${problemNotice(this.found.problem, this.load)}
      ${this.found.waiting && !answer ? waitingNotice('Reading the notifications…') : nothing} ${answer ? this.list(answer) : nothing}`;
  }

  private place(answer: NotificationsAnswer) {
    const shown = answer.notifications.length;
    const more = this.offset + shown < answer.total;
    return html`<span class="count" role="status">${count(answer.total, 'notification')}, ${answer.unread} unread${more || this.offset > 0 ? `: ${this.offset + 1} to ${this.offset + shown} are shown` : ''}${answer.complete ? '' : ' – cut off: older ones are not listed'}</span>
      ${this.offset > 0 ? html`<button type="button" @click=${() => this.move(Math.max(0, this.offset - PAGE))}>Previous</button>` : nothing}
      ${more ? html`<button type="button" @click=${() => this.move(this.offset + PAGE)}>Next</button>` : nothing}`;
  }

  private list(answer: NotificationsAnswer) {
    if (answer.notifications.length === 0) return EMPTY;
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Notifications"><table class="notifications">
      <caption class="unseen">Notifications</caption>
      <thead><tr><th scope="col">Your record</th><th scope="col">What happened</th><th scope="col">By</th><th scope="col">Day</th><th scope="col" class="num">Times</th><th scope="col">Last</th><th scope="col">Read</th></tr></thead>
      <tbody>${answer.notifications.map((one) => this.row(one))}</tbody>
    </table></div>`;
  }

  private row(one: Notification) {
    return html`<tr class=${one.read ? '' : 'unread'}>
      <td><a href=${`#/record/${encodeURIComponent(one.record.key)}`}>${one.record.caption}</a></td>
      <td>Somebody ${happenedWords(one.happened)}</td>
      <td>${countryWords(one.by.country)}, ${hyphenless(one.by.agency)}</td>
      <td class="nowrap">${one.day}</td><td class="num">${one.count}</td><td class="nowrap">${instantWords(one.lastAt)}</td>
      <td>${one.read ? 'read' : html`<button type="button" @click=${() => this.read(one.id)}>Mark as read</button>`}</td>
    </tr>`;
  }

  private async read(id: string): Promise<void> {
    this.problem = undefined;
    try {
      await api.markRead(id);
      await this.found.ask((signal) => api.notifications(this.unread, this.offset, PAGE, signal));
      this.dispatchEvent(new CustomEvent('notifications-read', { bubbles: true }));
    } catch (error) {
      this.problem = asProblem(error);
    }
  }

  private move(offset: number): void {
    this.tell('change-settings', { offset: offset === 0 ? '' : String(offset) });
  }

  private change(event: Event): void {
    this.tell('change-settings', { unread: (event.target as HTMLInputElement).checked ? 'yes' : '', offset: '' });
  }
}

const EMPTY = html`<div class="welcome">
  <h2>No notifications</h2>
  <p>Where a firearm of yours is recorded as lost, stolen, trafficked or smuggled, it is told here when another country or agency searches, opens or matches its record. What they see, they see without learning that you were told.</p>
</div>`;

customElements.define('armslink-notifications', NotificationsView);
