/** Adds to every sentence of a provision page two buttons that copy: its link, and its citation with the words quoted. */
const page = document.querySelector<HTMLElement>('[data-link]');
const whole = document.querySelector('#cite p')?.textContent;

function button(list: Element, label: string, text: () => string, done: string): void {
  const item = list.appendChild(document.createElement('li'));
  const press = item.appendChild(document.createElement('button'));
  press.textContent = label;
  press.ariaLive = 'polite';
  press.onclick = () =>
    void navigator.clipboard.writeText(text()).then(() => {
      press.textContent = done;
    });
}

if (page && navigator.clipboard) {
  const { link = '', citation = '', copied = '' } = page.dataset;
  for (const segment of page.querySelectorAll('.segment')) {
    const list = segment.querySelector('.links');
    const address = `${location.origin}${location.pathname}#${segment.id}`;
    if (!list) continue;
    button(list, link, () => address, copied);
    button(list, citation, () => `«${segment.querySelector('.law')?.textContent}» (${segment.id}). ${whole}#${segment.id}`, copied);
  }
}
