import { type Answers, type FactId, notices, versionIds } from '../rules/index.ts';
import { type ShownGround, resultOf } from './view.ts';

const rank = ['covered', 'arguable', 'reached', 'open', 'not-covered'];

/** Makes the result on the page say what the answers say. Every sentence is there; this picks those that hold. */
export function showResult(root: HTMLElement, answers: Answers): void {
  const first = (root.dataset['first'] ?? '').split(' ');
  for (const version of versionIds) {
    for (const [id, provision] of Object.entries(resultOf(answers, version))) {
      const article = root.querySelector<HTMLElement>(`[data-version="${version}"][data-provision="${id}"]`)!;
      article.dataset['verdict'] = provision.verdict;
      article.dataset['reached'] = String(provision.reached);
      toggle(article, '[data-shared]', provision.sharedBy.length > 0);
      for (const item of article.querySelectorAll<HTMLElement>('[data-shares]')) item.hidden = !provision.sharedBy.includes(item.dataset['shares'] ?? '');
      if (article.querySelector('[data-gives]')) toggle(article, '[data-gives]', provision.verdict === 'covered' || provision.verdict === 'arguable' || provision.reached);
      const boxes = Object.entries(provision.grounds).map(([groundId, ground]) => {
        const box = article.querySelector<HTMLDetailsElement>(`[data-ground="${groundId}"]`)!;
        showGround(box, ground, answers);
        // In the order of use: what the words cover, what depends, what is open; the grounds of the page around come first among equals.
        return { box, place: rank.indexOf(ground.reached ? 'reached' : ground.verdict) - (first.includes(groundId) ? 0.5 : 0) };
      });
      article.querySelector('.grounds')!.append(...boxes.sort((a, b) => a.place - b.place).map(({ box }) => box));
    }
  }
  hideOthers(root);
  const due: readonly string[] = notices(answers);
  for (const notice of root.querySelectorAll<HTMLElement>('[data-notice]')) notice.hidden = !due.includes(notice.dataset['notice'] ?? '');
}

/**
 * Hides, also from programs that read no CSS, every sentence but those of the verdict or answer of the element they stand in. In a
 * reader view a result would else say all that it can say.
 */
export function hideOthers(root: HTMLElement): void {
  for (const said of root.querySelectorAll<HTMLElement>('[data-when]')) {
    const own: DOMStringMap = said.closest<HTMLElement>('[data-verdict]')?.dataset ?? {};
    const differs = (name: 'reached' | 'notYet'): boolean => said.dataset[name] !== undefined && (said.dataset[name] === 'yes') !== (own[name] === 'true');
    said.hidden = !said.dataset['when']!.split(' ').includes(own['verdict'] ?? '') || differs('reached') || differs('notYet');
  }
  for (const said of root.querySelectorAll<HTMLElement>('[data-answer]')) said.hidden = said.dataset['answer'] !== said.closest<HTMLElement>('[data-shows]')?.dataset['shows'];
}

export const toggle = (root: HTMLElement, selector: string, shown: boolean): void => void (root.querySelector<HTMLElement>(selector)!.hidden = !shown);

function showGround(box: HTMLDetailsElement, ground: ShownGround, answers: Answers): void {
  box.dataset['verdict'] = ground.verdict;
  box.dataset['reached'] = String(ground.reached);
  box.dataset['notYet'] = String(ground.notYet);
  box.open = ground.verdict === 'covered' || ground.verdict === 'arguable' || ground.reached || ground.notYet;
  for (const item of box.querySelectorAll<HTMLElement>('li[data-fact]')) {
    const fact = item.dataset['fact'] as FactId;
    item.hidden = !ground.facts.includes(fact);
    item.dataset['shows'] = ground.verdict === 'open' ? 'missing' : shows(answers, fact);
  }
  const readings = box.querySelector<HTMLElement>('.readings');
  if (readings) readings.hidden = Object.keys(ground.readings).length === 0;
  for (const reading of box.querySelectorAll<HTMLElement>('[data-reading]')) {
    const options = ground.readings[reading.dataset['reading'] ?? ''];
    reading.hidden = options === undefined;
    for (const option of reading.querySelectorAll<HTMLElement>('[data-option]')) option.dataset['verdict'] = options?.[option.dataset['option'] ?? ''] ?? 'open';
  }
}

/** Which sentence of a fact tells its answer. */
export const shows = (answers: Answers, fact: FactId): string => (answers[fact] === 'yes' || answers[fact] === 'no' ? answers[fact] : 'missing');
