import { type Language, locales } from '../../model/language.ts';
import { type Answers, type FactId, notices, screen } from '../../rules/index.ts';
import type { Hook } from '../hooks.ts';
import { focusOn } from './focus.ts';
import { hideOthers, verdictOrder, answerSentence, setVisible } from './result.ts';
import { begunVersions, currentVersion } from './rules-in-force.ts';
import * as hooks from './sheet-hooks.ts';
import * as verdictHooks from './verdict-hooks.ts';
import { resultOf } from './result-model.ts';

/** The selector of a part of the table. */
const partOf = (part: 'answers' | 'missing' | 'unasked'): string => `[${hooks.part}="${part}"]`;

/**
 * Updates the sheet: hides grounds that are open, and those that are not covered unless the person
 * can still bring it about; sorts the others by verdict. The answers stay as hidden as they are.
 *
 * @param next the questions that are still to be asked
 */
export function showSheet(sheet: HTMLElement, answers: Answers, next: readonly FactId[]): void {
  showGrounds(sheet, answers);
  const due: readonly string[] = notices(answers, currentVersion);
  showRows(sheet, hooks.notice, (id) => due.includes(id));
  showMissing(sheet, answers, next);
  showAnswers(sheet, answers);
  const date = new Date();
  for (const place of elements(sheet, hooks.today))
    place.textContent = date.toLocaleDateString(
      locales[place.closest<HTMLElement>('[lang]')!.lang as Language],
      { dateStyle: 'long' },
    );
}

const elements = (root: HTMLElement, hook: Hook): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`[${hook}]`),
];

/** Shows the elements whose id passes the test, and hides the others that have the hook. */
function showRows(sheet: HTMLElement, hook: Hook, isShown: (id: string) => boolean): void {
  for (const row of elements(sheet, hook)) row.hidden = !isShown(row.getAttribute(hook) ?? '');
}

/** Shows the grounds by their verdicts, and names those that are open. */
function showGrounds(sheet: HTMLElement, answers: Answers): void {
  const results = Object.fromEntries(
    begunVersions.map((version) => [version, resultOf(answers, version)]),
  );
  const groundOf = (key: string) => {
    const [version = '', provision = '', ground = ''] = key.split(' ');
    return results[version]![provision]!.grounds[ground]!;
  };
  const rows = elements(sheet, hooks.ground);
  for (const row of rows) {
    const { verdict, isNotYet } = groundOf(row.getAttribute(hooks.ground) ?? '');
    row.setAttribute(verdictHooks.verdict, verdict);
    // Of a former wording the sheet does not say what one could still apply for.
    const hasNotYet =
      isNotYet && row.querySelector(`[${verdictHooks.when}="not-covered"]`) !== null;
    row.hidden = verdict === 'open' || (verdict === 'not-covered' && !hasNotYet);
  }
  // What matches comes first; within a verdict, the order of the law.
  const placeOf = (row: HTMLElement): number =>
    verdictOrder.indexOf(row.getAttribute(verdictHooks.verdict) ?? '');
  for (const row of rows.sort((a, b) => placeOf(a) - placeOf(b)))
    row.parentElement!.insertBefore(
      row,
      row.parentElement!.querySelector(`[${hooks.openGroundsRow}]`),
    );
  showRows(sheet, hooks.openGround, (key) => groundOf(key).verdict === 'open');
  for (const row of elements(sheet, hooks.openGroundsRow))
    row.hidden = elements(row, hooks.openGround).every((name) => name.hidden);
}

/**
 * For today's wording, shows what the person does not know, with how to find it out, and apart from
 * it what was not asked.
 */
function showMissing(sheet: HTMLElement, answers: Answers, next: readonly FactId[]): void {
  const today = Object.values(screen(answers, currentVersion).provisions).flatMap((provision) =>
    provision.verdict === 'open'
      ? Object.values(provision.grounds).flatMap(({ missing }) => missing)
      : [],
  );
  const isUnsure = (fact: FactId): boolean => today.includes(fact) && answers[fact] === 'unsure';
  const isUnasked = (fact: FactId): boolean => today.includes(fact) && next.includes(fact);
  showRows(sheet, hooks.missing, (fact) => isUnsure(fact as FactId));
  setVisible(sheet, partOf('missing'), today.some(isUnsure));
  showRows(sheet, hooks.unasked, (fact) => isUnasked(fact as FactId));
  setVisible(sheet, partOf('unasked'), today.some(isUnasked));
}

/** Writes the answers; without any, the sheet is closed and its copied text deleted. */
function showAnswers(sheet: HTMLElement, answers: Answers): void {
  const rows = elements(sheet, hooks.fact);
  for (const answer of rows) {
    const shown = answerSentence(answers, answer.getAttribute(hooks.fact) as FactId);
    answer.setAttribute(verdictHooks.shownAnswer, shown);
    answer.hidden = shown === 'missing';
  }
  hideOthers(sheet);
  setVisible(
    sheet,
    `[${hooks.answersRow}]`,
    rows.some((answer) => !answer.hidden),
  );
  showRows(sheet, hooks.unsureFact, (fact) => answers[fact as FactId] === 'unsure');
  setVisible(sheet, `[${hooks.unsureRow}]`, Object.values(answers).includes('unsure'));
  const included = sheet.querySelector<HTMLInputElement>(`[${hooks.withAnswers}]`)!;
  if (Object.keys(answers).length === 0) {
    included.checked = false;
    sheet.querySelector(`[${hooks.copyText}]`)!.textContent = '';
    setVisible(sheet, `[${hooks.copyField}]`, false);
    sheet.removeAttribute('open');
  }
  setVisible(sheet, partOf('answers'), included.checked);
}

/**
 * The height in CSS pixels that a page of A4 or of Letter has room for, with the width that both
 * have.
 */
const pageHeight = 975;
/** The largest size of the letters of the printed sheet, in points. */
const maxFontSize = 9;
/** The smallest size of its letters that one can read, in points. */
const minFontSize = 6;

/**
 * Before printing: everything on one page, in the largest letters with which it fits; what can be
 * left out, only where the smallest do not.
 */
function fitToPage(sheet: HTMLElement): void {
  const table = sheet.querySelector('table')!;
  sheet.toggleAttribute('data-fit', true);
  const fits = (): boolean => {
    for (let size = maxFontSize; size >= minFontSize; size -= 0.25) {
      sheet.style.setProperty('--letters', `${size}pt`);
      if (table.offsetHeight <= pageHeight) return true;
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
    // copied by hand. Not in a field: browsers keep what is in fields on the disk, to bring it
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
