import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lawPage } from './budgets.ts';
import { measureScripts, sizes } from './measure.ts';
import { peers } from './peers.ts';
import { type Row, atMost } from './rows.ts';

/** A page of each kind, in Spanish, which is the longer language. */
export const pageKinds = {
  'choice of language': '',
  home: 'es/',
  work: 'es/ley/dl-1350/',
  'art. 29.2': 'es/ley/dl-1350/art-29-2/',
  'art. 29.2 in 2017': 'es/ley/dl-1350/art-29-2/2017/',
  'art. 36': 'es/ley/dl-1350/art-36/',
  bilingual: 'es/ley/dl-1350/art-29-2/bilingue/',
  changes: 'es/ley/dl-1350/art-29-2/cambios/',
  categories: 'es/categorias/',
  category: 'es/categorias/personas-apatridas/',
  glossary: 'es/glosario/',
  'self-check': 'es/autoevaluacion/',
  method: 'es/autoevaluacion/como-se-decide/',
  embedding: 'es/insertar/',
  embed: 'es/insertar/autoevaluacion/',
  search: 'es/buscar/',
  help: 'es/ayuda/',
  about: 'es/acerca-de/',
  data: 'es/datos/',
} as const;

/** The pages that are read: of law, and what they need must come in one round trip. */
const reading = ['art. 29.2', 'art. 29.2 in 2017', 'art. 36', 'bilingual', 'changes'] as const;

/**
 * The page without what it says only to machines: links to its files, its reference, its JSON-LD.
 */
export const forReaders = (html: string): string =>
  html
    .replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="alternate" type=[^>]*>|<(?:meta|link) [^>]*property=[^>]*>/g, '')
    .replace(/<head prefix="[^"]*">/, '<head>');

/** The style of a page, which stands in it. */
export const styleOf = (html: string): string =>
  [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => style).join('');

/** The words of the notes beside the law. */
export const wordsOfNotes = (html: string): number =>
  (
    [...html.matchAll(/<details class="notes"[\s\S]*?<\/details>|<p class="cut"[\s\S]*?<\/p>/g)]
      .join(' ')
      .replace(/<[^>]*>/g, ' ')
      .match(/[\p{L}\d]+/gu) ?? []
  ).length;

/** The bytes of each kind of page, and the budgets of those that are read. */
export function measurePages({ dist, base }: { dist: string; base: string }): {
  bytes: Row[];
  budgets: Row[];
} {
  const pageAt = (path: string): string => readFileSync(join(dist, path, 'index.html'), 'utf8');
  const size = (text: string): number => sizes([text]).brotli;
  const bytes = Object.entries(pageKinds).map(([kind, path]): Row => {
    const html = pageAt(path);
    const { inline, external } = measureScripts(html, { dist, base });
    const page = sizes([html]);
    return {
      what: kind,
      figure:
        `${page.brotli.toLocaleString('en')} bytes (${page.raw.toLocaleString('en')} raw, ` +
        `${page.gzip.toLocaleString('en')} gzip); ` +
        `script ${(inline.brotli + external.brotli).toLocaleString('en')}`,
    };
  });
  const budgets = reading.flatMap((kind): Row[] => {
    const html = pageAt(pageKinds[kind]);
    const { inline, external } = measureScripts(html, { dist, base });
    return [
      atMost(
        `${kind}: HTML with its style`,
        size(html),
        lawPage.html,
        'bytes',
        kind === 'art. 29.2' ? { peers: peers.htmlAndCss } : {},
      ),
      atMost(
        `${kind}: its scripts`,
        inline.brotli + external.brotli,
        lawPage.scripts,
        'bytes',
        kind === 'art. 29.2'
          ? { peers: peers.readingScript, note: 'small files; the page works without them' }
          : {},
      ),
    ];
  });
  const law = pageAt(pageKinds['art. 29.2']);
  const words = (
    [pageKinds['art. 29.2'], pageKinds['art. 29.2 in 2017'], pageKinds.changes] as const
  ).reduce((sum, path) => sum + wordsOfNotes(pageAt(path)), 0);
  return {
    bytes,
    budgets: [
      ...budgets,
      atMost(
        'art. 29.2: HTML before metadata',
        size(forReaders(law)),
        lawPage.htmlBeforeMetadata,
        'bytes',
      ),
      atMost('art. 29.2: style', size(styleOf(law)), lawPage.style, 'bytes'),
      {
        what: 'art. 29.2: notes on all its pages',
        figure: `${words.toLocaleString('en')} words`,
        budget: {
          text: `≥ ${lawPage.leastWordsOfNotes.toLocaleString('en')}`,
          met: words >= lawPage.leastWordsOfNotes,
        },
      },
    ],
  };
}
