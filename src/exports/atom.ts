import { createHash } from 'node:crypto';
import { type LawEvent, eventsOf } from '../model/events.ts';
import type { Language } from '../model/language.ts';
import { workIri } from './iri.ts';
import type { Publication } from './publication.ts';
import { citedSource } from './sources.ts';
import { disclaimersOf } from './disclaimers.ts';
import { licenceNote } from './licences.ts';
import { blockElement, empty, leaf, xmlFile } from './xml.ts';

/**
 * The same name gives the same UUID (RFC 9562, version 8: the first bits of the SHA-256), wherever
 * the site stands.
 */
function uuidOf(name: string): string {
  const digits = createHash('sha256').update(name).digest('hex');
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

/**
 * The beginning of a text that says what happened: whole sentences, of 40 characters or more. "art.
 * 28-A" has no end of one in it.
 */
function summary(text: string): string {
  const sentences = text.split(/(?<=[.?!])\s+(?=[\p{Lu}¿])/u);
  const enough = sentences.findIndex(
    (_, index) => sentences.slice(0, index + 1).join(' ').length >= 40,
  );
  return (enough < 0 ? sentences : sentences.slice(0, enough + 1)).join(' ');
}

/**
 * What happened to the law, as an Atom feed, the latest first. Its dates are those of the events:
 * no clock is read.
 *
 * @param path of the feed under data/, without language and ending
 */
export function atom(publication: Publication, path: string, lang: Language): string {
  const { corpus, fileAt, name, say, workAt, day } = publication;
  const { work, site } = corpus;
  const midnight = (date: string): string => `${date}T00:00:00${site.utcOffset}`;
  const events = eventsOf(work).sort((a, b) => (a.date < b.date ? 1 : -1));
  const own = fileAt(`data/${path}.${lang}.atom`);
  const idOf = (part: string): string => uuidOf([workIri(work), part, lang].join('/'));
  const entry = ({ id, anchor, date, text, cites }: LawEvent): string =>
    blockElement('entry', {}, [
      leaf('id', {}, idOf(id)),
      leaf('title', {}, `${day(lang, date)}: ${summary(text[lang])}`),
      leaf('updated', {}, midnight(date)),
      leaf('published', {}, midnight(date)),
      empty('link', { rel: 'alternate', type: 'text/html', href: workAt(lang, anchor) }),
      ...cites
        .map((cite) => citedSource(corpus, cite))
        .map((source) =>
          empty('link', {
            rel: 'related',
            href: source.url,
            title: `${source.name[lang]}, ${source.pin}`,
          }),
        ),
      leaf('content', { type: 'text' }, text[lang]),
    ]);
  return xmlFile(
    blockElement('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang }, [
      leaf('id', {}, idOf('changes')),
      leaf('title', {}, say(lang, 'feed', { title: work.title[lang] })),
      leaf('updated', {}, midnight(events[0]?.date ?? work.published)),
      blockElement('author', {}, [leaf('name', {}, name)]),
      empty('link', { rel: 'self', type: 'application/atom+xml', href: own }),
      empty('link', { rel: 'alternate', type: 'text/html', hreflang: lang, href: workAt(lang) }),
      leaf(
        'rights',
        {},
        [...disclaimersOf(publication, lang), licenceNote(publication, lang, 'own')].join(' '),
      ),
      ...events.map(entry),
    ]),
  );
}
