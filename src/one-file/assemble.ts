import { createHash } from 'node:crypto';
import type { Corpus } from '../model/corpus.ts';
import { type Language, languages } from '../model/language.ts';
import { destinations } from './address.ts';
import { renderHeader, renderPrintedSource, renderSearch, renderStart } from './frame.ts';
import { createFileIndex } from './file-index.ts';
import { escapeHtml, parse, serialize } from './markup.ts';
import { dedupeMarkup } from './dedupe-markup.ts';
import { listParts } from './parts.ts';
import { createSection } from './section.ts';

/** What the file is made from. */
export interface Ingredients {
  readonly corpus: Corpus;
  /** The HTML of a built page, by its address without host. */
  readonly page: (address: string) => string;
  readonly script: string;
  readonly style: string;
  /** Complete address of the top of the site, with a slash at its end. */
  readonly site: string;
}

export interface OneFile {
  readonly html: string;
  /**
   * The beginning of the fingerprint of all that is in the file: the same content gives the same
   * edition.
   */
  readonly edition: string;
}

const sha256 = (text: string, form: 'base64' | 'hex'): string =>
  createHash('sha256').update(text).digest(form);

/** The whole site as one HTML file that needs nothing but itself. */
export function assemble({ corpus, page, script, style, site }: Ingredients): OneFile {
  const parts = listParts(corpus);
  const lead = destinations(parts, site);
  const sources = new Map(
    corpus.sources.flatMap(({ url, name, id }) =>
      languages.map((lang) => [`${url} ${name[lang]}`, id]),
    ),
  );
  const sections = dedupeMarkup(
    parts.map((part) => createSection(part, page(part.address), { lead, sources })),
  ).map((section, index) => ({ lang: parts[index]!.lang, html: serialize(section) }));
  const body = (edition: string): string => {
    const half = (lang: Language): string => {
      const start = renderStart(corpus, parts, lang, { site, edition });
      const search = renderSearch(corpus, parts, lang, createFileIndex(corpus, lang, lead));
      const own = sections.filter((section) => section.lang === lang).map(({ html }) => html);
      const around = [
        renderHeader(lang),
        start,
        search,
        renderPrintedSource(corpus, lang, { site, edition }),
      ].map(({ html }) => serialize(parse(html)));
      return `<div class=lang id=${lang} lang=${lang}>${around[0]}${around[3]}<div class=all id="${lang}/all">${around[1]}${own.join('\n')}${around[2]}</div></div>`;
    };
    return `<main>${languages.map(half).join('\n')}</main>`;
  };
  const edition = sha256([body(''), script, style].join('\n'), 'hex').slice(0, 12);
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${sha256(script, 'base64')}'`,
    `style-src 'sha256-${sha256(style, 'base64')}'`,
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join(';');
  const head = `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${escapeHtml(policy)}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Umbral</title><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><style>${style}</style>`;
  return {
    html: `<!DOCTYPE html><html lang="es"><head>${head}</head><body>${body(edition)}<script>${script}</script></body></html>\n`,
    edition,
  };
}
