import { frameAncestors } from '../csp.ts';
import { languages, type Language } from '../model/language.ts';
import { pages as kindsOfPages, addressWords } from '../model/pages.ts';
import { nonStandardMediaTypes } from './media-types.ts';

export type Header = readonly [name: string, value: string];

/**
 * Headers for every path that one of the patterns matches whole. `*`, once in a pattern at most,
 * stands for anything, slashes too.
 */
export interface HeaderRule {
  /**
   * "all" for every path; "type" for the media type alone; of the other kinds a path has one at
   * most.
   */
  readonly kind: 'all' | 'page' | 'frame' | 'data' | 'file' | 'hashed' | 'type';
  readonly paths: readonly string[];
  readonly headers: readonly Header[];
}

/** Where a site stands. */
export interface HeaderScope {
  /** "" or "/x": without a slash at its end. */
  readonly base: string;
  /** Its scheme and host. */
  readonly site: URL;
}

// What a page could ask a browser for and none of ours does: where the reader is, what the device
// hears, sees or holds. The browser refuses it from now on, in frames too. What browsers know by
// now; the whole must fit the round trip that a page of law has.
const refused = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
];

const everywhere: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', refused.map((feature) => `${feature}=()`).join(', ')],
];

// Who may frame a page is the one part of the policy that its own <meta> cannot say (src/csp.ts).
// The two policies hold side by side.
const inNoFrame: Header = ['Content-Security-Policy', frameAncestors.nobody];
const inAnyFrame: Header = ['Content-Security-Policy', frameAncestors.anybody];
const sameOriginOnly: Header = ['Cross-Origin-Resource-Policy', 'same-origin'];
const crossOrigin: Header = ['Cross-Origin-Resource-Policy', 'cross-origin'];
const anyoneReads: Header = ['Access-Control-Allow-Origin', '*'];
/** Kept, and asked about at each use: what changes under the same name. */
const fresh: Header = ['Cache-Control', 'no-cache'];
/** Never asked about again: the name changes with the contents. */
const forever: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** The names of a folder's own page: hosts may show it under both. */
const folder = (path: string): string[] => [path, `${path}index.html`];

/**
 * The sections of a language, as the table of addresses names them, without the one on embedding.
 */
const sections = [
  ...new Set(Object.values(kindsOfPages).flatMap(({ address }) => address.split('/').slice(1, 2))),
].filter((part) => part !== '[embed]');
const wordOf = (part: string, lang: Language): string =>
  addressWords[part.slice(1, -1) as keyof typeof addressWords][lang];
const embedding = (lang: Language): string => `/${lang}/${addressWords.embed[lang]}/`;

const pages = [
  ...folder('/'),
  '/404.html',
  '/umbral.html',
  ...languages.flatMap((lang) => [
    ...folder(`/${lang}/`),
    ...sections.map((part) => `/${lang}/${wordOf(part, lang)}/*`),
    ...folder(embedding(lang)),
  ]),
];
const frames = languages.map((lang) => `${embedding(lang)}${addressWords.selfCheck[lang]}/*`);
const files = [
  '/favicon.svg',
  '/robots.txt',
  '/sitemap*.xml',
  '/third-party-licences.txt',
  '/opensearch-*',
  '/sw.js',
  '/_headers',
  '/_redirects',
  '/pagefind/names.json',
  ...languages.flatMap((lang) =>
    ['search-data.json', 'pagefind-entry.json', 'pagefind.js', 'wasm.*'].map(
      (name) => `/pagefind/${lang}/${name}`,
    ),
  ),
];
const hashed = [
  '/_astro/*',
  ...languages.flatMap((lang) =>
    ['filter/*', 'fragment/*', 'index/*', '*.pf_meta'].map((name) => `/pagefind/${lang}/${name}`),
  ),
];

/**
 * Strict-Transport-Security, where it is ours to promise: a site that has its whole host, under an
 * address with https. Under a path the host is someone else's, and a promise about it would bind
 * what stands beside us. Without its subdomains, for the same reason.
 */
const httpsOnly = ({ base, site }: HeaderScope): Header[] =>
  base === '' && site.protocol === 'https:' && !site.hostname.endsWith('.example')
    ? [['Strict-Transport-Security', 'max-age=31536000']]
    : [];

/**
 * The headers of the site. No path gets a header from two rules: hosts differ in what they do then
 * (they join the values, or the last or the nearest rule wins), and joined policies all hold, which
 * would keep the embed pages out of every frame.
 */
export function headerRules(place: HeaderScope): HeaderRule[] {
  const rules: HeaderRule[] = [
    { kind: 'all', paths: ['/*'], headers: [...everywhere, ...httpsOnly(place)] },
    { kind: 'page', paths: pages, headers: [fresh, inNoFrame, sameOriginOnly] },
    { kind: 'frame', paths: frames, headers: [fresh, inAnyFrame, crossOrigin] },
    { kind: 'data', paths: ['/data/*'], headers: [fresh, inNoFrame, crossOrigin, anyoneReads] },
    { kind: 'file', paths: files, headers: [fresh, inNoFrame, sameOriginOnly] },
    { kind: 'hashed', paths: hashed, headers: [forever, inNoFrame, sameOriginOnly] },
    ...Object.entries(nonStandardMediaTypes).map(([path, type]): HeaderRule => ({
      kind: 'type',
      paths: [path],
      headers: [['Content-Type', type]],
    })),
  ];
  return rules.map(({ kind, paths, headers }) => ({
    kind,
    headers,
    paths: paths.map((path) => place.base + path),
  }));
}
