/** So many milliseconds must typing pause before anything is said of it. */
const pause = 1000;

/**
 * A live region that says nothing while the reader types, and then once what holds: screen readers
 * would read out every change.
 * What is said at other times is said at once.
 */
export class SearchStatus {
  readonly #region: Element;
  #quietUntil = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #write: (() => void) | undefined;

  constructor(region: Element) {
    this.#region = region;
  }

  /** Another key: what was said holds no more, and what was about to be said neither. */
  noteTyping(): void {
    this.#quietUntil = performance.now() + pause;
    this.#say(() => (this.#region.textContent = ''), 0);
  }

  /** The reader waits for an answer now: what was about to be said is said. */
  announceNow(): void {
    this.#quietUntil = 0;
    this.#flush();
  }

  /** @param aside what stands elsewhere on the page already and is only to be heard. */
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

  /** The last of what is said while it waits takes the place of the others. */
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
