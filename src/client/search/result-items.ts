import { createCopyButton } from './copy-button.ts';
import type { CitationCard } from './citation/cards.ts';
import type { SearchStrings } from './search-strings.ts';
import { type ResultView, ellipsis } from './group-results.ts';

// Elements are built by hand, since no text of a query or an index may ever be read as markup.

/**
 * A result: where it is, which wording, and its words with those that were sought marked.
 *
 * @param marking whether the page that opens marks the words as well, where the browser can.
 */
export function createResultItem(
  result: ResultView,
  versions: Readonly<Record<string, string>>,
  marking = true,
): HTMLElement {
  const { item, link } = bare(result.url, result.title);
  const words = document.createElement('p');
  for (const { text, match } of result.words) {
    const node = match ? document.createElement('mark') : document.createElement('span');
    node.textContent = text;
    words.append(node, ' ');
  }
  item.append(wordingOf(result.version, versions), words);
  const marks = marking && directivesOf(result.words.filter(({ text }) => text !== ellipsis));
  // The address that is shown and copied stays plain.
  if (marks && result.url.includes('#'))
    link.addEventListener('click', () => (link.href = `${result.url}:~:${marks}`));
  return item;
}

/**
 * A place that was cited: where it is, which wording, its sentences, and what can be done with
 * them.
 */
export function createCardItem(
  { place, sentences, predecessor }: CitationCard,
  { versions, predecessor: predecessorLabel, card }: SearchStrings,
): HTMLElement {
  const { item, link } = bare(place.url, place.title);
  item.className = 'card';
  item.append(wordingOf(place.version, versions));
  const text = document.createElement('blockquote');
  for (const sentence of sentences) text.append(paragraph(sentence));
  if (sentences.length > 0) item.append(text);
  const actions = document.createElement('p');
  actions.className = 'actions';
  const template = card?.citations[place.version ?? ''];
  if (card && template && sentences.length > 0) {
    const values = (): Readonly<Record<string, string>> => ({
      text: sentences.join(' '),
      pin: (place.pin ?? place.title).replace(/^A/, 'a'),
      url: link.href,
      today: new Date().toLocaleDateString(card.locale, { dateStyle: 'long' }),
    });
    actions.append(
      createCopyButton(card.copy, () =>
        template.replace(/{(\w+)}/g, (_, name: string) => values()[name] ?? ''),
      ),
    );
  }
  if (predecessor)
    actions.append(
      ' ',
      anchor(predecessor.url, predecessorLabel.replace('{{version}}', predecessor.version ?? '')),
    );
  const source = card?.sources[`${place.version} ${place.provision}`];
  if (source) actions.append(' ', anchor(source.url, source.label));
  if (actions.firstChild) item.append(actions);
  return item;
}

const paragraph = (text: string): HTMLElement =>
  Object.assign(document.createElement('p'), { textContent: text });

function anchor(url: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = text;
  return link;
}

function wordingOf(
  version: string | undefined,
  versions: Readonly<Record<string, string>>,
): HTMLElement {
  const wording = document.createElement('span');
  wording.className = 'note';
  wording.textContent = version ? ` ${versions[version] ?? version}` : '';
  return wording;
}

function bare(url: string, title: string): { item: HTMLElement; link: HTMLAnchorElement } {
  const item = document.createElement('li');
  const link = item.appendChild(anchor(url, title));
  link.dataset['result'] = '';
  return { item, link };
}

/** Words that are searched too, with what a press on them does. */
export function createChip(text: string, label: string, drop: () => void): HTMLElement {
  const chip = document.createElement('button');
  chip.type = 'button';
  chip.className = 'chip';
  chip.textContent = `${text} ×`;
  chip.setAttribute('aria-label', label);
  chip.addEventListener('click', drop);
  return chip;
}

/**
 * The sought words as text directives of an address, each with the words around it, so that the
 * same word elsewhere is not marked.
 */
function directivesOf(words: ResultView['words']): string {
  const around = (from: number, to: number): string =>
    encodeURIComponent(
      words
        .slice(Math.max(0, from), to)
        .map(({ text }) => text)
        .join(' '),
    ).replaceAll('-', '%2D');
  const directives: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]!.match) continue;
    const from = at;
    while (words[at + 1]?.match) at += 1;
    const [before, after] = [around(from - 2, from), around(at + 1, at + 3)];
    directives.push(
      `text=${before && `${before}-,`}${around(from, at + 1)}${after && `,-${after}`}`,
    );
  }
  return directives.slice(0, 6).join('&');
}
