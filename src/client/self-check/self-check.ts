import type { Answers, FactId } from '../../rules/index.ts';
import { exitThisPage } from './exit-this-page.ts';
import { canFocusWithoutScroll, focusOn, keepFocusInFrame, showFromTop } from './focus.ts';
import { isForeignFrame, hasOwnHistory, postHeight, postPhrases } from './frame.ts';
import { backByHistory } from './history.ts';
import { questionOrder } from './question-order.ts';
import { showResult } from './result.ts';
import { sheetButtons, showSheet } from './sheet.ts';
import {
  type InterviewMode,
  askedFacts,
  hasResult,
  litPhrases,
  liveAnswers,
  nextQuestion,
  questionsLeft,
} from './view.ts';

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
      (left) => this.#say(`shift${left}`),
    );
    this.#form = this.querySelector('form')!;
    this.#order = questionOrder((this.dataset['topic'] ?? '').split(' ') as FactId[]);
    this.#form.reset();
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#next();
    });
    this.addEventListener(
      'change',
      ({ target }) => (target as HTMLElement).closest('form') && this.#show(true),
    );
    this.#on('start', () => this.#goOn());
    this.#on('next', () => this.#next());
    this.#on('back', () => this.#go(this.#before()));
    this.#on('review', () => this.#go('review'));
    this.#on('clear', () => this.#clear());
    this.#on('so-far', () => {
      this.#soFar = true;
      this.#go('result');
    });
    this.#on('more', () => this.#more('today'));
    this.#on('full', () => this.#more('full'));
    this.#on('to', () => focusOn(this.#field(this.#at).querySelector('input')!));
    if (hasOwnHistory)
      this.#leaveStart = backByHistory(
        () => this.#goBack(),
        () => this.offsetHeight > 0,
      );
    sheetButtons(this.#one('[data-sheet]'), this.#one('[data-save-sheet]'));
    postHeight();
    keepFocusInFrame();
    for (const element of this.#all('[data-scripted]')) element.hidden = false;
    this.#show();
  }

  #one = (selector: string): HTMLElement => this.querySelector<HTMLElement>(selector)!;
  #all = (selector: string): HTMLElement[] => [...this.querySelectorAll<HTMLElement>(selector)];
  #on = (name: string, act: () => void): void =>
    this.#one(`button[data-${name}]`).addEventListener('click', act);
  #field = (fact: string): HTMLElement => this.#one(`fieldset[data-fact="${fact}"]`);

  /** Says a sentence of the page to screen readers, and shows it. */
  #say(key: string): void {
    const status = this.#one('[data-status]');
    status.textContent = status.dataset[key] ?? '';
  }

  #answers = (): Answers =>
    liveAnswers(Object.fromEntries(new FormData(this.#form)) as Answers, this.#mode, this.#order);

  /** The questions that were shown and still count: answered, or to be asked. */
  #trail(answers: Answers): FactId[] {
    const open = askedFacts(answers, this.#mode);
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
    this.#showError(this.#at);
    focusOn(this.#one('[data-error]'));
  }

  /** From the result to the questions that are left; when none is, to those of another mode. */
  #more(mode: InterviewMode): void {
    if (mode === 'full' || nextQuestion(this.#answers(), this.#mode) === undefined)
      this.#mode = mode;
    this.#goOn();
  }

  /**
   * As GOV.UK shows it: a summary that leads to the question, and a word at the question itself.
   */
  #showError(wrong?: FactId): void {
    this.#one('[data-error]').hidden = wrong === undefined;
    for (const field of this.#all('fieldset[data-fact]')) {
      const isWrong = field.dataset['fact'] === wrong;
      const message = field.querySelector<HTMLElement>('[data-missing]')!;
      message.hidden = !isWrong;
      const described = [isWrong ? message.id : '', field.querySelector('[data-hint]')?.id ?? '']
        .filter(Boolean)
        .join(' ');
      if (described) field.setAttribute('aria-describedby', described);
      else field.removeAttribute('aria-describedby');
    }
  }

  #go(at: Screen): void {
    this.#say('');
    if (at !== 'start') this.#leaveStart();
    this.#at = at;
    this.#showError();
    this.#show();
    const [top, heading] = {
      start: ['[data-preface]', '[data-preface] h2'],
      review: ['[data-reviewing]', '[data-reviewing] h2'],
      result: ['[data-result]', '[data-result] h2'],
    }[at as string] ?? ['.columns', `fieldset[data-fact="${at}"] h2`];
    showFromTop(this.#one(top!), this.#one(heading!));
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
    this.#showError();
    this.#say('');
    this.#show();
    showResult(this, {});
    showSheet(this.#one('[data-sheet]'), {}, []);
    if (focused) focusOn(this.#one('[data-preface] h2'));
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
    for (const field of this.#all('fieldset[data-fact]')) {
      const fact = field.dataset['fact'] as FactId;
      const hidden = !shown.includes(fact);
      fewer ||= hidden && !field.hidden;
      field.hidden = hidden;
      // An answer that no longer counts is taken out of the form as well.
      if (answers[fact] === undefined)
        for (const radio of field.querySelectorAll('input')) radio.checked = false;
    }
    if (answered) {
      this.#showError();
      this.#say(fewer ? 'fewer' : '');
    }
    for (const part of this.#all('[data-part]')) {
      const own = [...part.querySelectorAll<HTMLElement>('fieldset[data-fact]')];
      part.hidden = own.every(({ hidden }) => hidden);
      const first = trail.find((id) => own.some(({ dataset }) => dataset['fact'] === id));
      const intro = part.querySelector<HTMLElement>('[data-intro]')!;
      intro.hidden =
        !isQuestion ||
        !(intro.dataset['intro'] === 'each' || (intro.dataset['intro'] === 'once' && first === at));
    }
    this.dataset['screen'] = isQuestion ? 'question' : at;
    for (const [selector, hidden] of [
      ['[data-preface]', at !== 'start'],
      ['[data-reviewing]', at !== 'review'],
      ['[data-progress]', !isQuestion],
      ['[data-live]', !isQuestion && at !== 'review'],
      ['[data-so-far]', !isQuestion || !hasResult(answers)],
      ['[data-back]', at === 'start'],
      ['[data-law-panel]', !isQuestion],
      ['[data-result]', at !== 'result'],
      ['[data-review]', at !== 'result'],
      ['[data-full]', this.#mode === 'full'],
      ['[data-full-note]', this.#mode === 'full'],
      ['[data-clear]', at === 'start' && Object.keys(answers).length === 0],
      ['[data-minor]', answers.child !== 'yes' || (at !== 'child' && at !== 'review')],
    ] as const)
      this.#one(selector).hidden = hidden;
    if (isQuestion) {
      this.#showProgress(
        trail.filter((id) => answers[id] !== undefined || id === at).indexOf(at) + 1,
        questionsLeft(answers, this.#mode, at),
      );
      for (const sentence of this.#all('[data-facts]'))
        sentence.hidden = !sentence.dataset['facts']!.split(' ').includes(at);
    }
    this.#light(answers);
    if (at !== 'result') return;
    showResult(this, answers);
    showSheet(this.#one('[data-sheet]'), answers, askedFacts(answers, this.#mode));
  }

  /** "Question 3 · at most 6 left". */
  #showProgress(number: number, left: number): void {
    const progress = this.#one('[data-progress]');
    const words = progress.dataset[left === 0 ? 'last' : left === 1 ? 'one' : 'many'] ?? '';
    progress.textContent = words.replace('#', String(number)).replace('%', String(left));
  }

  /** Lights up every phrase of the law on this page, and on the page around. */
  #light(answers: Answers): void {
    // The mark and its words; of a phrase that nobody was asked about, the mark only.
    const words = new Map(
      this.#all('[data-legend]').map(
        ({ dataset: { legend }, textContent }) =>
          [legend, legend === 'not-asked' ? textContent.slice(0, 1) : textContent] as const,
      ),
    );
    const lit = litPhrases(answers, this.#mode);
    for (const phrase of this.#all('[data-lit]')) {
      const state = lit[phrase.dataset['lit'] ?? ''];
      phrase.dataset['state'] = state ?? '';
      phrase.dataset['word'] = words.get(state) ?? '';
    }
    postPhrases(
      Object.fromEntries(
        Object.entries(lit).map(([id, state]) => [id, [state, words.get(state) ?? ''] as const]),
      ),
    );
  }
}

// A browser that scrolls at every focus would tell a page of another site around it: there the
// frame leads to the page of its own.
if (!isForeignFrame || canFocusWithoutScroll()) customElements.define('self-check', SelfCheck);
