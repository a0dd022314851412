/** On the bilingual page the phrase under the pointer or in focus is marked in both languages. */
const pair = ({ target }: Event): void => {
  const id = (target as Element).closest<HTMLElement>('[data-phrase]')?.dataset['phrase'];
  for (const phrase of document.querySelectorAll<HTMLElement>('[data-phrase]'))
    phrase.classList.toggle('paired', phrase.dataset['phrase'] === id);
};

document.addEventListener('pointerover', pair);
document.addEventListener('focusin', pair);
