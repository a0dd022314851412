/**
 * Writes out what the file holds once and the self-check needs in several places
 * (dedupe-markup.ts). Runs before the self-check does. In the order of the document: what is
 * written out first may stand in what is copied later.
 */
const named = (name: string): Map<string, HTMLElement> =>
  new Map(
    [...document.querySelectorAll<HTMLElement>(`[data-${name}]`)].map((element) => [
      element.dataset[name] ?? '',
      element,
    ]),
  );
const said = named('said');
for (const place of document.querySelectorAll<HTMLElement>('[data-say]'))
  place.textContent = said.get(place.dataset['say']!)!.textContent;
const once = named('once');
for (const place of document.querySelectorAll<HTMLElement>('[data-as]'))
  place.replaceWith(once.get(place.dataset['as']!)!.cloneNode(true));
for (const name of ['once', 'said', 'say'])
  for (const element of document.querySelectorAll(`[data-${name}]`))
    element.removeAttribute(`data-${name}`);
