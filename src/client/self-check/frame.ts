// The page around a frame of the self-check learns its height, and nothing that depends on answers.

/** Whether the self-check is in a frame. */
const isFramed = window.parent !== window;

/** Whether the page around is of another site: to a script, such a frame has no element. */
export const isForeignFrame = isFramed && window.frameElement === null;

/** Sends a message to the page around. One that cannot be sent must not stop what comes next. */
function postToParent(message: unknown): void {
  try {
    window.parent.postMessage(message, '*');
  } catch {
    // A page without an origin, for example: it learns nothing, and the self-check goes on.
  }
}

/** The greatest height that a frame asks for, in CSS pixels. */
const maxHeight = 800;
/** The greatest share of the height of the screen that a frame asks for. */
const maxScreenShare = 0.8;

/**
 * Sends any page a height that fits the screen of the device, and again when the frame becomes
 * wider or narrower. Nothing of the content counts: what does not fit is scrolled within the frame.
 * So it is the same whatever one answers and wherever one is.
 */
export function postHeight(): void {
  if (!isFramed) return;
  let width = 0;
  new ResizeObserver(() => {
    if (innerWidth === width) return;
    width = innerWidth;
    postToParent({
      umbral: 'height',
      height: Math.min(maxHeight, Math.round(screen.height * maxScreenShare)),
    });
  }).observe(document.documentElement);
}

/**
 * The self-check adds an entry to the history for the browser's Back, but in no frame: every page
 * around can count the entries.
 */
export const hasOwnHistory = !isFramed;
