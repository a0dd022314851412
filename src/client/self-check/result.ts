import { type Answers, type FactId, notices } from '../../rules/index.ts';
import type { Hook } from '../hooks.ts';
import { unaskedGroundCount } from './interview-state.ts';
import * as questionHooks from './question-hooks.ts';
import * as hooks from './result-hooks.ts';
import { begunVersions, currentVersion } from './rules-in-force.ts';
import * as selfCheckHooks from './self-check-hooks.ts';
import * as verdictHooks from './verdict-hooks.ts';
import {
  type ShownGround,
  type ShownProvision,
  type ShownVerdict,
  resultOf,
} from './result-model.ts';

/**
 * The verdicts of grounds in the order in which a result shows them; "reached" is an open one that
 * a reading already reaches.
 */
export const verdictOrder = ['covered', 'arguable', 'reached', 'open', 'not-covered'];

/** How many answers that decide are all in view. */
const maxInView = 3;
/** How many of more than `maxInView` are in view; the others are in a disclosure. */
const shownOfMany = 2;
/** What nearly every result rests on says least: it comes last. */
const common: readonly FactId[] = ['in-peru', 'child'];

/**
 * Makes the result on the page say what the answers say. Every sentence is there; this picks those
 * that hold.
 */
export function showResult(root: HTMLElement, answers: Answers): void {
  const first = (root.getAttribute(selfCheckHooks.first) ?? '').split(' ');
  for (const version of begunVersions) {
    for (const [id, provision] of Object.entries(resultOf(answers, version))) {
      if (version === currentVersion) showRoute(root, id, provision);
      const article = root.querySelector<HTMLElement>(
        `[${hooks.version}="${version}"][${hooks.provision}="${id}"]`,
      )!;
      writeVerdict(article, provision);
      setVisible(article, `[${hooks.sharedGrounds}]`, provision.sharedBy.length > 0);
      for (const item of article.querySelectorAll<HTMLElement>(`[${hooks.sharedGround}]`))
        item.hidden = !provision.sharedBy.includes(item.getAttribute(hooks.sharedGround) ?? '');
      const boxes = Object.entries(provision.grounds).map(([groundId, ground]) => {
        const box = article.querySelector<HTMLDetailsElement>(`[${hooks.ground}="${groundId}"]`)!;
        showGround(root, box, ground, answers);
        // In the order of use: what the words cover, what depends, what is open; the grounds of the
        // page around come first among equals.
        return {
          box,
          place:
            verdictOrder.indexOf(ground.isReached ? 'reached' : ground.verdict) -
            (first.includes(groundId) ? 0.5 : 0),
        };
      });
      article
        .querySelector('.grounds')!
        .append(...boxes.sort((a, b) => a.place - b.place).map(({ box }) => box));
    }
  }
  hideOthers(root);
  const due: readonly string[] = notices(answers, currentVersion);
  for (const notice of root.querySelectorAll<HTMLElement>(`[${hooks.notice}]`))
    notice.hidden = !due.includes(notice.getAttribute(hooks.notice) ?? '');
  setVisible(
    root,
    `[${hooks.otherNotices}]`,
    [...root.querySelectorAll<HTMLElement>(`[${hooks.otherNotices}] [${hooks.notice}]`)].some(
      ({ hidden }) => !hidden,
    ),
  );
  for (const route of root.querySelectorAll<HTMLElement>(`[${hooks.routeNotice}]`))
    route.hidden = !due.includes(route.getAttribute(hooks.routeNotice) ?? '');
  showNotAsked(root, unaskedGroundCount(answers));
  for (const details of root.querySelectorAll<HTMLDetailsElement>(
    `[${hooks.result}] > details, [${hooks.notice}] details`,
  ))
    details.open = false;
}

/**
 * The line of a provision of today's law; that of a status is the headline of the result as well.
 */
function showRoute(root: HTMLElement, id: string, provision: ShownProvision): void {
  const lines = [root.querySelector<HTMLElement>(`[${hooks.route}="${id}"]`)!];
  if (provision.kind === 'status') {
    lines.push(root.querySelector<HTMLElement>(`[${hooks.headline}]`)!);
    showDecisive(root, provision.decisive);
    setVisible(
      lines[0]!,
      `[${hooks.gives}]`,
      provision.verdict === 'covered' || provision.verdict === 'arguable' || provision.isReached,
    );
  }
  for (const line of lines) writeVerdict(line, provision);
}

/** The questions and answers that decide, in the words in which they were asked and given. */
function showDecisive(root: HTMLElement, decisive: readonly FactId[]): void {
  const telling = [
    ...decisive.filter((fact) => !common.includes(fact)),
    ...decisive.filter((fact) => common.includes(fact)),
  ];
  const items = telling.map((fact) => {
    const field = root.querySelector(`fieldset[${questionHooks.fact}="${fact}"]`)!;
    const item = document.createElement('li');
    const answer = document.createElement('b');
    answer.textContent = field.querySelector(':checked + span')?.textContent ?? '';
    item.append(`${field.querySelector('legend')!.textContent} `, answer);
    return item;
  });
  const shown = items.length > maxInView ? shownOfMany : items.length;
  for (const [selector, own] of [
    [`[${hooks.decisive}]`, items.slice(0, shown)],
    [`[${hooks.decisiveRest}]`, items.slice(shown)],
  ] as const) {
    replaceChildren(root.querySelector(selector)!, own);
  }
  setVisible(root, `[${hooks.because}]`, items.length > 0);
  setVisible(root, `[${hooks.becauseMore}]`, items.length > shown);
}

function showNotAsked(root: HTMLElement, count: number): void {
  const said = root.querySelector<HTMLElement>(`[${hooks.notAsked}]`)!;
  const words = said.getAttribute(count === 1 ? hooks.notAskedOne : hooks.notAskedMany) ?? '';
  said.textContent = words.replace('#', String(count));
  said.parentElement!.hidden = count === 0;
}

/**
 * Hides, also from programs that read no CSS, every sentence but those of the verdict or answer of
 * the element that contains them. In a reader view a result would else say all that it can say.
 */
export function hideOthers(root: HTMLElement): void {
  for (const said of root.querySelectorAll<HTMLElement>(`[${verdictHooks.when}]`)) {
    const own = said.closest(`[${verdictHooks.verdict}]`);
    const verdict = own?.getAttribute(verdictHooks.verdict) ?? '';
    const differs = (hook: Hook): boolean =>
      said.hasAttribute(hook) &&
      (said.getAttribute(hook) === 'yes') !== (own?.getAttribute(hook) === 'true');
    said.hidden =
      !said.getAttribute(verdictHooks.when)!.split(' ').includes(verdict) ||
      differs(verdictHooks.reached) ||
      differs(verdictHooks.notYet) ||
      differs(verdictHooks.unasked);
  }
  for (const said of root.querySelectorAll<HTMLElement>(`[${verdictHooks.answer}]`)) {
    const shown = said
      .closest(`[${verdictHooks.shownAnswer}]`)
      ?.getAttribute(verdictHooks.shownAnswer);
    said.hidden = said.getAttribute(verdictHooks.answer) !== shown;
  }
}

/** Shows or hides the first element that the selector finds within another. */
export const setVisible = (root: HTMLElement, selector: string, shown: boolean): void =>
  void (root.querySelector<HTMLElement>(selector)!.hidden = !shown);

/** Writes on an element which verdict it has, for `hideOthers` and for CSS. */
function writeVerdict(element: HTMLElement, { verdict, isReached }: ShownVerdict): void {
  element.setAttribute(verdictHooks.verdict, verdict);
  element.setAttribute(verdictHooks.reached, String(isReached));
}

function showGround(
  root: HTMLElement,
  box: HTMLDetailsElement,
  ground: ShownGround,
  answers: Answers,
): void {
  writeVerdict(box, ground);
  box.setAttribute(verdictHooks.notYet, String(ground.isNotYet));
  box.setAttribute(verdictHooks.unasked, String(ground.isUnasked));
  box.open =
    ground.verdict === 'covered' ||
    ground.verdict === 'arguable' ||
    ground.isReached ||
    ground.isNotYet;
  const facts = copies(root, hooks.factTemplates, hooks.fact, ground.facts);
  for (const item of facts) {
    const fact = item.getAttribute(hooks.fact) as FactId;
    item.setAttribute(
      verdictHooks.shownAnswer,
      ground.verdict !== 'open'
        ? answerSentence(answers, fact)
        : answers[fact]
          ? 'missing'
          : 'unasked',
    );
  }
  replaceChildren(box.querySelector(`[${hooks.shownFacts}]`)!, facts);
  const readings = box.querySelector<HTMLElement>(`[${hooks.shownReadings}]`);
  if (!readings) return;
  const shown = Object.keys(ground.readings);
  readings.hidden = shown.length === 0;
  const items = copies(root, hooks.readingTemplates, hooks.reading, shown);
  for (const reading of items) {
    const options = ground.readings[reading.getAttribute(hooks.reading)!]!;
    for (const option of reading.querySelectorAll(`[${hooks.option}]`))
      option.setAttribute(
        verdictHooks.verdict,
        options[option.getAttribute(hooks.option) ?? ''] ?? 'open',
      );
  }
  replaceChildren(readings.querySelector('div')!, items);
}

/**
 * Replaces the children of an element; Chrome 85 does not have `Element.replaceChildren`. Its twin
 * in the search stays there: a module for both would be one more file that each page has to wait
 * for.
 */
function replaceChildren(element: Element, children: readonly Element[]): void {
  element.textContent = '';
  element.append(...children);
}

/** Copies of those children of a template whose hook has one of these values, in its order. */
function copies(root: HTMLElement, template: Hook, hook: Hook, ids: readonly string[]): Element[] {
  const { content } = root.querySelector<HTMLTemplateElement>(`[${template}]`)!;
  return [...content.children]
    .filter((child) => ids.includes(child.getAttribute(hook) ?? ''))
    .map((child) => child.cloneNode(true) as Element);
}

/** Which sentence of a fact says its answer. */
export const answerSentence = (answers: Answers, fact: FactId): string =>
  answers[fact] === 'yes' || answers[fact] === 'no' ? answers[fact] : 'missing';
