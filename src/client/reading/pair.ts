import * as hooks from './law-text-hooks.ts';

/** On the bilingual page the phrase under the pointer or in focus is marked in both languages. */
const pair = ({ target }: Event): void => {
  const id = (target as Element).closest(`[${hooks.phrase}]`)?.getAttribute(hooks.phrase);
  for (const phrase of document.querySelectorAll(`[${hooks.phrase}]`))
    phrase.classList.toggle('paired', phrase.getAttribute(hooks.phrase) === id);
};

document.addEventListener('pointerover', pair);
document.addEventListener('focusin', pair);
