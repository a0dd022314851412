/** What the self-check tells the page it stands in. Never an answer, and to other sites nothing that depends on one. */
const framed = window.parent !== window;

/** To a page of this site: each phrase's state with its words, to light up the law. The browser delivers it to no other origin. */
export function tellPhrases(states: Readonly<Record<string, readonly [state: string, words: string]>>): void {
  if (framed) window.parent.postMessage({ umbral: 'phrases', states }, location.origin);
}

/**
 * To any page: the height that the longest screen needs at this width. It is the same whatever one answers, since a height
 * that followed the answers would tell them to the page around.
 */
export function tellHeight(longest: () => number): void {
  if (!framed) return;
  let width = 0;
  new ResizeObserver(() => {
    if (innerWidth === width) return;
    width = innerWidth;
    window.parent.postMessage({ umbral: 'height', height: longest() }, '*');
  }).observe(document.documentElement);
}
