/** Milliseconds without a key after which an answer is announced. */
const typingPause = 1000;

/**
 * A live region that stays silent while the reader types, and then announces the last message once:
 * a screen reader would read out every change.
 */
export class SearchStatus {
  readonly #region: Element;
  #quietUntil = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #write: (() => void) | undefined;

  constructor(region: Element) {
    this.#region = region;
  }

  /** Empties the region and drops what was about to be announced. Called for each key. */
  noteTyping(): void {
    this.#quietUntil = performance.now() + typingPause;
    this.announce('');
  }

  /** Announces without a pause what waits and what comes next. */
  announceNow(): void {
    this.#quietUntil = 0;
    this.#flush();
  }

  /**
   * Announces a message, after a pause in typing. The last of several replaces the others.
   *
   * @param aside what the page shows elsewhere: heard, but not seen here.
   */
  announce(text: string, aside: readonly string[] = []): void {
    clearTimeout(this.#waiting);
    this.#write = () => {
      if (this.#region.textContent === [text, ...aside].join(' ')) return;
      this.#region.textContent = text;
      if (aside.length === 0) return;
      const heard = this.#region.appendChild(document.createElement('span'));
      Object.assign(heard, { className: 'heard', textContent: ` ${aside.join(' ')}` });
    };
    const wait = this.#quietUntil - performance.now();
    if (wait <= 0 || (text === '' && aside.length === 0)) this.#flush();
    else this.#waiting = setTimeout(() => this.#flush(), wait);
  }

  #flush(): void {
    clearTimeout(this.#waiting);
    this.#write?.();
    this.#write = undefined;
  }
}
