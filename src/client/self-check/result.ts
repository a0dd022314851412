import {
  type Answers,
  type FactId,
  currentVersion,
  notices,
  versionIds,
} from '../../rules/index.ts';
import { type ShownGround, type ShownProvision, notAskedCount, resultOf } from './view.ts';

/**
 * The verdicts of grounds in the order in which a result shows them; "reached" is an open one that
 * a reading already reaches.
 */
export const verdictOrder = ['covered', 'arguable', 'reached', 'open', 'not-covered'];

/**
 * Of more than three answers that decide, how many are in view; the others stand in a disclosure.
 */
const [FEW, SHOWN] = [3, 2];
/** What nearly every result rests on says least: it comes last. */
const common: readonly FactId[] = ['in-peru', 'child'];

/**
 * Makes the result on the page say what the answers say. Every sentence is there; this picks those
 * that hold.
 */
export function showResult(root: HTMLElement, answers: Answers): void {
  const first = (root.dataset['first'] ?? '').split(' ');
  for (const version of versionIds) {
    for (const [id, provision] of Object.entries(resultOf(answers, version))) {
      if (version === currentVersion) showRoute(root, id, provision);
      const article = root.querySelector<HTMLElement>(
        `[data-version="${version}"][data-provision="${id}"]`,
      )!;
      article.dataset['verdict'] = provision.verdict;
      article.dataset['reached'] = String(provision.reached);
      setVisible(article, '[data-shared]', provision.sharedBy.length > 0);
      for (const item of article.querySelectorAll<HTMLElement>('[data-shares]'))
        item.hidden = !provision.sharedBy.includes(item.dataset['shares'] ?? '');
      const boxes = Object.entries(provision.grounds).map(([groundId, ground]) => {
        const box = article.querySelector<HTMLDetailsElement>(`[data-ground="${groundId}"]`)!;
        showGround(box, ground, answers);
        // In the order of use: what the words cover, what depends, what is open; the grounds of the
        // page around come first among equals.
        return {
          box,
          place:
            verdictOrder.indexOf(ground.reached ? 'reached' : ground.verdict) -
            (first.includes(groundId) ? 0.5 : 0),
        };
      });
      article
        .querySelector('.grounds')!
        .append(...boxes.sort((a, b) => a.place - b.place).map(({ box }) => box));
    }
  }
  hideOthers(root);
  const due: readonly string[] = notices(answers);
  for (const notice of root.querySelectorAll<HTMLElement>('[data-notice]'))
    notice.hidden = !due.includes(notice.dataset['notice'] ?? '');
  setVisible(
    root,
    '[data-other-notices]',
    [...root.querySelectorAll<HTMLElement>('[data-other-notices] [data-notice]')].some(
      ({ hidden }) => !hidden,
    ),
  );
  for (const route of root.querySelectorAll<HTMLElement>('[data-route-notice]'))
    route.hidden = !due.includes(route.dataset['routeNotice'] ?? '');
  showNotAsked(root, notAskedCount(answers));
  for (const details of root.querySelectorAll<HTMLDetailsElement>(
    '[data-result] > details, [data-notice] details',
  ))
    details.open = false;
}

/**
 * The line of a provision of today's law; that of a status is the headline of the result as well.
 */
function showRoute(root: HTMLElement, id: string, provision: ShownProvision): void {
  const lines = [root.querySelector<HTMLElement>(`[data-route="${id}"]`)!];
  if (provision.kind === 'status') {
    lines.push(root.querySelector<HTMLElement>('[data-headline]')!);
    showDecisive(root, provision.decisive);
    setVisible(
      lines[0]!,
      '[data-gives]',
      provision.verdict === 'covered' || provision.verdict === 'arguable' || provision.reached,
    );
  }
  for (const line of lines) {
    line.dataset['verdict'] = provision.verdict;
    line.dataset['reached'] = String(provision.reached);
  }
}

/** The questions and answers that decide, in the words in which they were asked and given. */
function showDecisive(root: HTMLElement, decisive: readonly FactId[]): void {
  const telling = [
    ...decisive.filter((fact) => !common.includes(fact)),
    ...decisive.filter((fact) => common.includes(fact)),
  ];
  const items = telling.map((fact) => {
    const field = root.querySelector(`fieldset[data-fact="${fact}"]`)!;
    const item = document.createElement('li');
    const answer = document.createElement('b');
    answer.textContent = field.querySelector(':checked + span')?.textContent ?? '';
    item.append(`${field.querySelector('legend')!.textContent} `, answer);
    return item;
  });
  const shown = items.length > FEW ? SHOWN : items.length;
  for (const [selector, own] of [
    ['[data-decisive]', items.slice(0, shown)],
    ['[data-decisive-rest]', items.slice(shown)],
  ] as const) {
    const list = root.querySelector(selector)!;
    // `replaceChildren` is not in the oldest browsers that are supported.
    list.textContent = '';
    list.append(...own);
  }
  setVisible(root, '[data-because]', items.length > 0);
  setVisible(root, '[data-because-more]', items.length > shown);
}

function showNotAsked(root: HTMLElement, count: number): void {
  const said = root.querySelector<HTMLElement>('[data-not-asked]')!;
  said.textContent = (said.dataset[count === 1 ? 'one' : 'many'] ?? '').replace('#', String(count));
  said.parentElement!.hidden = count === 0;
}

/**
 * Hides, also from programs that read no CSS, every sentence but those of the verdict or answer of
 * the element they stand in. In a reader view a result would else say all that it can say.
 */
export function hideOthers(root: HTMLElement): void {
  for (const said of root.querySelectorAll<HTMLElement>('[data-when]')) {
    const own: DOMStringMap = said.closest<HTMLElement>('[data-verdict]')?.dataset ?? {};
    const differs = (name: 'reached' | 'notYet' | 'unasked'): boolean =>
      said.dataset[name] !== undefined && (said.dataset[name] === 'yes') !== (own[name] === 'true');
    said.hidden =
      !said.dataset['when']!.split(' ').includes(own['verdict'] ?? '') ||
      differs('reached') ||
      differs('notYet') ||
      differs('unasked');
  }
  for (const said of root.querySelectorAll<HTMLElement>('[data-answer]'))
    said.hidden =
      said.dataset['answer'] !== said.closest<HTMLElement>('[data-shows]')?.dataset['shows'];
}

export const setVisible = (root: HTMLElement, selector: string, shown: boolean): void =>
  void (root.querySelector<HTMLElement>(selector)!.hidden = !shown);

function showGround(box: HTMLDetailsElement, ground: ShownGround, answers: Answers): void {
  box.dataset['verdict'] = ground.verdict;
  box.dataset['reached'] = String(ground.reached);
  box.dataset['notYet'] = String(ground.notYet);
  box.dataset['unasked'] = String(ground.unasked);
  box.open =
    ground.verdict === 'covered' ||
    ground.verdict === 'arguable' ||
    ground.reached ||
    ground.notYet;
  for (const item of box.querySelectorAll<HTMLElement>('li[data-fact]')) {
    const fact = item.dataset['fact'] as FactId;
    item.hidden = !ground.facts.includes(fact);
    item.dataset['shows'] =
      ground.verdict !== 'open'
        ? answerSentence(answers, fact)
        : answers[fact]
          ? 'missing'
          : 'unasked';
  }
  const readings = box.querySelector<HTMLElement>('.readings');
  if (readings) readings.hidden = Object.keys(ground.readings).length === 0;
  for (const reading of box.querySelectorAll<HTMLElement>('[data-reading]')) {
    const options = ground.readings[reading.dataset['reading'] ?? ''];
    reading.hidden = options === undefined;
    for (const option of reading.querySelectorAll<HTMLElement>('[data-option]'))
      option.dataset['verdict'] = options?.[option.dataset['option'] ?? ''] ?? 'open';
  }
}

/** Which sentence of a fact tells its answer. */
export const answerSentence = (answers: Answers, fact: FactId): string =>
  answers[fact] === 'yes' || answers[fact] === 'no' ? answers[fact] : 'missing';
