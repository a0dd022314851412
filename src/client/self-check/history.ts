/**
 * What the one entry holds that the interview adds to the history of the tab. The address stays the
 * same.
 */
const mark = { umbral: 'interview' };
const marked = (state: unknown): boolean =>
  (state as Partial<typeof mark> | null)?.umbral === mark.umbral;

/** Which interview began last, where a page holds one for each language. */
let latest: unknown;

/**
 * Makes the browser's Back go one screen back, with one entry in all: Back lands on the page's own
 * entry, the interview goes back a screen, and unless it is at its beginning the tab moves forward
 * to the added entry again, where Back works anew. A step between two fragments of the page (a link
 * to a place in it, and Back from there) is none of the interview's.
 *
 * @param back goes one screen back, and says whether that was possible and whether it is at the
 * beginning now.
 * @param inView whether the reader has the interview before them; one that is hidden has no screen
 * to go back.
 * @returns to be called when the interview leaves its first screen.
 */
export function backByHistory(
  back: () => { moved: boolean; atStart: boolean },
  inView: () => boolean,
): () => void {
  let { hash } = location;
  addEventListener('popstate', ({ state }) => {
    const same = hash === location.hash;
    ({ hash } = location);
    if (marked(state) || !same || !inView() || (latest ?? back) !== back) return;
    const { moved, atStart } = back();
    if (!moved) history.back();
    else if (!atStart) history.forward();
  });
  return () => {
    latest = back;
    ({ hash } = location);
    if (!marked(history.state)) history.pushState(mark, '');
  };
}
