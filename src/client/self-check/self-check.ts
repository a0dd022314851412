import type { Answers, FactId } from '../../rules/index.ts';
import type { Hook } from '../hooks.ts';
import { exitThisPage } from './exit-this-page.ts';
import { canFocusWithoutScroll, focusOn, keepFocusInFrame, showFromTop } from './focus.ts';
import { isForeignFrame, hasOwnHistory, postHeight } from './frame.ts';
import { backByHistory } from './history.ts';
import * as lawPanelHooks from './law-panel-hooks.ts';
import { showPhraseStates } from './phrase-states.ts';
import * as questionHooks from './question-hooks.ts';
import { questionOrder } from './question-order.ts';
import { showError, showProgress } from './question-screen.ts';
import * as resultHooks from './result-hooks.ts';
import { showResult } from './result.ts';
import * as hooks from './self-check-hooks.ts';
import * as sheetHooks from './sheet-hooks.ts';
import { initSheet, showSheet } from './sheet.ts';
import {
  type InterviewMode,
  factsToAsk,
  hasResult,
  liveAnswers,
  nextQuestion,
  questionsLeft,
} from './interview-state.ts';

/** What is on the screen: the start, one question, all answers to look through, or the result. */
type Screen = 'start' | FactId | 'review' | 'result';

/**
 * The self-check on a page that is complete without it: a form with every question and a result
 * with every sentence. It moves values between the form and the rules, and hides what does not
 * apply. Answers live in the form, nowhere else.
 */
class SelfCheck extends HTMLElement {
  #form!: HTMLFormElement;
  #order!: readonly FactId[];
  #at: Screen = 'start';
  #mode: InterviewMode = 'interview';
  /** The questions that were shown, in the order in which Back returns to them. */
  #visited: FactId[] = [];
  /** The result was asked for before the last question. */
  #soFar = false;
  /** Called when the interview leaves the start. */
  #leaveStart: () => void = () => undefined;

  connectedCallback(): void {
    // Leaving comes first: it must work whatever else does not.
    exitThisPage(
      this,
      () => this.#clear(),
      (left) => this.#say(left === 2 ? hooks.shift2 : left === 1 ? hooks.shift1 : undefined),
    );
    this.#form = this.querySelector('form')!;
    this.#order = questionOrder((this.getAttribute(hooks.topic) ?? '').split(' ') as FactId[]);
    this.#form.reset();
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#next();
    });
    this.addEventListener(
      'change',
      ({ target }) => (target as HTMLElement).closest('form') && this.#show(true),
    );
    this.#on(hooks.start, () => this.#goOn());
    this.#on(hooks.next, () => this.#next());
    this.#on(hooks.back, () => this.#go(this.#before()));
    this.#on(hooks.review, () => this.#go('review'));
    this.#on(hooks.clear, () => this.#clear());
    this.#on(hooks.soFar, () => {
      this.#soFar = true;
      this.#go('result');
    });
    this.#on(resultHooks.askMore, () => this.#more('today'));
    this.#on(resultHooks.fullReview, () => this.#more('full'));
    this.#on(hooks.toError, () => focusOn(this.#field(this.#at).querySelector('input')!));
    if (hasOwnHistory)
      this.#leaveStart = backByHistory(
        () => this.#goBack(),
        () => this.offsetHeight > 0,
      );
    initSheet(this.#one(`[${sheetHooks.sheet}]`), this.#one(`[${sheetHooks.save}]`));
    postHeight();
    keepFocusInFrame();
    for (const element of this.#all(`[${hooks.scripted}]`)) element.hidden = false;
    this.#show();
  }

  #one = (selector: string): HTMLElement => this.querySelector<HTMLElement>(selector)!;
  #all = (selector: string): HTMLElement[] => [...this.querySelectorAll<HTMLElement>(selector)];
  #on = (hook: Hook, act: () => void): void =>
    this.#one(`button[${hook}]`).addEventListener('click', act);
  #field = (fact: string): HTMLElement => this.#one(`fieldset[${questionHooks.fact}="${fact}"]`);

  /** Says a sentence of the live region to screen readers, and shows it; without one, nothing. */
  #say(sentence?: Hook): void {
    const status = this.#one(`[${hooks.status}]`);
    status.textContent = sentence ? status.getAttribute(sentence) : '';
  }

  #answers = (): Answers =>
    liveAnswers(Object.fromEntries(new FormData(this.#form)) as Answers, this.#mode, this.#order);

  /** The questions that were shown and still count: answered, or to be asked. */
  #trail(answers: Answers): FactId[] {
    if (this.#visited.length === 0) return [];
    const open = factsToAsk(answers, this.#mode);
    return this.#visited.filter((id) => answers[id] !== undefined || open.includes(id));
  }

  #before(): Screen {
    if (this.#at === 'review') return 'result';
    const trail = this.#trail(this.#answers());
    const place = trail.indexOf(this.#at as FactId);
    return trail[(place < 0 ? trail.length : place) - 1] ?? 'start';
  }

  /** To the next question, or to the result. */
  #goOn(): void {
    this.#soFar = false;
    this.#go(nextQuestion(this.#answers(), this.#mode, this.#order) ?? 'result');
  }

  #next(): void {
    if (this.#at === 'start' || this.#at === 'result') return;
    if (this.#at === 'review') return this.#soFar ? this.#go('result') : this.#goOn();
    if (this.#answers()[this.#at] !== undefined) return this.#goOn();
    showError(this, this.#at);
    focusOn(this.#one(`[${hooks.error}]`));
  }

  /** From the result to the questions that are left; when none is, to those of another mode. */
  #more(mode: InterviewMode): void {
    if (mode === 'full' || nextQuestion(this.#answers(), this.#mode) === undefined)
      this.#mode = mode;
    this.#goOn();
  }

  #go(at: Screen): void {
    this.#say();
    if (at !== 'start') this.#leaveStart();
    this.#at = at;
    showError(this);
    this.#show();
    const screen = { start: hooks.preface, review: hooks.reviewing, result: resultHooks.result }[
      at as string
    ];
    const shown = screen ? this.#one(`[${screen}]`) : this.#field(at);
    showFromTop(screen ? shown : this.#one('.columns'), shown.querySelector('h2')!);
  }

  #goBack(): { moved: boolean; atStart: boolean } {
    const moved = this.#at !== 'start';
    if (moved) this.#go(this.#before());
    return { moved, atStart: this.#at === 'start' };
  }

  /**
   * Forgets everything: the answers, the result, the error, the sheet, what was lit on the page
   * around.
   */
  #clear(): void {
    const focused = this.contains(document.activeElement);
    this.#form.reset();
    this.#mode = 'interview';
    this.#at = 'start';
    this.#visited = [];
    this.#soFar = false;
    showError(this);
    this.#say();
    this.#show();
    showPhraseStates(this, {}, this.#mode);
    showResult(this, {});
    showSheet(this.#one(`[${sheetHooks.sheet}]`), {}, []);
    if (focused) focusOn(this.#one(`[${hooks.preface}] h2`));
  }

  #show(answered = false): void {
    const answers = this.#answers();
    const at = this.#at;
    const isQuestion = at !== 'start' && at !== 'review' && at !== 'result';
    // A question that is not answered yet comes after those that are, whenever it was shown first.
    if (isQuestion && answers[at] === undefined)
      this.#visited = [...this.#visited.filter((id) => id !== at), at];
    const trail = this.#trail(answers);
    const shown =
      at === 'review' ? trail.filter((id) => answers[id] !== undefined) : isQuestion ? [at] : [];
    let fewer = false;
    for (const field of this.#all(`fieldset[${questionHooks.fact}]`)) {
      const fact = field.getAttribute(questionHooks.fact) as FactId;
      const hidden = !shown.includes(fact);
      fewer ||= hidden && !field.hidden;
      field.hidden = hidden;
      // An answer that no longer counts is taken out of the form as well.
      if (answers[fact] === undefined)
        for (const radio of field.querySelectorAll('input')) radio.checked = false;
    }
    if (answered) {
      showError(this);
      this.#say(fewer ? hooks.fewer : undefined);
    }
    for (const part of this.#all(`[${questionHooks.part}]`)) {
      const own = [...part.querySelectorAll<HTMLElement>(`fieldset[${questionHooks.fact}]`)];
      part.hidden = own.every(({ hidden }) => hidden);
      const first = trail.find((id) =>
        own.some((field) => field.getAttribute(questionHooks.fact) === id),
      );
      const intro = part.querySelector<HTMLElement>(`[${questionHooks.intro}]`)!;
      const above = intro.getAttribute(questionHooks.intro);
      intro.hidden = !isQuestion || !(above === 'each' || (above === 'once' && first === at));
    }
    this.dataset['screen'] = isQuestion ? 'question' : at;
    for (const [hook, hidden] of [
      [hooks.preface, at !== 'start'],
      [hooks.reviewing, at !== 'review'],
      [hooks.progress, !isQuestion],
      [hooks.nextRow, !isQuestion && at !== 'review'],
      [hooks.soFar, !isQuestion || !hasResult(answers)],
      [hooks.back, at === 'start'],
      [lawPanelHooks.panel, !isQuestion],
      [resultHooks.result, at !== 'result'],
      [hooks.review, at !== 'result'],
      [resultHooks.fullReview, this.#mode === 'full'],
      [resultHooks.fullReviewNote, this.#mode === 'full'],
      [hooks.clear, at === 'start' && Object.keys(answers).length === 0],
      [questionHooks.minor, answers.child !== 'yes' || (at !== 'child' && at !== 'review')],
    ] as const)
      this.#one(`[${hook}]`).hidden = hidden;
    if (isQuestion) {
      showProgress(
        this,
        trail.filter((id) => answers[id] !== undefined || id === at).indexOf(at) + 1,
        questionsLeft(answers, this.#mode, at),
      );
      for (const sentence of this.#all(`[${lawPanelHooks.facts}]`))
        sentence.hidden = !sentence.getAttribute(lawPanelHooks.facts)!.split(' ').includes(at);
    }
    // Before the first question no phrase is highlighted: a slow phone need not evaluate the rules.
    if (at !== 'start') showPhraseStates(this, answers, this.#mode);
    if (at !== 'result') return;
    showResult(this, answers);
    showSheet(this.#one(`[${sheetHooks.sheet}]`), answers, factsToAsk(answers, this.#mode));
  }
}

// A browser that scrolls at every focus would tell a page of another site around it: there the
// frame leads to the page of its own.
if (!isForeignFrame || canFocusWithoutScroll()) customElements.define('self-check', SelfCheck);
