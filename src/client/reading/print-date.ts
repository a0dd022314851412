/**
 * Before a page is printed, writes the day into every `[data-printed]`, after the words that it
 * holds.
 */
addEventListener('beforeprint', () => {
  for (const place of document.querySelectorAll<HTMLElement>('[data-printed]')) {
    const day = new Date().toLocaleDateString(
      place.closest<HTMLElement>('[lang]')!.lang === 'es' ? 'es-PE' : 'en-GB',
      { dateStyle: 'long' },
    );
    place.textContent = `${place.dataset['printed']} ${day}.`;
  }
});
