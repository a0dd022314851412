/** A page, or a frame in one, in which functions can run. */
export interface Scope {
  /**
   * Runs a function in the page and returns its result. The function must not use its outer scope.
   */
  evaluate<R, A = undefined>(run: (arg: A) => R | Promise<R>, arg?: A): Promise<R>;
  /** Clicks the middle of the first element that matches a CSS selector. */
  click(selector: string): Promise<void>;
}

/** Keys by their names in the standard "UI Events". */
export type Key = 'Shift' | 'Enter' | 'Escape' | 'Tab';

export interface Tab extends Scope {
  /** The uncaught errors of its scripts, or undefined if the driver does not report them. */
  readonly errors?: readonly string[];
  goto(url: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Types into the focused element. */
  type(text: string): Promise<void>;
  /** Sets the width of the page, or the smallest one that the browser allows, and returns it. */
  setWidth(width: number): Promise<number>;
  /** The first frame of the page. */
  frame(): Promise<Scope>;
  /** Writes a screenshot of the viewport as PNG. */
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

/** Only a hang fails: nothing here is timed. */
const PATIENCE = 30_000;

/** Waits until a function returns true in the page. The page may change meanwhile. */
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
