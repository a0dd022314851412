import { type Answer, type Answers, type FactId, parts } from '../rules/index.ts';
import { canFocusWithoutScroll, focusOn, keepFocusInFrame, showFromHeading } from './focus.ts';
import { isForeignFrame, hasOwnHistory, tellHeight, tellPhrases } from './frame.ts';
import { backByHistory } from './history.ts';
import { leaving } from './leave.ts';
import { showResult } from './result.ts';
import { sheetButtons, showSheet } from './sheet.ts';
import { type Mode, litPhrases, liveAnswers, questionsNow } from './view.ts';

/** The screens: the six parts, the review of all answers on one page, the result. */
const REVIEW = parts.length;
const RESULT = REVIEW + 1;

/**
 * The self-check on a page that is complete without it: a form with every question and a result with every sentence.
 * It moves values between the form and the rules, and hides what does not apply. Answers live in the form, nowhere else.
 */
class SelfCheck extends HTMLElement {
  #form!: HTMLFormElement;
  #parts!: HTMLElement[];
  #at = 0;
  #mode: Mode = 'interview';
  /** Called when the interview leaves its first screen. */
  #leaveStart: () => void = () => undefined;

  connectedCallback(): void {
    // Leaving comes first: it must work whatever else does not.
    leaving(this, () => this.#clear(), (left) => this.#say(`shift${left}`));
    this.#form = this.querySelector('form')!;
    this.#parts = this.#all('[data-part]');
    this.#form.reset();
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#next();
    });
    this.addEventListener('change', ({ target }) => (target as HTMLElement).closest('form') && this.#show(true));
    this.#on('next', () => this.#next());
    this.#on('back', () => this.#go(this.#before()));
    this.#on('review', () => this.#go(REVIEW));
    this.#on('clear', () => this.#clear());
    this.#on('full', () => {
      this.#mode = 'full';
      this.#go(this.#after(-1, true));
    });
    for (const button of this.#all('[data-to]')) button.addEventListener('click', () => this.#focus(button.dataset['to'] ?? ''));
    if (hasOwnHistory) this.#leaveStart = backByHistory(() => this.#goBack(), () => this.offsetHeight > 0);
    sheetButtons(this.#one('[data-sheet]'));
    tellHeight();
    keepFocusInFrame();
    this.#one('[data-live]').hidden = this.#one('[data-beside]').hidden = false;
    this.#show();
  }

  #one = (selector: string): HTMLElement => this.querySelector<HTMLElement>(selector)!;
  #all = (selector: string): HTMLElement[] => [...this.querySelectorAll<HTMLElement>(selector)];
  #on = (name: string, act: () => void): void => this.#one(`button[data-${name}]`).addEventListener('click', act);
  #field = (fact: string): HTMLElement => this.#one(`fieldset[data-fact="${fact}"]`);
  #focus = (fact: string): void => focusOn(this.#field(fact).querySelector('input')!);

  /** Says a sentence of the page to screen readers, and shows it. */
  #say(key: string): void {
    const status = this.#one('[data-status]');
    status.textContent = status.dataset[key] ?? '';
  }

  #answers = (): Answers => liveAnswers(Object.fromEntries(new FormData(this.#form)) as Partial<Record<FactId, Answer>>, this.#mode);

  /** The questions in view when the answers are these. */
  #shown(answers: Answers, at = this.#at): FactId[] {
    const now = questionsNow(answers, this.#mode);
    return at === REVIEW ? now : now.filter((fact) => parts[at]?.facts.includes(fact));
  }

  /** The next part that has something to ask, or the result; with `open`, the next with something still unanswered. */
  #after(from: number, open = false): number {
    const answers = this.#answers();
    for (let at = from + 1; at < parts.length; at += 1) if (this.#shown(answers, at).some((fact) => !open || answers[fact] === undefined)) return at;
    return RESULT;
  }

  #before(): number {
    if (this.#at === REVIEW) return RESULT;
    const answers = this.#answers();
    let at = Math.min(this.#at, REVIEW) - 1;
    while (at > 0 && this.#shown(answers, at).length === 0) at -= 1;
    return at;
  }

  #next(): void {
    if (this.#at >= RESULT) return;
    const answers = this.#answers();
    const open = this.#shown(answers).filter((fact) => answers[fact] === undefined);
    this.#showErrors(open);
    if (open.length === 0) this.#go(this.#at === REVIEW ? RESULT : this.#after(this.#at));
    else focusOn(this.#all('[data-error]').find((summary) => !summary.hidden)!);
  }

  /** As GOV.UK shows them: a summary with a way to each question, and a word at the question itself. */
  #showErrors(open: readonly string[]): void {
    for (const summary of this.#all('[data-error]')) {
      const items = [...summary.querySelectorAll<HTMLElement>('[data-to]')];
      for (const item of items) item.parentElement!.hidden = !open.includes(item.dataset['to'] ?? '');
      summary.hidden = items.every((item) => item.parentElement!.hidden);
    }
    for (const field of this.#all('fieldset[data-fact]')) {
      const wrong = open.includes(field.dataset['fact'] ?? '');
      const message = field.querySelector<HTMLElement>('[data-missing]')!;
      message.hidden = !wrong;
      const hint = field.querySelector('[data-hint]');
      const described = [wrong ? message.id : '', hint?.id ?? ''].filter(Boolean).join(' ');
      if (described) field.setAttribute('aria-describedby', described);
      else field.removeAttribute('aria-describedby');
    }
  }

  #go(at: number): void {
    this.#say('');
    if (at > 0) this.#leaveStart();
    this.#at = at;
    this.#showErrors([]);
    this.#show();
    const heading = at === RESULT ? this.#one('[data-result] h2') : at === REVIEW ? this.#one('[data-reviewing] h2') : this.#parts[at]!.querySelector('h2')!;
    showFromHeading(heading);
  }

  #goBack(): { moved: boolean; atStart: boolean } {
    const moved = this.#at > 0;
    if (moved) this.#go(this.#before());
    return { moved, atStart: this.#at === 0 };
  }

  /** Forgets everything: the answers, the result, the errors, the sheet, what was lit on the page around. */
  #clear(): void {
    const focused = this.contains(document.activeElement);
    this.#form.reset();
    this.#mode = 'interview';
    this.#at = 0;
    this.#showErrors([]);
    this.#say('');
    this.#show();
    showResult(this, {});
    showSheet(this.#one('[data-sheet]'), {}, false);
    if (focused) focusOn(this.#parts[0]!.querySelector('h2')!);
  }

  #show(answered = false): void {
    const before = this.#all('fieldset[data-fact]:not([hidden])').length;
    const answers = this.#answers();
    const shown = this.#shown(answers);
    this.#parts.forEach((part, index) => {
      part.hidden = this.#at === REVIEW ? !parts[index]!.facts.some((fact) => shown.includes(fact)) : index !== this.#at;
      for (const field of part.querySelectorAll<HTMLElement>('fieldset[data-fact]')) {
        const fact = field.dataset['fact'] as FactId;
        field.hidden = !shown.includes(fact);
        // An answer that no longer counts is taken out of the form as well.
        if (answers[fact] === undefined) for (const radio of field.querySelectorAll('input')) radio.checked = false;
        else field.querySelector<HTMLElement>('[data-missing]')!.hidden = true;
      }
    });
    if (answered) this.#say(shown.length > before ? 'more' : shown.length < before ? 'fewer' : '');
    const done = this.#at === RESULT;
    const child = answers.child === 'yes';
    this.toggleAttribute('data-all', this.#at === REVIEW);
    for (const [selector, hidden] of [
      ['[data-preface]', this.#at !== 0],
      ['[data-reviewing]', this.#at !== REVIEW],
      ['[data-live]', done],
      ['[data-back]', this.#at === 0],
      ['[data-beside]', this.#at >= REVIEW],
      ['[data-result]', !done],
      ['[data-review]', !done],
      ['[data-full]', !done || this.#mode === 'full'],
      ['[data-full-note]', !done || this.#mode === 'full'],
      ['[data-clear]', this.#at === 0 && Object.keys(answers).length === 0],
    ] as const) this.#one(selector).hidden = hidden;
    for (const door of this.#all('[data-child-door]')) door.hidden = !child;
    this.#showSentences(this.#at);
    this.#light(answers);
    if (!done) return;
    showResult(this, answers);
    showSheet(this.#one('[data-sheet]'), answers, this.#mode === 'full');
  }

  /** Lights up every phrase of the law on this page, and on the page around. */
  #light(answers: Answers): void {
    // The mark and its words; of a phrase that nobody was asked about, the mark only.
    const words = new Map(this.#all('[data-legend]').map(({ dataset: { legend }, textContent }) => [legend, legend === 'not-asked' ? textContent.slice(0, 1) : textContent] as const));
    const lit = litPhrases(answers, this.#mode);
    for (const phrase of this.#all('[data-lit]')) {
      const state = lit[phrase.dataset['lit'] ?? ''];
      phrase.dataset['state'] = state ?? '';
      phrase.dataset['word'] = words.get(state) ?? '';
    }
    tellPhrases(Object.fromEntries(Object.entries(lit).map(([id, state]) => [id, [state, words.get(state) ?? ''] as const])));
  }

  /** Of the law beside the questions, the sentences that this screen asks about. */
  #showSentences(at: number): void {
    for (const sentence of this.#all('[data-parts]')) sentence.hidden = !sentence.dataset['parts']!.split(' ').includes(String(at + 1));
  }
}

// A browser that scrolls at every focus would tell a page of another site around it: there the frame leads to the page of its own.
if (!isForeignFrame || canFocusWithoutScroll()) customElements.define('self-check', SelfCheck);
