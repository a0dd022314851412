/** A page, or a frame in one, in which functions run. */
export interface Scope {
  /**
   * Runs a function in the page, which must not use anything from outside of itself, and gives what
   * it returns.
   */
  evaluate<R, A = undefined>(run: (arg: A) => R | Promise<R>, arg?: A): Promise<R>;
  /** Presses the middle of the first element that a CSS selector names, with a pointer. */
  click(selector: string): Promise<void>;
}

/** Keys by their names in the standard "UI Events". */
export type Key = 'Shift' | 'Enter' | 'Escape' | 'Tab';

export interface Tab extends Scope {
  /** What scripts of its pages threw and nobody caught; undefined where a driver does not tell. */
  readonly errors?: readonly string[];
  goto(url: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Makes the page this wide, or as narrow as the browser can, and says how wide it is. */
  setWidth(width: number): Promise<number>;
  /** The first frame of the page. */
  frame(): Promise<Scope>;
  /** Writes a picture of what one sees, as PNG. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser that was started for the tests. */
export interface Driver {
  /** Its name and version. */
  readonly version: string;
  newTab(): Promise<Tab>;
  close(): Promise<void>;
}

/** Nothing is timed: only what hangs fails. */
const PATIENCE = 30_000;

/** Waits until a function says true in the page; the page may change meanwhile. */
export async function until<A = undefined>(
  scope: Scope,
  run: (arg: A) => boolean,
  arg?: A,
): Promise<void> {
  let last: unknown = 'it stayed false';
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    try {
      if (await scope.evaluate(run, arg)) return;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`Waited in vain for ${run}, with ${JSON.stringify(arg)}: ${last}`);
}
