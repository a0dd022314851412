import type { Corpus } from '../model/corpus.ts';
import { prosePages } from '../model/prose.ts';
import { type SegmentPlace, segmentInForce, segmentsOf } from '../model/segments.ts';
import { languages } from '../model/language.ts';
import { isReplaced, replacedOn } from '../model/in-force.ts';
import { type Position, type Problem, fileStart, problem } from '../model/problem.ts';
import { textsIn } from './values.ts';

/** A segment that was replaced after the content was written, and the one in force. */
interface Replacement {
  readonly former: SegmentPlace;
  readonly today: SegmentPlace;
}

/**
 * Reports quotations of the law that are no longer in force: words in no segment in force, but in a
 * replaced one, unless the text names that former version. Laws are not checked, since the notes on
 * a version are about its own text.
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
      return found ? [outdatedQuoteProblem(quote, found, at())] : [];
    }),
  );
}

/** Every segment that a later version replaced with different words, after the content was read. */
const replacements = ({ work }: Corpus): Replacement[] =>
  [...segmentsOf(work).values()]
    .filter(({ provision }) => isReplaced(provision))
    .flatMap((former) => {
      const today = segmentInForce(work, former.segment.id);
      return today && today.segment.text.es !== former.segment.text.es ? [{ former, today }] : [];
    });

/** The texts outside the laws and the search files, each with its position. */
const textsOf = (
  corpus: Corpus,
  data: ReadonlyMap<string, unknown>,
): { readonly text: string; readonly at: () => Position }[] => [
  ...[...data]
    .filter(([file]) => !file.startsWith('works/') && !file.startsWith('search/'))
    .flatMap(([file, value]) =>
      textsIn(value).map(({ text, path }) => ({ text, at: () => corpus.locate(file, ...path) })),
    ),
  ...prosePages(corpus).flatMap(({ page: { file, summary, blocks } }) =>
    [{ text: summary, at: fileStart(file) }, ...blocks].map(({ text, at }) => ({
      text,
      at: () => at,
    })),
  ),
];

/** The quotations of two words or more. */
const quotesIn = (text: string): string[] =>
  [...text.matchAll(/[«“"]([^«»“”"]+)[»”"]/g)]
    .map(([, quote = '']) => quote.replaceAll(/^[\s….]+|[\s….,;:]+$/g, ''))
    .filter((quote) => quote.includes(' '));

const outdatedQuoteProblem = (
  quote: string,
  { former, today }: Replacement,
  at: Position,
): Problem =>
  problem(
    'quote-replaced',
    at,
    `The quotation "${quote}" is from segment "${former.segment.id}", which was replaced on ` +
      `${replacedOn(former.provision)}. The segment in force, "${today.segment.id}", says: ` +
      today.segment.text.es,
    'Quote the text in force. If this text is about the former wording, add its version, ' +
      `${former.version.id}.`,
  );
