/** What the one entry holds that the interview adds to the history of the tab. The address stays the same. */
const mark = { umbral: 'interview' };
const marked = (state: unknown): boolean => (state as Partial<typeof mark> | null)?.umbral === mark.umbral;

/**
 * Makes the browser's Back go one screen back, with one entry in all: Back lands on the page's own entry, the interview goes
 * back a screen, and unless it is at its beginning the tab moves forward to the added entry again, where Back works anew.
 *
 * @param back goes one screen back, and says whether that was possible and whether it is at the beginning now.
 * @returns to be called when the interview leaves its first screen.
 */
export function backByHistory(back: () => { moved: boolean; atStart: boolean }): () => void {
  addEventListener('popstate', ({ state }) => {
    if (marked(state)) return;
    const { moved, atStart } = back();
    if (!moved) history.back();
    else if (!atStart) history.forward();
  });
  return () => {
    if (!marked(history.state)) history.pushState(mark, '');
  };
}
