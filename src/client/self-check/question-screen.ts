import type { FactId } from '../../rules/index.ts';
import * as questionHooks from './question-hooks.ts';
import * as hooks from './self-check-hooks.ts';

/**
 * Shows that a question was not answered, as GOV.UK does: a summary that leads to the question, and
 * a word at the question itself.
 *
 * @param wrong the question; without it every error is hidden
 */
export function showError(root: HTMLElement, wrong?: FactId): void {
  root.querySelector<HTMLElement>(`[${hooks.error}]`)!.hidden = wrong === undefined;
  for (const field of root.querySelectorAll(`fieldset[${questionHooks.fact}]`)) {
    const isWrong = field.getAttribute(questionHooks.fact) === wrong;
    const message = field.querySelector<HTMLElement>(`[${questionHooks.missing}]`)!;
    message.hidden = !isWrong;
    const hint = field.querySelector(`[${questionHooks.hint}]`);
    const described = [isWrong ? message.id : '', hint?.id ?? ''].filter(Boolean).join(' ');
    if (described) field.setAttribute('aria-describedby', described);
    else field.removeAttribute('aria-describedby');
  }
}

/** Shows the number of the question and how many are left: "Question 3 · at most 6 left". */
export function showProgress(root: HTMLElement, number: number, left: number): void {
  const progress = root.querySelector(`[${hooks.progress}]`)!;
  const sentence = left === 0 ? hooks.last : left === 1 ? hooks.one : hooks.many;
  const words = progress.getAttribute(sentence) ?? '';
  progress.textContent = words.replace('#', String(number)).replace('%', String(left));
}
