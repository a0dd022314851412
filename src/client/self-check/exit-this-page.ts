import * as hooks from './exit-this-page-hooks.ts';

/** Three presses of Shift within this time, in milliseconds, leave the page. */
const WITHIN = 5000;
/**
 * When the page is still here after this time, leaving was blocked, or the network is slow: then
 * the cover says what to do.
 */
const PATIENCE = 1500;

/**
 * "Exit this page": at its button or at Shift pressed three times, covers the page, wipes, and puts
 * another page in its place, from inside a frame too. `wipe` forgets the answers; `say` tells how
 * many presses are left, 0 when none count.
 */
export function exitThisPage(
  root: HTMLElement,
  wipe: () => void,
  say: (left: number) => void,
): void {
  const button = root.querySelector<HTMLElement>(`[${hooks.leave}]`)!;
  const cover = root.querySelector<HTMLElement>(`[${hooks.cover}]`)!;
  const blocked = cover.querySelector<HTMLElement>(`[${hooks.blocked}]`)!;
  const { title } = document;
  let presses: number[] = [];
  let alone = false;
  let forgetting: ReturnType<typeof setTimeout> | undefined;

  // Beside everything that it covers.
  document.body.append(cover);
  const setCovered = (covered: boolean): void => {
    cover.hidden = !covered;
    for (const element of document.body.children)
      element.toggleAttribute('inert', covered && element !== cover);
  };

  const leave = (): void => {
    setCovered(true);
    cover.focus({ preventScroll: true });
    document.title = '';
    const stay = (): void => void (blocked.hidden = false);
    setTimeout(stay, PATIENCE);
    // A fault in wiping must not keep the page, nor one in leaving the answers.
    try {
      wipe();
    } finally {
      try {
        (window.top ?? window).location.replace(button.getAttribute(hooks.leave) ?? 'about:blank');
      } catch {
        // A sandboxed frame may not send its page elsewhere.
        stay();
      }
    }
  };

  const forget = (): void => {
    clearTimeout(forgetting);
    alone = false;
    if (presses.length > 0) say(0);
    presses = [];
  };

  button.addEventListener('click', leave);
  button.hidden = false;
  root.querySelector(`[${hooks.leaveLink}]`)!.remove();
  // Shift held down for another key, a click or the wheel (a capital, Shift+Tab, selecting text)
  // does not count, and anything else between begins anew.
  document.addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey }) => {
    if (key === 'Shift' && !altKey && !ctrlKey && !metaKey) alone = true;
    else forget();
  });
  for (const type of ['pointerdown', 'wheel'])
    document.addEventListener(type, forget, { passive: true });
  document.addEventListener('keyup', ({ key, timeStamp }) => {
    if (key !== 'Shift' || !alone) return;
    presses = [...presses.filter((time) => timeStamp - time < WITHIN), timeStamp];
    clearTimeout(forgetting);
    if (presses.length < 3) {
      forgetting = setTimeout(forget, WITHIN);
      return say(3 - presses.length);
    }
    // Three more presses try again, where the other page has not come.
    presses = [];
    leave();
  });
  // The page is wiped as it is put away: the browser's Back shows the beginning, not the answers.
  addEventListener('pagehide', wipe);
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    setCovered(false);
    blocked.hidden = true;
    document.title = title;
  });
}
