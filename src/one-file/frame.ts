import { dateIn, useT } from '../i18n/index.ts';
import {
  type Corpus,
  collectionDate,
  isLongWork,
  proseOf,
  provisionOf,
  versionInForce,
} from '../model/corpus.ts';
import { type Language, otherLanguage } from '../model/language.ts';
import { type Raw, html } from './markup.ts';
import type { FileIndex } from '../client/one-file/file-search.ts';
import { openGroups } from '../client/search/group-results.ts';
import type { FilePart } from './parts.ts';

/** What the frame says of the file. */
export interface FileStanding {
  /** Complete address of the site. */
  readonly site: string;
  /** The beginning of the file's fingerprint. */
  readonly edition: string;
}

const door: Raw = {
  html: '<svg class="door" viewBox="0 0 16 20" width="16" height="20" aria-hidden="true"><path d="M2.5 19V2h11v17M0 19h16" fill="none" stroke="currentColor" stroke-width="2"></path></svg>',
};

/** The head of a language: its name and a small menu. */
export function renderHeader(lang: Language): Raw {
  const t = useT(lang);
  const links = [
    ['law', t('nav.law')],
    ['check', t('nav.selfCheck')],
    ['categories', t('nav.categories')],
    ['glossary', t('nav.glossary')],
    ['help', t('nav.help')],
    ['search', t('nav.search')],
    ['about', t('nav.about')],
  ] as const;
  return html`<header class="site"><a class="name" href="#${lang}">${door}${t('site.name')}</a><nav aria-label="${t('site.nav')}"><ul>${links.map(([to, label]) => html`<li><a href="#${lang}/${to}">${label}</a></li>`)}</ul></nav></header>`;
}

/** The beginning: what the file is, how current, whose, and what is in it. */
export function renderStart(
  corpus: Corpus,
  parts: readonly FilePart[],
  lang: Language,
  { site, edition }: FileStanding,
): Raw {
  const t = useT(lang);
  const version = versionInForce(corpus);
  return html`<section class="page start" id="${lang}/start"><p class="twin"><a href="#${otherLanguage(lang)}" lang="${otherLanguage(lang)}">${t('site.language')}</a></p><h1>${t('site.tagline')}</h1>
<p>${t('oneFile.is')}${isLongWork(corpus.work) ? ` ${t('oneFile.part')}` : ''} ${t('oneFile.edition', { edition, date: dateIn(lang, collectionDate(corpus)) })} <a href="${site}" rel="noreferrer">${site}</a></p>
<p><strong>${t('site.unreviewed')}</strong> ${t('site.advice')} ${t('oneFile.kept')}</p>
<div class="standing" role="note" aria-label="${t('provision.banner', { version: version.id })}" data-banner="${version.id}"><p>${version.banner[lang]} <a href="#${lang}/changes-${corpus.work.provisions[0]!}">${t('provision.changes')}</a></p></div>
<h2>${t('oneFile.contents')}</h2>${renderContents(corpus, parts, lang)}
<p><a href="#${lang}/all">${t('oneFile.all')}</a></p></section>`;
}

/** What stands above everything on paper: what it is printed from, and of when. */
export function renderPrintedSource(
  corpus: Corpus,
  lang: Language,
  { site, edition }: FileStanding,
): Raw {
  const t = useT(lang);
  return html`<p class="printed">${t('site.name')}. ${t('oneFile.edition', { edition, date: dateIn(lang, collectionDate(corpus)) })} ${site} <span data-printed="${t('print.on')}"></span></p>`;
}

/** The parts of a language as a list of links, the categories under their own. */
export function renderContents(corpus: Corpus, parts: readonly FilePart[], lang: Language): Raw {
  const t = useT(lang);
  const own = parts.filter((part) => part.lang === lang);
  const title = ({ page, id }: FilePart): string => {
    const key = id.slice(lang.length + 1);
    switch (page) {
      case 'provision': {
        const { num, title: heading } = provisionOf(corpus, versionInForce(corpus).id, key);
        return `${num[lang]} ${heading[lang]}`;
      }
      case 'version': {
        const [version = '', ...provision] = key.split('-');
        const { num } = provisionOf(corpus, version, provision.join('-'));
        return `${num[lang]}: ${t('provision.former', { version })}`;
      }
      case 'changes':
        return `${provisionOf(corpus, versionInForce(corpus).id, key.replace('changes-', '')).num[lang]}: ${t('changes.title')}`;
      case 'category':
        return proseOf(corpus.categoryPages, lang, key).title;
      case 'work':
        return corpus.work.name[lang];
      case 'about':
        return proseOf(corpus.pages, lang, 'about').title;
      case 'selfCheck':
        return t('check.heading');
      case 'help':
        return t('help.title');
      case 'glossary':
        return t('nav.glossary');
      default:
        return t('categories.title');
    }
  };
  const link = (part: FilePart): Raw => html`<a href="#${part.id}">${title(part)}</a>`;
  const inner = own.filter(({ page }) => page === 'category');
  return html`<ul class="contents">${own.filter(({ page }) => page !== 'category').map((part) => html`<li>${link(part)}${part.page === 'categories' ? html`<ul>${inner.map((category) => html`<li>${link(category)}</li>`)}</ul>` : ''}</li>`)}</ul>`;
}

/** The search of a language; without its script, the contents. */
export function renderSearch(
  corpus: Corpus,
  parts: readonly FilePart[],
  lang: Language,
  index: FileIndex,
): Raw {
  const t = useT(lang);
  const id = `${lang}/search`;
  const open = openGroups.map(
    (name) =>
      html`<section data-group="${name}" hidden aria-labelledby="${id}/${name}"><h2 id="${id}/${name}">${t(`search.${name}`)}</h2><ol></ol></section>`,
  );
  const earlier = html`<section data-group="earlier" hidden><details><summary></summary><ol></ol></details></section>`;
  const nothing = html`<section data-nothing hidden><h2>${t('search.nothing', { query: '…' })}</h2><p>${t('search.nothingText')}</p><p><a href="#${lang}/categories">${t('categories.title')}</a> · <a href="#${lang}/help">${t('nav.help')}</a></p></section>`;
  const json: Raw = { html: JSON.stringify(index).replaceAll('<', '\\u003c') };
  return html`<section class="page" id="${id}"><p class="twin"><a href="#${otherLanguage(lang)}/search" lang="${otherLanguage(lang)}">${t('site.language')}</a></p><h1>${t('search.title')}</h1>
<site-search lang="${lang}"><div data-unscripted><p class="banner"><span data-needs>${t('oneFile.noSearch')}</span><span data-cannot hidden>${t('oneFile.cannotSearch')}</span> <a href="#${lang}/all">${t('oneFile.all')}</a></p>${renderContents(corpus, parts, lang)}</div>
<form role="search" hidden><label for="${id}/q">${t('search.label')}</label><p class="note" id="${id}/hint">${t('search.hint')}</p><p class="field"><input id="${id}/q" type="search" autocomplete="off" spellcheck="false" aria-describedby="${id}/hint"> <button type="submit">${t('search.submit')}</button></p></form>
<p role="status"></p><div class="note" data-notices></div>${nothing}<details data-results hidden><summary hidden></summary>${open}${earlier}</details><script type="application/json">${json}</script></site-search></section>`;
}
