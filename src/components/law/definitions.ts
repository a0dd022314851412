/** Where the browser has no popovers, the definitions stand at the end of the page: the buttons become links to them. */
if (!('popover' in HTMLElement.prototype)) {
  for (const button of document.querySelectorAll('[popovertarget]')) {
    const link = document.createElement('a');
    link.href = `#${button.getAttribute('popovertarget')}`;
    link.append(...button.childNodes);
    button.replaceWith(link);
  }
}
