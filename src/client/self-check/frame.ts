// The page around a frame of the self-check learns its height, and nothing that depends on answers.

/** Whether the self-check is in a frame. */
const framed = window.parent !== window;

/** Whether the page around is of another site: to a script, such a frame has no element. */
export const isForeignFrame = framed && window.frameElement === null;

/** Sends a message to the page around. One that cannot be sent must not stop what comes next. */
function postToParent(message: unknown): void {
  try {
    window.parent.postMessage(message, '*');
  } catch {
    // A page without an origin, for example: it learns nothing, and the self-check goes on.
  }
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
    postToParent({
      umbral: 'height',
      height: Math.min(TALLEST, Math.round(screen.height * SHARE)),
    });
  }).observe(document.documentElement);
}

/**
 * The self-check adds an entry to the history for the browser's Back, but in no frame: every page
 * around can count the entries.
 */
export const hasOwnHistory = !framed;
