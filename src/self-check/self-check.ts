import type { Answer, Answers, FactId } from '../rules/index.ts';
import { liveAnswers, notices, questionsOn, resultOf } from './view.ts';

/**
 * The self-check on a page that is complete without it: a form with every question and a result with every sentence.
 * It moves values between the form and the rules, and hides what does not apply. Answers live in the form, nowhere else.
 */
class SelfCheck extends HTMLElement {
  #form!: HTMLFormElement;
  #parts: HTMLElement[] = [];
  #result!: HTMLElement;
  /** The screen in view: an index into the parts, or their number for the result. */
  #at = 0;

  connectedCallback(): void {
    this.#form = this.querySelector('form')!;
    this.#parts = [...this.querySelectorAll<HTMLElement>('[data-part]')];
    this.#result = this.querySelector<HTMLElement>('[data-result]')!;
    this.#form.reset();
    this.addEventListener('change', () => this.#show());
    this.addEventListener('click', (event) => this.#press(event.target as HTMLElement));
    // A page kept by the browser for Back starts afresh, so that Back shows no answers.
    addEventListener('pageshow', (event) => event.persisted && this.#clear());
    this.#buttons().hidden = false;
    this.#show();
  }

  #buttons = (): HTMLElement => this.querySelector<HTMLElement>('[data-live]')!;
  #button = (name: string): HTMLElement => this.querySelector<HTMLElement>(`[data-${name}]`)!;

  #answers(): Answers {
    const given = Object.fromEntries(new FormData(this.#form)) as Partial<Record<FactId, Answer>>;
    return liveAnswers(given);
  }

  #factsOf = (part: HTMLElement | undefined): FactId[] =>
    [...(part?.querySelectorAll<HTMLElement>('fieldset[data-fact]') ?? [])].map((field) => field.dataset['fact'] as FactId);

  /** The next screen from `from` in that direction that has something to ask or was answered; the result after the last. */
  #step(from: number, direction: 1 | -1): number {
    const answers = this.#answers();
    let at = from + direction;
    while (at >= 0 && at < this.#parts.length && questionsOn(this.#factsOf(this.#parts[at]), answers).length === 0) at += direction;
    return Math.max(at, 0);
  }

  #press(target: HTMLElement): void {
    const button = target.closest('button');
    if (!button) return;
    if ('next' in button.dataset) {
      const open = this.#unanswered();
      this.#error(open !== undefined);
      if (open) return open.querySelector('input')?.focus();
      this.#go(this.#step(this.#at, 1));
    } else if ('back' in button.dataset) this.#go(this.#step(this.#at, -1));
    else if ('review' in button.dataset) this.#go(this.#step(-1, 1));
    else if ('clear' in button.dataset) this.#clear();
    else if ('leave' in button.dataset) this.#leave(button.dataset['leave'] ?? 'about:blank');
  }

  #unanswered(): HTMLElement | undefined {
    const answers = this.#answers();
    return [...(this.#parts[this.#at]?.querySelectorAll<HTMLElement>('fieldset[data-fact]') ?? [])].find(
      (field) => !field.hidden && answers[field.dataset['fact'] as FactId] === undefined,
    );
  }

  #error(wrong: boolean): void {
    for (const message of this.querySelectorAll<HTMLElement>('[data-error]')) {
      message.hidden = !wrong || !this.#parts[this.#at]?.contains(message);
    }
  }

  #go(at: number): void {
    this.#at = at;
    this.#error(false);
    this.#show();
    const heading = (this.#parts[at] ?? this.#result).querySelector<HTMLElement>('h2');
    heading?.focus();
    heading?.scrollIntoView();
  }

  #clear(): void {
    this.#form.reset();
    this.#go(0);
  }

  #leave(to: string): void {
    this.#form.reset();
    document.body.hidden = true;
    document.title = '';
    (window.top ?? window).location.replace(to);
  }

  /** The grounds in the order of use: what the words cover, what depends, what is open; this page's own grounds first among equals. */
  #order(provision: HTMLElement): void {
    const first = (this.dataset['first'] ?? '').split(' ');
    const rank = ({ dataset }: HTMLElement): number => {
      const verdict = dataset['reached'] === 'yes' ? 1.5 : ['covered', 'arguable', 'open', 'not-covered'].indexOf(dataset['verdict'] ?? '');
      return verdict - (first.includes(dataset['ground'] ?? '') ? 0.1 : 0);
    };
    const list = provision.querySelector<HTMLElement>('.grounds')!;
    const grounds = [...list.children] as HTMLElement[];
    list.append(...grounds.sort((a, b) => rank(a) - rank(b)));
  }

  #show(): void {
    const answers = this.#answers();
    const done = this.#at >= this.#parts.length;
    this.#parts.forEach((part, index) => {
      part.hidden = index !== this.#at;
      const asked = questionsOn(this.#factsOf(part), answers);
      for (const field of part.querySelectorAll<HTMLElement>('fieldset[data-fact]')) {
        field.hidden = !asked.includes(field.dataset['fact'] as FactId);
        // An answer that no longer counts is taken out of the form as well.
        if (answers[field.dataset['fact'] as FactId] === undefined) for (const radio of field.querySelectorAll('input')) radio.checked = false;
      }
    });
    this.querySelector<HTMLElement>('[data-preface]')!.hidden = this.#at !== 0;
    this.#button('next').hidden = done;
    this.#button('back').hidden = this.#at === 0;
    this.#button('review').hidden = !done;
    this.#button('clear').hidden = this.#at === 0 && Object.keys(answers).length === 0;
    this.#result.hidden = !done;
    if (done) this.#showResult(answers);
  }

  #showResult(answers: Answers): void {
    for (const version of ['2023', '2017'] as const) {
      for (const [id, provision] of Object.entries(resultOf(answers, version))) {
        const element = this.#result.querySelector<HTMLElement>(`[data-version="${version}"][data-provision="${id}"]`);
        if (!element) continue;
        element.dataset['verdict'] = provision.verdict;
        element.dataset['reached'] = provision.reached ? 'yes' : 'no';
        element.querySelector<HTMLElement>('[data-shared]')!.hidden = provision.sharedBy.length === 0;
        for (const [groundId, ground] of Object.entries(provision.grounds)) {
          const box = element.querySelector<HTMLDetailsElement>(`[data-ground="${groundId}"]`)!;
          box.dataset['verdict'] = ground.verdict;
          box.dataset['reached'] = ground.reached ? 'yes' : 'no';
          box.dataset['notYet'] = ground.notYet ? 'yes' : 'no';
          box.open = ground.verdict === 'covered' || ground.verdict === 'arguable' || ground.reached;
          for (const item of box.querySelectorAll<HTMLElement>('li[data-fact]')) {
            const fact = item.dataset['fact'] as FactId;
            item.hidden = !ground.facts.includes(fact);
            const answer = answers[fact];
            item.dataset['shows'] = ground.verdict === 'open' || answer === undefined || answer === 'unsure' ? 'missing' : answer;
          }
          const matter = Object.keys(ground.readings).length > 0 && (ground.verdict === 'arguable' || ground.verdict === 'open');
          const readings = box.querySelector<HTMLElement>('.readings');
          if (readings) readings.hidden = !matter;
          for (const reading of box.querySelectorAll<HTMLElement>('[data-reading]')) {
            const options = ground.readings[reading.dataset['reading'] ?? ''];
            reading.hidden = options === undefined;
            for (const option of reading.querySelectorAll<HTMLElement>('[data-option]')) option.dataset['verdict'] = options?.[option.dataset['option'] ?? ''] ?? 'open';
          }
        }
        this.#order(element);
      }
    }
    const due: readonly string[] = notices(answers);
    for (const notice of this.#result.querySelectorAll<HTMLElement>('[data-notice]')) notice.hidden = !due.includes(notice.dataset['notice'] ?? '');
  }
}

customElements.define('self-check', SelfCheck);
