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
    this.#say(() => (this.#region.textContent = ''), 0);
  }

  /** Announces without a pause what waits and what comes next. */
  announceNow(): void {
    this.#quietUntil = 0;
    this.#flush();
  }

  /**
   * Announces a message, after a pause in typing.
   *
   * @param aside what the page shows elsewhere: heard, but not seen here.
   */
  announce(text: string, aside: readonly string[] = []): void {
    const write = (): void => {
      if (this.#region.textContent === [text, ...aside].join(' ')) return;
      this.#region.textContent = text;
      const heard =
        aside.length > 0 ? this.#region.appendChild(document.createElement('span')) : undefined;
      if (heard) Object.assign(heard, { className: 'heard', textContent: ` ${aside.join(' ')}` });
    };
    this.#say(write, text === '' && aside.length === 0 ? 0 : this.#quietUntil - performance.now());
  }

  /** Writes after a wait; the last of several messages replaces the others. */
  #say(write: () => void, wait: number): void {
    clearTimeout(this.#waiting);
    this.#write = write;
    if (wait > 0) this.#waiting = setTimeout(() => this.#flush(), wait);
    else this.#flush();
  }

  #flush(): void {
    clearTimeout(this.#waiting);
    this.#write?.();
    this.#write = undefined;
  }
}
