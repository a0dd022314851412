import * as hooks from './exit-this-page-hooks.ts';

/** Three presses of Shift within this time, in milliseconds, leave the page. */
const keypressTimeoutMs = 5000;
/**
 * If the page is still open after this time, leaving was blocked or the network is slow: the cover
 * then says what to do.
 */
const blockedNoticeDelayMs = 1500;

/**
 * "Exit this page": when the reader presses its button, or Shift three times, covers the page,
 * deletes the answers and replaces the page with another, also from inside a frame.
 *
 * @param wipe deletes the answers
 * @param onPressCount receives the number of presses that are left, 0 after a reset
 */
export function exitThisPage(
  root: HTMLElement,
  wipe: () => void,
  onPressCount: (left: number) => void,
): void {
  const button = root.querySelector<HTMLElement>(`[${hooks.leave}]`)!;
  const cover = root.querySelector<HTMLElement>(`[${hooks.cover}]`)!;
  const blocked = cover.querySelector<HTMLElement>(`[${hooks.blocked}]`)!;
  const { title } = document;
  let presses: number[] = [];
  let shiftPressedAlone = false;
  let resetTimer: ReturnType<typeof setTimeout> | undefined;

  // A sibling of everything that it covers, so that all of it can be inert.
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
    const showBlocked = (): void => void (blocked.hidden = false);
    setTimeout(showBlocked, blockedNoticeDelayMs);
    // An error in wiping must not keep the page open, and one in leaving must not keep the answers.
    try {
      wipe();
    } finally {
      try {
        (window.top ?? window).location.replace(button.getAttribute(hooks.leave) ?? 'about:blank');
      } catch {
        // A sandboxed frame may not navigate its page.
        showBlocked();
      }
    }
  };

  const resetPresses = (): void => {
    clearTimeout(resetTimer);
    shiftPressedAlone = false;
    if (presses.length > 0) onPressCount(0);
    presses = [];
  };

  button.addEventListener('click', leave);
  button.hidden = false;
  root.querySelector(`[${hooks.leaveLink}]`)!.remove();
  // Shift held down for another key, a click or the wheel (a capital, Shift+Tab, selecting text)
  // does not count. Any other input resets the count.
  document.addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey }) => {
    if (key === 'Shift' && !altKey && !ctrlKey && !metaKey) shiftPressedAlone = true;
    else resetPresses();
  });
  for (const type of ['pointerdown', 'wheel'])
    document.addEventListener(type, resetPresses, { passive: true });
  document.addEventListener('keyup', ({ key, timeStamp }) => {
    if (key !== 'Shift' || !shiftPressedAlone) return;
    presses = [...presses.filter((time) => timeStamp - time < keypressTimeoutMs), timeStamp];
    clearTimeout(resetTimer);
    if (presses.length < 3) {
      resetTimer = setTimeout(resetPresses, keypressTimeoutMs);
      return onPressCount(3 - presses.length);
    }
    // If the other page does not load, three more presses try again.
    presses = [];
    leave();
  });
  // Wipe before the page enters the back/forward cache: Back then shows the start, not the answers.
  addEventListener('pagehide', wipe);
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    setCovered(false);
    blocked.hidden = true;
    document.title = title;
  });
}
