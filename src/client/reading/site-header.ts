// The link to the other language keeps the sentence and the search; without this script each
// sentence links to its own translation.
const otherLanguage = document.querySelector<HTMLAnchorElement>('#other-language');
otherLanguage?.addEventListener('click', () => {
  [otherLanguage.search, otherLanguage.hash] = [location.search, location.hash];
});

/** Leads an address that was copied with the end of a sentence ("…#m-4).") to its place. */
const trimFragment = (): void => {
  const [, id] = /^#([\w-]+)[^\w-]/.exec(location.hash) ?? [];
  if (id && !document.querySelector(':target') && document.getElementById(id))
    location.replace(`#${id}`);
};
addEventListener('hashchange', trimFragment);
trimFragment();

// "/" opens the search, as on many sites. The search page itself focuses its field.
addEventListener('keydown', ({ key, target }) => {
  if (key === '/' && (target as Element).matches(':not(input,select,textarea)'))
    document.querySelector<HTMLElement>('#to-search')?.click();
});
