import { useT } from '../i18n/index.ts';
import { href, withBase } from '../i18n/routes.ts';
import { type Language, languages } from '../model/language.ts';
import type { WorkerStrings } from '../client/offline/serve.ts';
import { workerPagePolicy } from '../csp.ts';

const style = 'body{max-width:40rem;margin:auto;padding:1rem;font:1.1rem/1.5 Georgia,serif}';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const link = (address: string, text: string): string => `<a href="${address}">${escaped(text)}</a>`;

/** Returns the HTML that the service worker writes itself; its pages are in both languages. */
export function createWorkerStrings(): WorkerStrings {
  const offlineSection = (lang: Language): string => href('data', lang, {}, 'offline');
  const newerVersion = (lang: Language): string => {
    const t = useT(lang);
    const linkToSection = link(offlineSection(lang), t('offline.toOffer'));
    return `<p class="banner">${escaped(t('offline.reading'))} ${linkToSection}</p>`;
  };
  return {
    damaged: pageInBothLanguages('offline.damagedTitle', 'offline.damaged', (lang) =>
      link(offlineSection(lang), useT(lang)('nav.offline')),
    ),
    notKept: pageInBothLanguages('offline.notKeptTitle', 'offline.notKept', (lang) =>
      link(href('home', lang), useT(lang)('nav.home')),
    ),
    newerVersion: Object.fromEntries(languages.map((lang) => [lang, newerVersion(lang)])),
  };
}

/**
 * Returns a page with a title, a text and a link for each language. It loads nothing but the icon,
 * and its policy allows nothing else.
 */
function pageInBothLanguages(
  title: 'offline.damagedTitle' | 'offline.notKeptTitle',
  text: 'offline.damaged' | 'offline.notKept',
  linkIn: (lang: Language) => string,
): string {
  const sections = languages.map((lang) => {
    const t = useT(lang);
    const words = `<h1>${escaped(t(title))}</h1><p>${escaped(t(text))}</p>`;
    return `<section lang="${lang}">${words}<p>${linkIn(lang)}</p></section>`;
  });
  return [
    '<!doctype html><html lang="es"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">',
    `<meta http-equiv="content-security-policy" content="${workerPagePolicy(style)}">`,
    `<link rel="icon" href="${withBase('favicon.svg')}" type="image/svg+xml">`,
    `<title>${escaped(useT('es')(title))}</title><style>${style}</style>`,
    `<main>${sections.join('')}</main></html>`,
  ].join('');
}
