import { createCopyButton } from './copy-button.ts';
import type { CitationCard } from './citation/cards.ts';
import * as searchHooks from './search-hooks.ts';
import type { SearchStrings } from './search-strings.ts';
import type { ResultView } from './group-results.ts';

// Elements are built one by one: no text of a query or of an index is ever parsed as markup.

/** Creates the item of a result: a link, its version, and its words with the matches marked. */
export function createResultItem(
  result: ResultView,
  versions: Readonly<Record<string, string>>,
): HTMLElement {
  const { item } = createItem(result.url, result.title);
  const words = document.createElement('p');
  for (const { text, match } of result.words) {
    const node = match ? document.createElement('mark') : document.createElement('span');
    node.textContent = text;
    words.append(node, ' ');
  }
  item.append(createVersionLabel(result.version, versions), words);
  return item;
}

/**
 * Creates the item of a cited place: a link, its version, its sentences, and what to do with them.
 */
export function createCardItem(
  { place, sentences, predecessor }: CitationCard,
  { versions, predecessor: predecessorLabel, card }: SearchStrings,
): HTMLElement {
  const { item, link } = createItem(place.url, place.title);
  item.className = 'card';
  item.append(createVersionLabel(place.version, versions));
  const text = document.createElement('blockquote');
  for (const sentence of sentences) text.append(createParagraph(sentence));
  if (sentences.length > 0) item.append(text);
  const actions = document.createElement('p');
  actions.className = 'actions';
  const template =
    card?.citations[`${place.version} ${place.provision}`] ?? card?.citations[place.version ?? ''];
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

/** Creates a paragraph of a text. */
export const createParagraph = (text: string): HTMLElement =>
  Object.assign(document.createElement('p'), { textContent: text });

function anchor(url: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = text;
  return link;
}

function createVersionLabel(
  version: string | undefined,
  versions: Readonly<Record<string, string>>,
): HTMLElement {
  const label = document.createElement('span');
  label.className = 'note';
  label.textContent = version ? ` ${versions[version] ?? version}` : '';
  return label;
}

function createItem(url: string, title: string): { item: HTMLElement; link: HTMLAnchorElement } {
  const item = document.createElement('li');
  const link = item.appendChild(anchor(url, title));
  link.setAttribute(searchHooks.result, '');
  return { item, link };
}
