import type { Corpus } from '../model/corpus.ts';
import { type Prose, proseText } from '../model/prose.ts';
import { type Language, languages } from '../model/language.ts';
import { statedInVersion } from '../model/law.ts';
import { memoizeByObject } from '../model/memoize.ts';
import { type Position, type Problem, fileStart, problem } from '../model/problem.ts';
import { type ValuePath, textsIn, valuesIn } from './values.ts';

/**
 * Checks texts of ours: their language, the telephone numbers in them, and that the answers of
 * questions are not swapped.
 */
export const checkOwnTexts = (corpus: Corpus, data: ReadonlyMap<string, unknown>): Problem[] => [
  ...[...data].flatMap(([file, value]) =>
    (asTyped(file) ? [] : textsIn(value)).flatMap(({ text, lang, path }) =>
      isOfLaw(corpus, file, path)
        ? []
        : textProblems(corpus, text, lang, () => corpus.locate(file, ...path)),
    ),
  ),
  ...[...data].flatMap(([file, value]) =>
    namesOnly.has(file) ? [] : equalTextProblems(corpus, file, value),
  ),
  ...proseProblems(corpus),
  ...segmentProblems(corpus),
  ...swappedAnswerProblems(corpus),
];

/** Whether a file has text as people type it, in which the language is not checked. */
const asTyped = (file: string): boolean => file.startsWith('search/');
/** Files in which a name may be the same in both languages. */
const namesOnly = new Set(['sources.yaml', 'search/synonyms.yaml']);

/** Whether a value is a heading of a law without English, whose Spanish is used for both. */
const isOfLaw = ({ works }: Corpus, file: string, [key]: ValuePath): boolean =>
  key === 'parts' &&
  works.some(({ id, languages: own }) => file === `works/${id}/work.yaml` && !own.includes('en'));

const equalTextProblems = (corpus: Corpus, file: string, data: unknown): Problem[] =>
  valuesIn(data).flatMap(({ value, path }) => {
    const { es, en } = (value ?? {}) as Partial<Record<Language, unknown>>;
    return typeof es === 'string' && es === en && isSentence(es) && !isOfLaw(corpus, file, path)
      ? [equalTextProblem(corpus.locate(file, ...path, 'en'))]
      : [];
  });

const isSentence = (text: string): boolean => text.split(/\s+/).length > 3;
const equalTextProblem = (at: Position): Problem =>
  problem('language-wrong', at, 'The English text is identical to the Spanish.', 'Translate it.');

const textProblems = (
  corpus: Corpus,
  text: string,
  lang: Language | undefined,
  at: () => Position,
): Problem[] => [
  ...phoneProblems(corpus, text, at),
  ...(lang === undefined ? [] : languageProblems(text, lang, at)),
];

const languageProblems = (text: string, lang: Language, at: () => Position): Problem[] =>
  looksLikeOther(text, lang)
    ? [
        problem(
          'language-wrong',
          at(),
          lang === 'es'
            ? 'This text looks like English, but should be Spanish.'
            : 'This text looks like Spanish, but should be English.',
          'Write "es" in Spanish and "en" in English.',
        ),
      ]
    : [];

/** Frequent function words that only one of the two languages has. */
const functionWords = {
  es: /(?<![\p{L}’])(?:el|la|los|las|de|del|que|una?|por|para|con|se|su|sus|al|es|y|lo|más|si)(?!\p{L})/giu,
  en: /(?<![\p{L}’])(?:the|of|to|and|for|is|are|that|with|you|your|or|by|it|not|was|an|this|if)(?!\p{L})/giu,
};

function looksLikeOther(text: string, lang: Language): boolean {
  const own = text.replaceAll(/«[^»]*»|“[^”]*”|\([^)]*\)/g, '');
  const count = (which: Language): number => own.match(functionWords[which])?.length ?? 0;
  const other = lang === 'es' ? 'en' : 'es';
  return count(other) > 2 && count(other) > 2 * count(lang);
}

/**
 * Checks that toll-free numbers in a text are in help.yaml. Digits next to letters are ignored:
 * they are part of a hash.
 */
function phoneProblems(corpus: Corpus, text: string, at: () => Position): Problem[] {
  const freeLine = freeLineOf(corpus);
  if (freeLine === undefined) return [];
  return [...text.matchAll(freeLine)]
    .filter(([number]) => !corpus.help.some(({ phone }) => phone === number))
    .map(([number]) =>
      problem(
        'reference-unresolved',
        at(),
        `The telephone number ${number} is not in help.yaml.`,
        'Correct it, or add the place for help with its source.',
      ),
    );
}

/** Memoized, since it is used on thousands of texts. */
const freeLineOf = memoizeByObject(
  ({
    site: {
      phones: { freeLine },
    },
  }: Corpus) =>
    freeLine === undefined
      ? undefined
      : new RegExp(`(?<![\\p{L}\\d])(?:${freeLine})(?![\\p{L}\\d])`, 'gu'),
);

function proseProblems(corpus: Corpus): Problem[] {
  const pages = [corpus.categoryPages, corpus.pages].flatMap((shelf) =>
    languages.flatMap((lang) =>
      Object.values<Prose>(shelf[lang]).map((page) => ({ lang, page, other: shelf.es[page.id] })),
    ),
  );
  return pages.flatMap(({ lang, page, other }) => {
    const whole = proseText(page);
    const others = new Set(other?.blocks.map(({ text }) => text));
    const untranslated =
      lang === 'en'
        ? page.blocks.find(({ text }) => isSentence(text) && others.has(text))
        : undefined;
    return [
      ...[page.title, page.summary, whole].flatMap((text) =>
        languageProblems(text, lang, () => fileStart(page.file)),
      ),
      ...[page.title, page.summary].flatMap((text) =>
        phoneProblems(corpus, text, () => fileStart(page.file)),
      ),
      ...page.blocks.flatMap(({ text, at }) => phoneProblems(corpus, text, () => at)),
      ...(untranslated ? [equalTextProblem(untranslated.at)] : []),
    ];
  });
}

const segmentProblems = ({ works }: Corpus): Problem[] =>
  works
    .flatMap(({ versions }) => versions)
    .flatMap(statedInVersion)
    .filter(({ text }) => text.es === text.en && isSentence(text.es))
    .map(({ at }) => equalTextProblem(at));

const negations =
  /(?<!\p{L})(?:no|ningun|ningún|ninguna|nadie|sin|ni|not|none|without|nobody)(?!\p{L})/giu;

/**
 * Reports answers that seem swapped: "yes" has more negations than "no", or fewer if the fact is
 * inverted.
 */
function swappedAnswerProblems({ screening, locate }: Corpus): Problem[] {
  return Object.entries(screening.facts).flatMap(([id, { yes, no, inverted }]) =>
    languages.flatMap((lang) => {
      const more =
        (yes[lang].match(negations)?.length ?? 0) - (no[lang].match(negations)?.length ?? 0);
      if (inverted ? more >= 0 : more <= 0) return [];
      return [
        problem(
          'answers-swapped',
          locate('screening.yaml', 'facts', id, 'yes', lang),
          inverted
            ? `"no" contains more negations than "yes", but the fact is inverted: "${yes[lang]}"`
            : `"yes" contains more negations than "no": "${yes[lang]}"`,
          'Swap the two answers, or correct "inverted": it is true if the question asks for the ' +
            'opposite of its fact.',
        ),
      ];
    }),
  );
}
