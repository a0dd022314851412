import type { Language } from '../model/language.ts';
import type { Publication } from './publication.ts';
import { citedSource } from './sources.ts';
import { standingOf } from './standing.ts';
import { block, empty, leaf, xmlFile } from './xml.ts';

const midnight = (date: string): string => `${date}T00:00:00Z`;

/** What happened to the law, as an Atom feed, the latest first. Its dates are those of the events: no clock is read. */
export function atom(publication: Publication, lang: Language): string {
  const { corpus, fileAt, name, say, workAt } = publication;
  const { timeline, title } = corpus.work;
  const events = [...timeline].sort((a, b) => (a.date < b.date ? 1 : -1));
  const own = fileAt(`data/changes.${lang}.atom`);
  return xmlFile(
    block('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang }, [
      leaf('id', {}, own),
      leaf('title', {}, say(lang, 'feed', { title: title[lang] })),
      leaf('updated', {}, midnight(events[0]?.date ?? corpus.work.published)),
      block('author', {}, [leaf('name', {}, name)]),
      empty('link', { rel: 'self', type: 'application/atom+xml', href: own }),
      empty('link', { rel: 'alternate', type: 'text/html', hreflang: lang, href: workAt(lang) }),
      leaf('rights', {}, [...standingOf(publication, lang), say(lang, 'licenceOwn')].join(' ')),
      ...events.map(({ date, text, cites }) =>
        block('entry', {}, [
          leaf('id', {}, workAt(lang, date)),
          leaf('title', {}, publication.day(lang, date)),
          leaf('updated', {}, midnight(date)),
          leaf('published', {}, midnight(date)),
          empty('link', { rel: 'alternate', type: 'text/html', href: workAt(lang, date) }),
          ...cites.map((cite) => citedSource(corpus, cite)).map((source) => empty('link', { rel: 'related', href: source.url, title: `${source.name[lang]}, ${source.pin}` })),
          leaf('content', { type: 'text' }, text[lang]),
        ]),
      ),
    ]),
  );
}
