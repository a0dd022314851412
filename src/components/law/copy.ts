/** Adds buttons that copy: to every sentence of a provision page its link and its citation, to the citations themselves. */
const page = document.querySelector<HTMLElement>('[data-link]');

function button(place: Element, label: string, text: () => string, done: string): void {
  const press = document.createElement('button');
  place.append(' ', press);
  press.textContent = label;
  press.ariaLive = 'polite';
  press.onclick = () =>
    void navigator.clipboard.writeText(text()).then(() => {
      press.textContent = done;
    });
}

if (page && navigator.clipboard) {
  const { link = '', citation = '', copied = '' } = page.dataset;
  // Read before the buttons are in it. The one in the language of the page comes first, and ends with the page's address.
  const whole = [...page.querySelectorAll('#cite p:not(:has(a))')].map((place) => ({ place, text: place.textContent ?? '' }));
  for (const { place, text } of whole) button(place, citation, () => text, copied);
  for (const segment of page.querySelectorAll<HTMLElement>('.segment')) {
    const list = segment.querySelector('.links');
    const address = `${location.origin}${location.pathname}#${segment.id}`;
    if (!list) continue;
    const item = (): Element => list.appendChild(document.createElement('li'));
    button(item(), link, () => address, copied);
    button(item(), citation, () => `«${segment.querySelector('.law')?.textContent}» (${segment.dataset['label']}). ${whole[0]?.text}#${segment.id}`, copied);
  }
}
