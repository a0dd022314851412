/**
 * Adds buttons that copy: to every sentence of a provision page its link and its citation, to the citations themselves. Where
 * the browser refuses, as browsers inside other apps do, the text is shown and selected instead.
 */
const page = document.querySelector<HTMLElement>('[data-link]');

if (page) {
  const { link = '', citation = '', copied = '', byHand = '' } = page.dataset;
  const status = page.appendChild(document.createElement('p'));
  status.className = 'unseen';
  status.setAttribute('role', 'status');

  /** `what` tells apart, for screen readers, buttons that look the same. */
  const addButton = (place: Element, label: string, what: string, text: () => string): void => {
    const press = document.createElement('button');
    const say = (words: string): void => {
      press.textContent = words;
      press.setAttribute('aria-label', `${words}: ${what}`);
    };
    const done = (): void => {
      say(copied);
      status.textContent = `${copied}: ${what}`;
    };
    const show = (): void => {
      const shown = document.createElement('span');
      const own = document.createElement('span');
      own.textContent = text();
      shown.append(` ${byHand} `, own);
      press.nextSibling?.remove();
      press.after(shown);
      status.textContent = byHand;
      getSelection()?.selectAllChildren(own);
    };
    place.append(' ', press);
    say(label);
    // Absent where the page did not come by https.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    press.onclick = () => void (clipboard ? clipboard.writeText(text()).then(done, show) : show());
  };

  // Read before the buttons are in it. The one in the language of the page comes first, and ends with the page's address.
  const whole = [...page.querySelectorAll<HTMLElement>('#cite p')].filter((place) => !place.querySelector('a')).map((place) => ({ place, text: place.textContent ?? '' }));
  for (const { place, text } of whole) addButton(place, citation, place.lang || document.documentElement.lang, () => text);
  for (const segment of page.querySelectorAll<HTMLElement>('.segment')) {
    const list = segment.querySelector('.links');
    const address = `${location.origin}${location.pathname}#${segment.id}`;
    if (!list) continue;
    const item = (): Element => list.appendChild(document.createElement('li'));
    const label = segment.dataset['label'] ?? '';
    addButton(item(), link, label, () => address);
    addButton(item(), citation, label, () => `«${segment.querySelector('.law')?.textContent}» (${label}). ${whole[0]?.text}#${segment.id}`);
  }
}
