import { type Language, locales } from '../../model/language.ts';
import { printed } from './print-date-hooks.ts';

/** Before a page is printed, writes the day into every place for it, after the words it holds. */
addEventListener('beforeprint', () => {
  for (const place of document.querySelectorAll<HTMLElement>(`[${printed}]`)) {
    const day = new Date().toLocaleDateString(
      locales[place.closest<HTMLElement>('[lang]')!.lang as Language],
      { dateStyle: 'long' },
    );
    place.textContent = `${place.getAttribute(printed)} ${day}.`;
  }
});
