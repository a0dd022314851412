import type { Place } from './citation.ts';
import { type ShownResult, cut } from './view.ts';

// Elements are built by hand, since no text of a query or an index may ever be read as markup.

/**
 * A result: where it is, which wording, and its words with those that were sought marked.
 *
 * @param marking whether the page that opens marks the words as well, where the browser can.
 */
export function itemOf(result: ShownResult, versions: Readonly<Record<string, string>>, marking = true): HTMLElement {
  const { item, link } = bare(result.url, result.title);
  const words = document.createElement('p');
  for (const { text, match } of result.words) {
    const node = match ? document.createElement('mark') : document.createElement('span');
    node.textContent = text;
    words.append(node, ' ');
  }
  item.append(wordingOf(result.version, versions), words);
  const marks = marking && directivesOf(result.words.filter(({ text }) => text !== cut));
  // The address that is shown and copied stays plain.
  if (marks && result.url.includes('#')) link.addEventListener('click', () => (link.href = `${result.url}:~:${marks}`));
  return item;
}

/** A place that was cited: where it is, and which wording. */
export function placeItem({ url, title, version }: Place, versions: Readonly<Record<string, string>>): HTMLElement {
  const { item } = bare(url, title);
  item.append(wordingOf(version, versions));
  return item;
}

function wordingOf(version: string | undefined, versions: Readonly<Record<string, string>>): HTMLElement {
  const wording = document.createElement('span');
  wording.className = 'note';
  wording.textContent = version ? ` ${versions[version] ?? version}` : '';
  return wording;
}

function bare(url: string, title: string): { item: HTMLElement; link: HTMLAnchorElement } {
  const item = document.createElement('li');
  const link = item.appendChild(document.createElement('a'));
  link.href = url;
  link.dataset['result'] = '';
  link.textContent = title;
  return { item, link };
}

/** Words that are searched too, with what a press on them does. */
export function chipOf(text: string, label: string, drop: () => void): HTMLElement {
  const chip = document.createElement('button');
  chip.type = 'button';
  chip.className = 'chip';
  chip.textContent = `${text} ×`;
  chip.setAttribute('aria-label', label);
  chip.addEventListener('click', drop);
  return chip;
}

/** The sought words as text directives of an address, each with the words around it, so that the same word elsewhere is not marked. */
function directivesOf(words: ShownResult['words']): string {
  const around = (from: number, to: number): string => encodeURIComponent(words.slice(Math.max(0, from), to).map(({ text }) => text).join(' ')).replaceAll('-', '%2D');
  const directives: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]!.match) continue;
    const from = at;
    while (words[at + 1]?.match) at += 1;
    const [before, after] = [around(from - 2, from), around(at + 1, at + 3)];
    directives.push(`text=${before && `${before}-,`}${around(from, at + 1)}${after && `,-${after}`}`);
  }
  return directives.slice(0, 6).join('&');
}
