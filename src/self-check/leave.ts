/** Three presses within this time of each other leave the page. */
const WITHIN = 5000;
/** When the page is still here after this time, leaving was blocked, or the network is slow: then the cover says what to do. */
const PATIENCE = 1500;

/**
 * Leaving quickly: at the button `[data-leave]` or at Shift pressed three times, wipes, covers the page and puts another in
 * its place, from inside a frame too. `wipe` forgets the answers; `say` tells how many presses are left.
 */
export function leaving(root: HTMLElement, wipe: () => void, say: (left: number) => void): void {
  const button = root.querySelector<HTMLElement>('[data-leave]')!;
  const cover = root.querySelector<HTMLElement>('[data-cover]')!;
  const blocked = cover.querySelector<HTMLElement>('[data-blocked]')!;
  const { title } = document;
  let presses = 0;
  let alone = false;
  let last = 0;

  const leave = (): void => {
    cover.hidden = false;
    cover.focus();
    wipe();
    document.title = '';
    const stay = (): void => void (blocked.hidden = false);
    setTimeout(stay, PATIENCE);
    try {
      (window.top ?? window).location.replace(button.dataset['leave'] ?? 'about:blank');
    } catch {
      // A sandboxed frame may not send its page elsewhere.
      stay();
    }
  };

  button.addEventListener('click', leave);
  // Shift held down for another key (a capital, Shift+Tab) does not count, and another key between begins anew.
  document.addEventListener('keydown', ({ key }) => {
    alone = key === 'Shift';
    if (!alone) presses = 0;
  });
  document.addEventListener('keyup', ({ key, timeStamp }) => {
    if (key !== 'Shift' || !alone) return;
    presses = timeStamp - last < WITHIN ? presses + 1 : 1;
    last = timeStamp;
    if (presses < 3) return say(3 - presses);
    // Whoever presses on, because nothing came, leaves again.
    presses = 0;
    leave();
  });
  // Whoever comes back finds the beginning, not the answers: the page is wiped as it is put away.
  addEventListener('pagehide', wipe);
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    cover.hidden = blocked.hidden = true;
    document.title = title;
  });
}
