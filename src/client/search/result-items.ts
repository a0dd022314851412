import { createCopyButton } from './copy-button.ts';
import type { CitationCard } from './citation/cards.ts';
import * as searchHooks from './search-hooks.ts';
import type { SearchStrings } from './search-strings.ts';
import { type AnswerItem, type ResultView, placeOf } from './group-results.ts';

// Elements are built one by one: no text of a query or of an index is ever parsed as markup.

/** Creates the list item of a result or of a cited place: a link, its version, and its text. */
export function createItem(item: AnswerItem, strings: SearchStrings): HTMLElement {
  const { url, title, version } = placeOf(item);
  const element = document.createElement('li');
  const link = element.appendChild(anchor(url, title));
  link.setAttribute(searchHooks.result, '');
  const label = element.appendChild(document.createElement('span'));
  label.className = 'note';
  label.textContent = version ? ` ${strings.versions[version] ?? version}` : '';
  if ('place' in item) fillCard(element, item, link.href, strings);
  else element.append(createSnippet(item));
  return element;
}

/** The words of a result, with the matches marked. */
function createSnippet(result: ResultView): HTMLElement {
  const words = document.createElement('p');
  for (const { text, match } of result.words) {
    const node = document.createElement(match ? 'mark' : 'span');
    node.textContent = text;
    words.append(node, ' ');
  }
  return words;
}

/** Adds the sentences of a cited place to its item, and what to do with them. */
function fillCard(
  item: HTMLElement,
  { place, sentences, predecessor }: CitationCard,
  url: string,
  { predecessor: predecessorLabel, card }: SearchStrings,
): void {
  item.className = 'card';
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
      url,
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
