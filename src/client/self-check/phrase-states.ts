import type { Answers } from '../../rules/index.ts';
import * as hooks from './law-panel-hooks.ts';
import { type InterviewMode, interviewPhraseStates } from './interview-state.ts';

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
  const states = interviewPhraseStates(answers, mode);
  for (const phrase of root.querySelectorAll<HTMLElement>(`[${hooks.markedPhrase}]`)) {
    const state = states[phrase.getAttribute(hooks.markedPhrase) ?? ''] ?? '';
    phrase.dataset['state'] = state;
    phrase.dataset['word'] = words.get(state) ?? '';
  }
}
