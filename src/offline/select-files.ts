import { createHash } from 'node:crypto';
import { href, withBase } from '../i18n/routes.ts';
import type { Corpus } from '../model/corpus.ts';
import { languages } from '../model/language.ts';
import { worksInCopy, otherTextWordings, textProvisions } from '../model/works.ts';
import { offlineSubset } from '../self-check/topics.ts';
import type { Copy, Variant } from '../client/offline/copy.ts';

/** A file of the built site: its path in it, with slashes, and its bytes. */
export interface BuiltFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * What is kept: all pages, their scripts, the search of both languages, the icon. Files of the data
 * are not, nor what only machines ask for: who wants them can save them one by one.
 */
export const isKept = (path: string): boolean =>
  /(^|\/)index\.html$|^404\.html$|^_astro\/|^pagefind\/|^favicon\.svg$/.test(path);

/**
 * Returns whether the page at an address is left out: of a long work, those that nobody carries
 * away. Left out are provisions and categories, with all pages below theirs.
 */
export function createExclusion(corpus: Corpus): (address: string) => boolean {
  const own = offlineSubset(corpus);
  const [kept, topics] = [new Set(own.provisions), new Set(own.categories)];
  const carried = worksInCopy(corpus.works);
  const rest = [
    ...corpus.work.provisions
      .filter((provision) => !kept.has(provision))
      .map((provision) => ({ work: corpus.work.id, provision })),
    ...corpus.works
      .filter((law) => !carried.has(law))
      .flatMap((law) =>
        [...textProvisions(law), ...otherTextWordings(law)].map(({ provision }) => ({
          work: law.id,
          provision: provision.id,
        })),
      ),
  ];
  const tops = new Set(
    languages.flatMap((lang) => [
      ...rest.map((args) => href('provision', lang, args)),
      ...corpus.categories
        .filter((category) => !topics.has(category))
        .map(({ slug }) => href('category', lang, { category: slug[lang] })),
    ]),
  );
  const isExcluded = (address: string): boolean => {
    const above = pageAbove(address);
    return tops.has(address) || (above !== address && isExcluded(above));
  };
  return isExcluded;
}

/** The address of the page that a file is. */
export const pageOfFile = (path: string): string => withBase(addressOf(path));

/** The address of the page that a record of the search leads to. */
export const pageOfRecord = (bytes: Buffer): string =>
  /"url":"([^"#]*)/.exec(bytes.toString('utf8'))?.[1] ?? '';

/**
 * A page that is as good as the one above it, with at most so many characters of its own, is kept
 * as its difference.
 */
const fewCharacters = 400;

const sha256 = (bytes: Buffer | string): string =>
  createHash('sha256').update(bytes).digest('base64');
const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');
/** "es/a/" of "es/a/b/"; the same for the top of the site and for what is no page. */
const pageAbove = (address: string): string => address.replace(/[^/]+\/$/, '');

/**
 * The copy of a built site that a reader can keep. The same files give the same copy, in whatever
 * order they come.
 */
export function selectFiles(files: readonly BuiltFile[]): Copy {
  const kept = files.map(({ path, bytes }) => ({ address: addressOf(path), bytes }));
  kept.sort((a, b) => (a.address < b.address ? -1 : 1));
  const variants: Record<string, Variant> = {};
  const hashes: Record<string, string> = {};
  let size = 0;
  /**
   * The texts of what is kept whole, each a model for the pages under it: to compare every page
   * with every other would take hours where there are thousands.
   */
  const models = new Map<string, string>();
  for (const { address, bytes } of kept) {
    const text = bytes.toString('utf8');
    const above = pageAbove(address);
    const model = models.get(above);
    const variant =
      model === undefined ? undefined : differenceOf(text, { address: above, text: model });
    if (variant) variants[address] = variant;
    else {
      models.set(address, text);
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
 * The frames of the self-check for each topic, about 300 kB, differ in one attribute: kept whole
 * they would be four fifths of the copy.
 */
function differenceOf(text: string, model: { address: string; text: string }): Variant | undefined {
  const most = Math.min(text.length, model.text.length);
  let start = 0;
  while (start < most && text[start] === model.text[start]) start += 1;
  let end = 0;
  while (end < most - start && text.at(-1 - end) === model.text.at(-1 - end)) end += 1;
  const isSmall = Math.max(text.length, model.text.length) - start - end <= fewCharacters;
  return isSmall
    ? { of: model.address, start, end, text: text.slice(start, text.length - end) }
    : undefined;
}
