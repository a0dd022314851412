/**
 * What the self-check tells the page it stands in. Never an answer, and to other sites nothing that
 * depends on one.
 */
const framed = window.parent !== window;

/** Whether the page around is of another site: to a script, such a frame has no element. */
export const isForeignFrame = framed && window.frameElement === null;

/** A page around that cannot be told (one without an origin, say) must not stop what comes next. */
function tell(message: unknown, targetOrigin: string): void {
  try {
    window.parent.postMessage(message, targetOrigin);
  } catch {
    // It learns nothing, and the self-check goes on.
  }
}

/**
 * To a page of this site: each phrase's state with its words, to light up the law. To other sites
 * it is not even sent.
 */
export function postPhrases(
  states: Readonly<Record<string, readonly [state: string, words: string]>>,
): void {
  if (framed && !isForeignFrame) tell({ umbral: 'phrases', states }, location.origin);
}

/**
 * The tallest that a frame asks to be, in CSS pixels, and the share of the screen that it leaves at
 * most to the page around.
 */
const [TALLEST, SHARE] = [800, 0.8];

/**
 * To any page: a height that fits the screen of the device, told again when the frame becomes wider
 * or narrower. Nothing of the content counts: what does not fit is scrolled within the frame. So it
 * is the same whatever one answers and wherever one is.
 */
export function postHeight(): void {
  if (!framed) return;
  let width = 0;
  new ResizeObserver(() => {
    if (innerWidth === width) return;
    width = innerWidth;
    tell({ umbral: 'height', height: Math.min(TALLEST, Math.round(screen.height * SHARE)) }, '*');
  }).observe(document.documentElement);
}

/**
 * The self-check adds an entry to the history for the browser's Back, but in no frame: every page
 * around can count the entries.
 */
export const hasOwnHistory = !framed;
