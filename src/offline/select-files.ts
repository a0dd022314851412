import { createHash } from 'node:crypto';
import { href, lawHref, withBase } from '../i18n/routes.ts';
import type { Corpus } from '../model/corpus.ts';
import { formerProvisions } from '../model/wordings.ts';
import { languages } from '../model/language.ts';
import { worksInCopy, otherTextWordings, textProvisions } from '../model/works.ts';
import { offlineSubset } from '../self-check/topics.ts';
import type { Copy, Variant } from '../client/offline/copy.ts';
import { applyPatch } from '../client/offline/copy.ts';

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

/** The addresses of the pages that are not kept: of a long work, those that nobody carries away. */
export function excludedAddresses(corpus: Corpus): ReadonlySet<string> {
  const { id: work, provisions } = corpus.work;
  const own = offlineSubset(corpus);
  const [kept, topics] = [new Set(own.provisions), new Set(own.categories)];
  const rest = provisions.filter((provision) => !kept.has(provision));
  return new Set(
    languages.flatMap((lang) => [
      ...(['provision', 'bilingual', 'changes'] as const).flatMap((page) =>
        rest.map((provision) => href(page, lang, { work, provision })),
      ),
      ...(['version', 'versionBilingual'] as const).flatMap((page) =>
        formerProvisions(corpus.work).flatMap(({ version, provision }) =>
          kept.has(provision.id)
            ? []
            : [href(page, lang, { work, provision: provision.id, version: version.id })],
        ),
      ),
      ...corpus.works
        .filter((law) => !worksInCopy(corpus.works).has(law))
        .flatMap((law) =>
          [...textProvisions(law), ...otherTextWordings(law)].map(({ provision }) =>
            lawHref(lang, law, provision),
          ),
        ),
      ...corpus.categories
        .filter((category) => !topics.has(category))
        .map(({ slug }) => href('category', lang, { category: slug[lang] })),
    ]),
  );
}

/** The address of the page that a file is, or that a record of the search leads to. */
export const pageAddressOf = ({ path, bytes }: BuiltFile): string =>
  path.includes('/fragment/')
    ? (/"url":"([^"#]*)/.exec(bytes.toString('utf8'))?.[1] ?? '')
    : withBase(addressOf(path));

/**
 * A page that is as good as the one above it, with at most so many characters of its own, is kept
 * as its difference.
 */
const fewCharacters = 400;

const sha256 = (bytes: Buffer | string): string =>
  createHash('sha256').update(bytes).digest('base64');
const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/**
 * The copy of a built site that a reader can keep. The same files give the same copy, in whatever
 * order they come.
 */
export function selectFiles(files: readonly BuiltFile[]): Copy {
  const kept = files
    .filter(({ path }) => isKept(path))
    .map(({ path, bytes }) => ({ address: addressOf(path), bytes }));
  kept.sort((a, b) => (a.address < b.address ? -1 : 1));
  const variants: Record<string, Variant> = {};
  const hashes: Record<string, string> = {};
  let bytes = 0;
  /**
   * The pages kept whole, each a model for those under it: to compare every page with every other
   * would take hours where there are thousands.
   */
  const models = new Map<string, string>();
  for (const file of kept) {
    const page = file.address === '' || file.address.endsWith('/');
    const text = page ? file.bytes.toString('utf8') : '';
    const above = file.address.replace(/[^/]+\/$/, '');
    const model = page ? models.get(above) : undefined;
    const variant =
      model === undefined ? undefined : differenceOf(text, { address: above, text: model });
    if (variant) variants[file.address] = variant;
    else {
      if (page) models.set(file.address, text);
      hashes[file.address] = sha256(file.bytes);
      bytes += file.bytes.length;
    }
  }
  return {
    version: createHash('sha256')
      .update(JSON.stringify([hashes, variants]))
      .digest('hex')
      .slice(0, 16),
    bytes,
    files: hashes,
    variants,
  };
}

/**
 * The frames of the self-check for each topic, about 300 kB, differ in one attribute: kept whole
 * they would be four fifths of the copy.
 */
function differenceOf(text: string, model: { address: string; text: string }): Variant | undefined {
  if (Math.abs(text.length - model.text.length) > fewCharacters) return undefined;
  const most = Math.min(text.length, model.text.length);
  let start = 0;
  while (start < most && text[start] === model.text[start]) start += 1;
  let end = 0;
  while (end < most - start && text.at(-1 - end) === model.text.at(-1 - end)) end += 1;
  const variant = { of: model.address, start, end, text: text.slice(start, text.length - end) };
  return variant.text.length <= fewCharacters &&
    model.text.length - start - end <= fewCharacters &&
    applyPatch(model.text, variant) === text
    ? variant
    : undefined;
}
