import { html, nothing } from 'lit';
import { api, lookAsOf, type Problem } from './api/client';
import type { Choice, Rec, SearchAnswer, Session } from './api/types';
import { linkId } from './draw/chart';
import { formatRoute, parseRoute, withAsOf, type Route, type View } from './route';
import { asOfWords } from './words/asof';
import { countryWords } from './words/names';
import { asProblem, PagePart, Question, type PageEvents } from './views/element';
import { problemNotice, waitingNotice } from './views/parts';
import type { Chosen } from './views/detail';
import type { LinksView } from './views/links';
import './views/results';
import './views/links';
import './views/path';
import './views/path-bar';
import './views/why';
import './views/detail';
import './views/corridors';
import './views/flows';
import './views/networks';
import './views/suggestions';
import './views/contradictions';
import './views/registers';
import './views/trace';
import './views/operation';
import './views/case-chain';
import './views/notifications';
import './views/life-line';
import './views/statistics';
import './views/entry';
import './views/imports';

const TABS: [View, string][] = [
  ['record', 'Links'],
  ['corridors', 'Corridors'],
  ['flows', 'Flows'],
  ['networks', 'Networks'],
  ['suggestions', 'Same or not'],
  ['contradictions', 'Contradictions'],
  ['registers', 'Registers'],
  ['statistics', 'Statistics'],
  ['entry', 'Write down'],
  ['imports', 'Imports'],
];

/** Views of one thing stand under the tab of their list. */
const TAB_OF: Partial<Record<View, View>> = { path: 'record', 'life-line': 'record', trace: 'registers', operation: 'registers', chain: 'registers' };

const EARLIEST = '1900-01-01';

/** The whole page: who looks, what is searched, and the view that the address names. */
export class Page extends PagePart {
  static override properties = {
    route: { state: true },
    session: { state: true },
    problem: { state: true },
    chosen: { state: true },
    pathFrom: { state: true },
    asOf: { state: true },
    unread: { state: true },
  };
  declare route: Route;
  declare session: Session | undefined;
  declare problem: Problem | undefined;
  declare chosen: Chosen | undefined;
  declare pathFrom: Rec | undefined;
  /** The day of which it is asked what was known by then; empty: today. */
  declare asOf: string;
  /** Notifications that nobody of the viewer's agency has read; undefined: not known. */
  declare unread: number | undefined;
  private readonly found = new Question<SearchAnswer>(this);
  private unreadOf = '';
  private searched = '';
  /** The last record's address, for going back to it from another tab. */
  private lastRecord = '#/record';

  constructor() {
    super();
    this.asOf = '';
    this.route = parseRoute(location.hash);
    this.takeAsOf();
    if (this.route.view === 'record') this.lastRecord = formatRoute(this.route);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.onAddress);
    addEventListener('keydown', this.onKey);
    void this.loadSession();
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.onAddress);
    removeEventListener('keydown', this.onKey);
    super.disconnectedCallback();
  }

  private readonly onAddress = (): void => {
    void this.countUnread();
    const [before, dayBefore] = [this.route, this.asOf];
    this.route = parseRoute(location.hash);
    this.takeAsOf();
    if (this.route.view === 'record') {
      this.lastRecord = formatRoute(this.route);
      if (this.route.key !== before.key || before.view !== 'record' || this.asOf !== dayBefore) this.chooseCentre();
    }
  };

  /** The day stands in the address, so that it can be handed on, and stays from view to view until it is taken away. */
  private takeAsOf(): void {
    const { asOf, ...settings } = this.route.settings;
    if (asOf) {
      this.asOf = asOf;
      lookAsOf(asOf);
      this.route = { ...this.route, settings };
    } else if (this.asOf) {
      history.replaceState(null, '', formatRoute(withAsOf(this.route, this.asOf)));
    }
  }

  /** A browser tells each key: a year half typed is one of antiquity, and a day half taken out is none. */
  private dayTyped(event: Event): void {
    const field = event.target as HTMLInputElement;
    if (field.validity.badInput || (field.value !== '' && field.value < EARLIEST)) return;
    this.lookAt(field.value);
  }

  private lookAt(day: string): void {
    if (day === this.asOf) return;
    this.asOf = day;
    lookAsOf(day);
    this.chooseCentre();
    history.replaceState(null, '', formatRoute(withAsOf(this.route, day)));
  }

  private chooseCentre(): void {
    this.chosen = this.route.key ? { kind: 'record', key: this.route.key } : undefined;
  }

  /** "/" goes to the search box, unless something is being typed. */
  private readonly onKey = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    event.preventDefault();
    this.querySelector<HTMLInputElement>('#search')?.select();
    this.querySelector<HTMLInputElement>('#search')?.focus();
  };

  private readonly loadSession = async (): Promise<void> => {
    try {
      this.session = await api.session();
      this.problem = undefined;
      if (this.route.view === 'record') this.chooseCentre();
    } catch (error) {
      this.problem = asProblem(error);
    }
  };

  /** Who looks, and as of which day: when either changes, every view asks anew. */
  private get viewer(): string {
    const name = this.session?.viewer?.name ?? '';
    return name && this.asOf ? `${name} ${this.asOf}` : name;
  }

  override willUpdate(): void {
    const name = this.session?.viewer?.name ?? '';
    if (name !== this.unreadOf) {
      this.unreadOf = name;
      this.unread = undefined;
      void this.countUnread();
    }
    const query = this.route.settings['q'] ?? '';
    const wanted = this.viewer && query ? `${this.viewer} ${query}` : '';
    if (wanted === this.searched) return;
    this.searched = wanted;
    this.found.answer = undefined;
    if (wanted) void this.found.ask((signal) => api.search(query, signal));
    else this.found.forget();
  }

  /** Asked anew at each change of address; what cannot be counted is no reason to disturb anybody. */
  private async countUnread(): Promise<void> {
    const name = this.session?.viewer?.name;
    if (!name) return;
    try {
      const { unread } = await api.notifications(true, 0, 1);
      if (this.session?.viewer?.name === name) this.unread = unread;
    } catch {
      this.unread = undefined;
    }
  }

  private go(route: Route): void {
    location.hash = formatRoute(route);
  }

  private settings(changes: Record<string, string>): void {
    this.go({ ...this.route, settings: { ...this.route.settings, ...changes } });
  }

  override render() {
    return html`<a class="skip" href="#main" @click=${this.skip}>Skip to the content</a>
      ${this.top()}
      ${this.asOf && this.session?.viewer
        ? html`<p class="as-of-banner" role="status"><span><strong>${asOfWords(this.asOf)}</strong> Later records, corrections and decisions are left out. What you write is recorded today.</span> <button type="button" @click=${() => this.lookAt('')}>Back to today</button></p>`
        : nothing}
      ${problemNotice(this.problem, this.loadSession)}
      ${this.session ? (this.session.viewer ? html`${this.tabs()} ${this.body()}` : this.signIn()) : this.problem ? nothing : waitingNotice('Asking the service…')}`;
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>('#main')?.focus();
  }

  private top() {
    const session = this.session;
    return html`<header class="top">
      <h1 class="name"><a href="#/record"><img src="./icon.svg" alt="" width="22" height="22" />Armslink</a></h1>
      <form role="search" @submit=${this.search}>
        <label class="unseen" for="search">Search names, serial numbers and references</label>
        <input id="search" type="search" autocomplete="off" spellcheck="false" placeholder="Name, serial number or reference;  ? one character,  * any" .value=${this.route.settings['q'] ?? ''} ?disabled=${!session?.viewer} />
        <button ?disabled=${!session?.viewer}>Search</button>
      </form>
      ${session?.viewer
        ? html`<label class="as-of">As of <input id="as-of" type="date" min=${EARLIEST} .value=${this.asOf.slice(0, 10)} title="What was known by the end of that day; empty: today" @change=${this.dayTyped} /></label>`
        : nothing}
      ${session?.viewer ? this.bell() : nothing}
      <div class="viewer">${session?.viewer ? this.viewerSwitch(session) : nothing}</div>
    </header>`;
  }

  private bell() {
    const unread = this.unread ?? 0;
    return html`<a class="bell" href="#/notifications" aria-current=${this.route.view === 'notifications' ? 'page' : 'false'}>Notifications${unread > 0 ? html` <span class="unread-count">${unread}<span class="unseen"> unread</span></span>` : nothing}</a>`;
  }

  private viewerSwitch(session: Session) {
    const viewer = session.viewer;
    if (!viewer) return nothing;
    if (!session.demo) {
      return html`<span>${viewer.title} <span class="quiet">${countryWords(viewer.country)}</span></span> <button type="button" @click=${this.signOut}>Sign out</button>`;
    }
    return html`<label>Seen as
      <select id="viewer" @change=${(event: Event) => this.switchViewer((event.target as HTMLSelectElement).value)}>
        ${session.choices.map((one) => html`<option value=${one.name} ?selected=${one.name === viewer.name}>${viewerWords(one)}</option>`)}
      </select></label>`;
  }

  private async switchViewer(name: string): Promise<void> {
    try {
      this.session = await api.signIn({ viewer: name });
      this.pathFrom = undefined;
      if (this.chosen?.kind === 'link') this.chooseCentre();
    } catch (error) {
      this.problem = asProblem(error);
    }
  }

  private readonly signOut = async (): Promise<void> => {
    try {
      await api.signOut();
    } finally {
      this.chosen = undefined;
      await this.loadSession();
    }
  };

  private signIn() {
    return html`<main id="main" class="sign-in" tabindex="-1">
      <h2>Sign in</h2>
      <form @submit=${this.sendToken}>
        <label>Your token <input name="token" type="password" autocomplete="off" required /></label>
        <button>Sign in</button>
      </form>
    </main>`;
  }

  private async sendToken(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const token = String(new FormData(event.target as HTMLFormElement).get('token') ?? '');
    try {
      this.session = await api.signIn({ token });
      this.problem = undefined;
      this.chooseCentre();
    } catch (error) {
      this.problem = asProblem(error);
    }
  }

  private search(event: SubmitEvent): void {
    event.preventDefault();
    const q = (this.querySelector<HTMLInputElement>('#search')?.value ?? '').trim();
    const inRecord = this.route.view === 'record';
    this.go({ view: 'record', key: inRecord ? this.route.key : '', settings: q ? { q } : {} });
  }

  private body() {
    const lists = this.route.view === 'record' || this.route.view === 'path';
    return html`<div class="body ${lists ? 'with-lists' : ''}" @choose-record=${this.onRecord} @choose-link=${this.onLink} @change-settings=${(event: CustomEvent<PageEvents['change-settings']>) => this.settings(event.detail)}
      @expand-record=${this.onExpand} @path-from=${(event: CustomEvent<Rec>) => (this.pathFrom = event.detail)} @path-close=${() => (this.pathFrom = undefined)} @path-find=${this.onPath} @notifications-read=${() => void this.countUnread()}>
      ${lists ? html`<section class="left" aria-label="Search results"><armslink-results .answer=${this.found.answer} .problem=${this.found.problem} .waiting=${this.found.waiting} .chosen=${this.chosen?.kind === 'record' ? this.chosen.key : ''} .retry=${this.searchAgain}></armslink-results></section>` : nothing}
      <main id="main" class="centre" tabindex="-1">
        ${this.pathFrom && lists ? html`<armslink-path-bar .from=${this.pathFrom} .to=${this.pathEnd()}></armslink-path-bar>` : nothing}
        <div class="view">${this.view()}</div>
      </main>
      ${lists ? html`<aside class="right-panel" aria-label="Details"><armslink-detail .chosen=${this.chosen} .viewer=${this.viewer} .centre=${this.route.key} .hops=${this.hops}></armslink-detail></aside>` : nothing}
    </div>`;
  }

  private tabs() {
    const here = TAB_OF[this.route.view] ?? this.route.view;
    return html`<nav class="tabs" aria-label="Views">
      ${TABS.map(([view, title]) => html`<a href=${view === 'record' ? this.lastRecord : `#/${view}`} aria-current=${view === here ? 'page' : 'false'}>${title}</a>`)}
    </nav>`;
  }

  private get hops(): number {
    const hops = Number(this.route.settings['hops'] ?? 1);
    return [1, 2, 3].includes(hops) ? hops : 1;
  }

  private view() {
    const { view, key, settings } = this.route;
    const of = (name: string) => settings[name] ?? '';
    const chosen = this.chosen?.kind === 'link' ? linkId(this.chosen.link) : (this.chosen?.key ?? '');
    switch (view) {
      case 'record':
        return html`<armslink-links .viewer=${this.viewer} .centre=${key} .hops=${this.hops} .chosen=${chosen}></armslink-links>`;
      case 'path':
        if (of('kind') === 'why') return html`<armslink-why .viewer=${this.viewer} .from=${of('from')} .to=${of('to')} .countries=${of('countries')} .weakest=${of('weakest') || '4'} .disputed=${of('disputed') === 'yes'} .chosen=${chosen}></armslink-why>`;
        return html`<armslink-path .viewer=${this.viewer} .from=${of('from')} .to=${of('to')} .kind=${of('kind') || 'shortest'} .leads=${of('leads') === 'true'} .identities=${of('identities') || 'decided'} .chosen=${chosen}></armslink-path>`;
      case 'corridors':
        return html`<armslink-corridors .viewer=${this.viewer} .from=${of('from')} .to=${of('to')} .support=${Math.max(2, Number(of('support')) || 2)} .windowFrom=${of('windowFrom')} .windowTo=${of('windowTo')} .groupBy=${of('groupBy') === 'region' ? 'region' : 'country'} .period=${['quarter', 'month'].includes(of('period')) ? of('period') : 'year'} .split=${of('split')} .chosen=${of('chosen')}></armslink-corridors>`;
      case 'flows':
        return html`<armslink-flows .viewer=${this.viewer} .year=${of('year')} .from=${of('from')} .to=${of('to')}></armslink-flows>`;
      case 'networks':
        return html`<armslink-networks .viewer=${this.viewer} .run=${of('run')} .with=${of('with')}></armslink-networks>`;
      case 'suggestions':
        return html`<armslink-suggestions .viewer=${this.viewer} .kind=${of('kind') || 'firearm'} .band=${of('band') || 'likely'}></armslink-suggestions>`;
      case 'contradictions':
        return html`<armslink-contradictions .viewer=${this.viewer} .kind=${of('kind')}></armslink-contradictions>`;
      case 'registers':
        return html`<armslink-registers .viewer=${this.viewer} .list=${of('list') || 'firearms'} .kind=${of('kind')} .offset=${offsetOf(of('offset'))}></armslink-registers>`;
      case 'trace':
        return html`<armslink-trace .viewer=${this.viewer} .key=${key}></armslink-trace>`;
      case 'operation':
        return html`<armslink-operation .viewer=${this.viewer} .key=${key}></armslink-operation>`;
      case 'chain':
        return html`<armslink-case-chain .viewer=${this.viewer} .key=${key} .leads=${of('leads') === 'yes'}></armslink-case-chain>`;
      case 'notifications':
        return html`<armslink-notifications .viewer=${this.viewer} .unread=${of('unread') === 'yes'} .offset=${offsetOf(of('offset'))}></armslink-notifications>`;
      case 'life-line':
        return html`<armslink-life-line .viewer=${this.viewer} .firearm=${key}></armslink-life-line>`;
      case 'statistics':
        return html`<armslink-statistics .viewer=${this.viewer} .settings=${settings}></armslink-statistics>`;
      case 'entry':
        return html`<armslink-entry .viewer=${this.viewer}></armslink-entry>`;
      case 'imports':
        return html`<armslink-imports .viewer=${this.viewer} .run=${of('run')}></armslink-imports>`;
    }
  }

  private readonly searchAgain = (): void => {
    const q = this.route.settings['q'] ?? '';
    if (q) void this.found.ask((signal) => api.search(q, signal));
  };

  /** From the list and from the panel's button a record goes to the middle; in the chart it is only chosen. */
  private onRecord(event: CustomEvent<PageEvents['choose-record']>): void {
    const { record } = event.detail;
    const fromChart = (event.target as HTMLElement).closest('armslink-chart, armslink-path, armslink-why') !== null;
    this.chosen = { kind: 'record', key: record.key, record };
    if (fromChart || this.pathFrom) return;
    const { q, hops } = this.route.settings;
    this.go({ view: 'record', key: record.key, settings: { ...(q ? { q } : {}), ...(hops ? { hops } : {}) } });
  }

  private onLink(event: CustomEvent<PageEvents['choose-link']>): void {
    this.chosen = { kind: 'link', ...event.detail };
  }

  private onExpand(event: CustomEvent<string>): void {
    const links = this.querySelector<LinksView>('armslink-links');
    if (links) void links.expand(event.detail);
    else this.go({ view: 'record', key: event.detail, settings: {} });
  }

  private pathEnd(): Rec | undefined {
    const record = this.chosen?.kind === 'record' ? this.chosen.record : undefined;
    return record && record.key !== this.pathFrom?.key ? record : undefined;
  }

  private onPath(event: CustomEvent<{ from: string; to: string; kind: string }>): void {
    this.pathFrom = undefined;
    const { q } = this.route.settings;
    this.go({ view: 'path', key: '', settings: { ...event.detail, ...(q ? { q } : {}) } });
  }
}
/** A whole number from 0; whatever else stands in the address is 0. */
function offsetOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** The title, and the country unless the title has it. */
function viewerWords(viewer: Choice): string {
  const country = countryWords(viewer.country);
  return viewer.title.includes(country) ? viewer.title : `${viewer.title} – ${country}`;
}
customElements.define('armslink-page', Page);
