import { LitElement } from 'lit';
import { Problem } from '../api/client';
import type { Link, Rec } from '../api/types';

/** A part of the page. Drawn into the page itself, so that one style sheet and one set of ids serve all. */
export class PagePart extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Tells the parts above. */
  protected tell<K extends keyof PageEvents>(name: K, detail: PageEvents[K]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

export interface PageEvents {
  /** A record is to be shown in the panel. */
  'choose-record': { record: Rec };
  /** A link is to be shown in the panel. */
  'choose-link': { link: Link; from: Rec | undefined; to: Rec | undefined };
  /** Settings of the address change; empty ones are dropped. */
  'change-settings': Record<string, string>;
}

/**
 * What a part waits for or has: asking again drops the answer to what was asked before, so that a slow answer for an
 * earlier viewer never stands under a later one.
 */
export class Question<A> {
  answer: A | undefined;
  problem: Problem | undefined;
  waiting = false;
  private asked = 0;
  private stop: AbortController | undefined;

  constructor(private readonly part: PagePart) {}

  async ask(call: (signal: AbortSignal) => Promise<A>): Promise<A | undefined> {
    const mine = ++this.asked;
    this.stop?.abort();
    const stop = new AbortController();
    this.stop = stop;
    this.waiting = true;
    this.problem = undefined;
    this.part.requestUpdate();
    try {
      const answer = await call(stop.signal);
      if (mine !== this.asked) return undefined;
      this.answer = answer;
      return answer;
    } catch (error) {
      if (mine !== this.asked) return undefined;
      this.answer = undefined;
      this.problem = asProblem(error);
      return undefined;
    } finally {
      if (mine === this.asked) {
        this.waiting = false;
        this.part.requestUpdate();
      }
    }
  }

  forget(): void {
    this.asked++;
    this.stop?.abort();
    this.answer = undefined;
    this.problem = undefined;
    this.waiting = false;
    this.part.requestUpdate();
  }
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(-1, 'The page failed', error instanceof Error ? error.message : String(error));
}
