import { printed } from './print-date-hooks.ts';

/** Before a page is printed, writes the day into every place for it, after the words it holds. */
addEventListener('beforeprint', () => {
  for (const place of document.querySelectorAll<HTMLElement>(`[${printed}]`)) {
    const day = new Date().toLocaleDateString(
      place.closest<HTMLElement>('[lang]')!.lang === 'es' ? 'es-PE' : 'en-GB',
      { dateStyle: 'long' },
    );
    place.textContent = `${place.getAttribute(printed)} ${day}.`;
  }
});
