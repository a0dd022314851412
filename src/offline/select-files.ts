import { createHash } from 'node:crypto';
import { href, withBase } from '../i18n/routes.ts';
import type { Corpus } from '../model/corpus.ts';
import { languages } from '../model/language.ts';
import { textProvisions, unshownTextWordings } from '../model/works.ts';
import { offlineSubset, worksInCopy } from './subset.ts';
import type { Copy, Variant } from '../client/offline/copy.ts';

/** A file of the built site. Its path is relative to the site and has slashes. */
export interface BuiltFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * Returns whether the offline copy may have a file: pages, their scripts, the search and the icon.
 * It has no files under /data/ and none that only programs read.
 */
export const isKept = (path: string): boolean =>
  /(^|\/)index\.html$|^404\.html$|^_astro\/|^pagefind\/|^favicon\.svg$/.test(path);

/**
 * Returns a function that says whether the page at an address is left out of the offline copy. Left
 * out, with all pages below them, are provisions and categories of a long law of the site
 * (`offlineSubset`) and provisions of other long laws (`worksInCopy`).
 */
export function createExclusion(corpus: Corpus): (address: string) => boolean {
  const subset = offlineSubset(corpus);
  const provisionsInCopy = new Set(subset.provisions);
  const categoriesInCopy = new Set(subset.categories);
  const lawsInCopy = worksInCopy(corpus.works);
  const excludedProvisions = [
    ...corpus.work.provisions
      .filter((provision) => !provisionsInCopy.has(provision))
      .map((provision) => ({ work: corpus.work.id, provision })),
    ...corpus.works
      .filter((law) => !lawsInCopy.has(law))
      .flatMap((law) =>
        [...textProvisions(law), ...unshownTextWordings(law)].map(({ provision }) => ({
          work: law.id,
          provision: provision.id,
        })),
      ),
  ];
  const excludedPages = new Set(
    languages.flatMap((lang) => [
      ...excludedProvisions.map((args) => href('provision', lang, args)),
      ...corpus.categories
        .filter((category) => !categoriesInCopy.has(category))
        .map(({ slug }) => href('category', lang, { category: slug[lang] })),
    ]),
  );
  const isExcluded = (address: string): boolean => {
    const parent = parentPage(address);
    return excludedPages.has(address) || (parent !== address && isExcluded(parent));
  };
  return isExcluded;
}

/** Returns the address of the page in a file. */
export const pageOfFile = (path: string): string => withBase(addressOf(path));

/** Returns the address of the page that a record of the search links to. */
export const pageOfRecord = (bytes: Buffer): string =>
  /"url":"([^"#]*)/.exec(bytes.toString('utf8'))?.[1] ?? '';

/**
 * A page is stored as its difference from its parent page if it differs in one place only, of at
 * most so many characters.
 */
const maxDifference = 400;

const sha256 = (bytes: Buffer | string): string =>
  createHash('sha256').update(bytes).digest('base64');
const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');
/** Returns "es/a/" for "es/a/b/"; the address itself for the top of the site and other files. */
const parentPage = (address: string): string => address.replace(/[^/]+\/$/, '');

/** Returns the list of files of an offline copy with these files, whose order does not matter. */
export function selectFiles(files: readonly BuiltFile[]): Copy {
  const sorted = files.map(({ path, bytes }) => ({ address: addressOf(path), bytes }));
  sorted.sort((a, b) => (a.address < b.address ? -1 : 1));
  const variants: Record<string, Variant> = {};
  const hashes: Record<string, string> = {};
  let size = 0;
  // The texts of the files that are stored whole, by address. A page is compared with its parent
  // only: comparing all pages with each other would take hours on a site with thousands.
  const texts = new Map<string, string>();
  for (const { address, bytes } of sorted) {
    const text = bytes.toString('utf8');
    const parent = parentPage(address);
    const base = texts.get(parent);
    const variant =
      base === undefined ? undefined : differenceOf(text, { address: parent, text: base });
    if (variant) variants[address] = variant;
    else {
      texts.set(address, text);
      hashes[address] = sha256(bytes);
      size += bytes.length;
    }
  }
  return {
    version: createHash('sha256')
      .update(JSON.stringify([hashes, variants]))
      .digest('hex')
      .slice(0, 16),
    bytes: size,
    files: hashes,
    variants,
  };
}

/**
 * Returns a text as a variant of a base page; undefined if more than `maxDifference` characters
 * differ. The frames of the self-check, about 300 kB each, differ in one attribute: stored whole,
 * they would be more than half of the copy.
 */
function differenceOf(text: string, base: { address: string; text: string }): Variant | undefined {
  const shorter = Math.min(text.length, base.text.length);
  let start = 0;
  while (start < shorter && text[start] === base.text[start]) start += 1;
  let end = 0;
  while (end < shorter - start && text.at(-1 - end) === base.text.at(-1 - end)) end += 1;
  const isSmall = Math.max(text.length, base.text.length) - start - end <= maxDifference;
  return isSmall
    ? { of: base.address, start, end, text: text.slice(start, text.length - end) }
    : undefined;
}
