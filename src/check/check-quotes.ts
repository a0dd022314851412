import type { Corpus } from '../model/corpus.ts';
import { prosePages } from '../model/prose.ts';
import { type SegmentPlace, segmentInForce, segmentsOf } from '../model/segments.ts';
import { languages } from '../model/language.ts';
import { isReplaced, replacedOn } from '../model/in-force.ts';
import { type Position, type Problem, fileStart, problem } from '../model/problem.ts';
import { textsIn } from './values.ts';

/** A sentence that was in force when the content was written, and the one in its place since. */
interface Replacement {
  readonly former: SegmentPlace;
  readonly today: SegmentPlace;
}

/**
 * Our own texts may quote the law as it is said in force, and the law may have changed since: a
 * quotation of words that stand in no sentence in force, but in one that a later version replaced,
 * is found, unless its text names that former version. Notes on a version are about its own words.
 */
export function checkQuotes(corpus: Corpus, data: ReadonlyMap<string, unknown>): Problem[] {
  const replaced = replacements(corpus);
  if (replaced.length === 0) return [];
  const inForce = [...segmentsOf(corpus.work).values()]
    .filter(({ provision }) => provision.role === 'current')
    .flatMap(({ segment }) => languages.map((lang) => segment.text[lang]));
  return textsOf(corpus, data).flatMap(({ text, at }) =>
    quotesIn(text).flatMap((quote) => {
      if (inForce.some((sentence) => sentence.includes(quote))) return [];
      const found = replaced.find(
        ({ former }) =>
          languages.some((lang) => former.segment.text[lang].includes(quote)) &&
          !text.includes(former.version.id),
      );
      return found ? [outdated(quote, found, at())] : [];
    }),
  );
}

/**
 * Every sentence that a later version has replaced with other words. Of a version that the content
 * itself says has ended, the content has been written since.
 */
const replacements = ({ work }: Corpus): Replacement[] =>
  [...segmentsOf(work).values()]
    .filter(({ provision }) => isReplaced(provision))
    .flatMap((former) => {
      const today = segmentInForce(work, former.segment.id);
      return today && today.segment.text.es !== former.segment.text.es ? [{ former, today }] : [];
    });

/** The texts of ours outside the folders of the versions, each with its place. */
const textsOf = (
  corpus: Corpus,
  data: ReadonlyMap<string, unknown>,
): { readonly text: string; readonly at: () => Position }[] => [
  ...[...data]
    .filter(([file]) => !file.startsWith('works/') && !file.startsWith('search/'))
    .flatMap(([file, value]) =>
      textsIn(value).map(({ text, path }) => ({ text, at: () => corpus.locate(file, ...path) })),
    ),
  ...prosePages(corpus).flatMap(({ page: { file, summary, text } }) =>
    [summary, ...text.split('\n')].map((line) => ({ text: line, at: () => fileStart(file) })),
  ),
];

/** What stands between quotation marks and has two words or more. */
const quotesIn = (text: string): string[] =>
  [...text.matchAll(/[«“"]([^«»“”"]+)[»”"]/g)]
    .map(([, quote = '']) => quote.replaceAll(/^[\s….]+|[\s….,;:]+$/g, ''))
    .filter((quote) => quote.includes(' '));

const outdated = (quote: string, { former, today }: Replacement, at: Position): Problem =>
  problem(
    'quote-replaced',
    at,
    `The quotation "${quote}" is from segment "${former.segment.id}", which was replaced on ` +
      `${replacedOn(former.provision)}. The segment in force, "${today.segment.id}", says: ` +
      today.segment.text.es,
    'Quote the text in force. If this text is about the former wording, add its version, ' +
      `${former.version.id}.`,
  );
