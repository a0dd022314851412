import type { Answers } from '../../rules/index.ts';
import * as hooks from './law-panel-hooks.ts';
import { type InterviewMode, litPhrases } from './view.ts';

/** Shows, at every quoted phrase of the law, whether the answers match it. */
export function showPhraseStates(root: HTMLElement, answers: Answers, mode: InterviewMode): void {
  // The mark and its words; of a phrase that nobody was asked about, the mark only.
  const words = new Map(
    [...root.querySelectorAll(`[${hooks.legend}]`)].map((legend) => {
      const state = legend.getAttribute(hooks.legend);
      const text = legend.textContent;
      return [state, state === 'not-asked' ? text.slice(0, 1) : text] as const;
    }),
  );
  const lit = litPhrases(answers, mode);
  for (const phrase of root.querySelectorAll<HTMLElement>(`[${hooks.lit}]`)) {
    const state = lit[phrase.getAttribute(hooks.lit) ?? ''] ?? '';
    phrase.dataset['state'] = state;
    phrase.dataset['word'] = words.get(state) ?? '';
  }
}
