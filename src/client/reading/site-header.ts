/** Keeps the sentence and the search when the reader switches to the other language. */
function keepPlaceInOtherLanguage(): void {
  const link = document.querySelector<HTMLAnchorElement>('#site-other-language');
  link?.addEventListener('click', () => {
    link.search = location.search;
    link.hash = location.hash;
  });
}

/** Leads an address that was copied with the end of a sentence ("…#m-4).") to its place. */
function trimFragment(): void {
  const [, id] = /^#([\w-]+)[^\w-]/.exec(location.hash) ?? [];
  if (id && !document.querySelector(':target') && document.getElementById(id))
    location.replace(`#${id}`);
}

/** "/" opens the search, as on many sites. The search page itself focuses its field. */
function openSearch({ key, target }: KeyboardEvent): void {
  if (key === '/' && (target as Element).matches(':not(input,select,textarea)'))
    document.querySelector<HTMLElement>('#to-search')?.click();
}

keepPlaceInOtherLanguage();
trimFragment();
addEventListener('hashchange', trimFragment);
addEventListener('keydown', openSearch);
