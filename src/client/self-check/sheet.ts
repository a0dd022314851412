import { type Answers, type FactId, notices, screen } from '../../rules/index.ts';
import { focusOn } from './focus.ts';
import { hideOthers, verdictOrder, answerSentence, setVisible } from './result.ts';
import { begunVersions, currentVersion } from './rules-in-force.ts';
import * as hooks from './sheet-hooks.ts';
import * as verdictHooks from './verdict-hooks.ts';
import { resultOf } from './view.ts';

/** The selector of a part of the table. */
const partOf = (part: 'answers' | 'missing' | 'unasked'): string => `[${hooks.part}="${part}"]`;

/**
 * Updates the sheet: hides grounds that are open, and those that are not covered unless the person
 * can still bring it about; sorts the others by verdict. The answers stay as hidden as they are.
 *
 * @param next the questions that are still to be asked
 */
export function showSheet(sheet: HTMLElement, answers: Answers, next: readonly FactId[]): void {
  const all = (selector: string): HTMLElement[] => [
    ...sheet.querySelectorAll<HTMLElement>(selector),
  ];
  const results = Object.fromEntries(
    begunVersions.map((version) => [version, resultOf(answers, version)]),
  );
  const groundOf = (key: string) => {
    const [version = '', provision = '', ground = ''] = key.split(' ');
    return results[version]![provision]!.grounds[ground]!;
  };
  for (const row of all(`[${hooks.ground}]`)) {
    const { verdict, notYet } = groundOf(row.getAttribute(hooks.ground) ?? '');
    row.setAttribute(verdictHooks.verdict, verdict);
    // Of a former wording the sheet does not say what one could still apply for.
    const hasNotYet = notYet && row.querySelector(`[${verdictHooks.when}="not-covered"]`) !== null;
    row.hidden = verdict === 'open' || (verdict === 'not-covered' && !hasNotYet);
  }
  // What matches comes first; within a verdict, the order of the law.
  const placeOf = (row: HTMLElement): number =>
    verdictOrder.indexOf(row.getAttribute(verdictHooks.verdict) ?? '');
  for (const row of all(`[${hooks.ground}]`).sort((a, b) => placeOf(a) - placeOf(b)))
    row.parentElement!.insertBefore(
      row,
      row.parentElement!.querySelector(`[${hooks.openGroundsRow}]`),
    );
  for (const row of all(`[${hooks.openGroundsRow}]`)) {
    const names = [...row.querySelectorAll<HTMLElement>(`[${hooks.openGround}]`)];
    for (const name of names)
      name.hidden = groundOf(name.getAttribute(hooks.openGround) ?? '').verdict !== 'open';
    row.hidden = names.every((name) => name.hidden);
  }
  const due: readonly string[] = notices(answers, currentVersion);
  for (const row of all(`[${hooks.notice}]`))
    row.hidden = !due.includes(row.getAttribute(hooks.notice) ?? '');
  // For today's wording: what the person does not know, with how to find it out, and apart from it
  // what was not asked.
  const today = Object.values(screen(answers, currentVersion).provisions).flatMap((provision) =>
    provision.verdict === 'open'
      ? Object.values(provision.grounds).flatMap(({ missing }) => missing)
      : [],
  );
  const isUnsure = (fact: FactId): boolean => today.includes(fact) && answers[fact] === 'unsure';
  const isUnasked = (fact: FactId): boolean => today.includes(fact) && next.includes(fact);
  for (const row of all(`[${hooks.missing}]`))
    row.hidden = !isUnsure(row.getAttribute(hooks.missing) as FactId);
  setVisible(sheet, partOf('missing'), today.some(isUnsure));
  for (const name of all(`[${hooks.unasked}]`))
    name.hidden = !isUnasked(name.getAttribute(hooks.unasked) as FactId);
  setVisible(sheet, partOf('unasked'), today.some(isUnasked));
  for (const answer of all(`[${hooks.fact}]`)) {
    const shown = answerSentence(answers, answer.getAttribute(hooks.fact) as FactId);
    answer.setAttribute(verdictHooks.shows, shown);
    answer.hidden = shown === 'missing';
  }
  hideOthers(sheet);
  setVisible(
    sheet,
    `[${hooks.answersRow}]`,
    all(`[${hooks.fact}]`).some((answer) => !answer.hidden),
  );
  for (const name of all(`[${hooks.unsureFact}]`))
    name.hidden = answers[name.getAttribute(hooks.unsureFact) as FactId] !== 'unsure';
  setVisible(sheet, `[${hooks.unsureRow}]`, Object.values(answers).includes('unsure'));
  const included = sheet.querySelector<HTMLInputElement>(`[${hooks.withAnswers}]`)!;
  if (Object.keys(answers).length === 0) {
    included.checked = false;
    sheet.querySelector(`[${hooks.copyText}]`)!.textContent = '';
    setVisible(sheet, `[${hooks.copyField}]`, false);
    sheet.removeAttribute('open');
  }
  setVisible(sheet, partOf('answers'), included.checked);
  const date = new Date();
  for (const place of all(`[${hooks.today}]`))
    place.textContent = date.toLocaleDateString(
      place.closest<HTMLElement>('[lang]')!.lang === 'es' ? 'es-PE' : 'en-GB',
      { dateStyle: 'long' },
    );
}

/**
 * The height in CSS pixels that a page of A4 or of Letter has room for, with the width that both
 * have.
 */
const PAGE_HEIGHT = 975;
/**
 * The letters of the printed sheet in points: as large as one page allows, no smaller than one can
 * read.
 */
const [LARGEST_PT, SMALLEST_PT] = [9, 6];

/**
 * Before printing: everything on one page, in the largest letters with which it fits; what can be
 * left out, only where the smallest do not.
 */
function fitToPage(sheet: HTMLElement): void {
  const table = sheet.querySelector('table')!;
  sheet.toggleAttribute('data-fit', true);
  const fits = (): boolean => {
    for (let size = LARGEST_PT; size >= SMALLEST_PT; size -= 0.25) {
      sheet.style.setProperty('--letters', `${size}pt`);
      if (table.offsetHeight <= PAGE_HEIGHT) return true;
    }
    return false;
  };
  sheet.toggleAttribute('data-short', false);
  if (!fits()) {
    sheet.toggleAttribute('data-short', true);
    fits();
  }
  sheet.toggleAttribute('data-fit', false);
}

/**
 * Makes the buttons of the sheet work: print, copy as text, with or without the answers. In the one
 * file, which holds its table once, copies the table into the sheet that lacks it.
 *
 * @param save the button elsewhere on the page that opens the sheet and prints it at once
 */
export function initSheet(sheet: HTMLElement, save: HTMLElement): void {
  // The one file holds the table once for the self-checks of both languages.
  if (!sheet.querySelector('table'))
    sheet.append(document.querySelector(`[${hooks.sheet}] table`)!.cloneNode(true));
  save.addEventListener('click', () => {
    sheet.setAttribute('open', '');
    // Some browsers inside other apps cannot print: there the open sheet is what one gets.
    if ('print' in window) print();
    else focusOn(sheet.querySelector('summary')!);
  });
  addEventListener('beforeprint', () => fitToPage(sheet));
  const on = (selector: string, type: string, act: (element: HTMLElement) => void): void => {
    const element = sheet.querySelector<HTMLElement>(selector)!;
    element.addEventListener(type, () => act(element));
  };
  on(`[${hooks.print}]`, 'click', () => window.print());
  on(`[${hooks.withAnswers}]`, 'change', (box) =>
    setVisible(sheet, partOf('answers'), (box as HTMLInputElement).checked),
  );
  on(`[${hooks.copy}]`, 'click', (button) => {
    const text = plainText(sheet);
    const place = sheet.querySelector<HTMLElement>(`[${hooks.copyText}]`)!;
    // The clipboard may be closed to a frame of another site: then the text itself is shown, to be
    // copied by hand. Not in a field: browsers keep what stands in fields on the disk, to bring it
    // back after a crash.
    const show = (): void => {
      setVisible(sheet, `[${hooks.copyField}]`, true);
      place.textContent = text;
      focusOn(place);
      getSelection()?.selectAllChildren(place);
    };
    if (!('clipboard' in navigator)) return show();
    navigator.clipboard
      .writeText(text)
      .then(() => void (button.textContent = button.getAttribute(hooks.done) ?? ''), show);
  });
}

/** What the sheet shows, as lines: Spanish first, then English. */
const plainText = (sheet: HTMLElement): string =>
  ['es', 'en']
    .map((lang) =>
      [...sheet.querySelectorAll<HTMLElement>(`table [lang="${lang}"]`)]
        .map((cell) => (cell.getClientRects().length > 0 ? cell.innerText.trim() : ''))
        .filter(Boolean)
        .join('\n\n'),
    )
    .join('\n\n———\n\n');
