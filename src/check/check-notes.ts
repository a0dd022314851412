import type { Corpus } from '../model/corpus.ts';
import { phrasesOf } from '../model/phrases.ts';
import { segmentsOf } from '../model/segments.ts';
import { provisionsById } from '../model/wordings.ts';
import { languages } from '../model/language.ts';
import { type Version, operativeRoles, statedInVersion } from '../model/law.ts';
import { type Position, type Problem, problem } from '../model/problem.ts';
import { absentSegment, hintIfDepthText } from './depth-text.ts';

/** Checks that notes.yaml refers to existing segments, quotes them exactly and is complete. */
export const checkNotes = (corpus: Corpus): Problem[] =>
  corpus.work.versions.flatMap((version) => noteProblems(corpus, version));

function noteProblems(corpus: Corpus, version: Version): Problem[] {
  const { work, locate } = corpus;
  const at = (...path: readonly (string | number)[]): Position =>
    locate(`works/${work.id}/${version.id}/notes.yaml`, ...path);
  const own = new Map(statedInVersion(version).map((segment) => [segment.id, segment]));
  const { changes, plain, cuts, elsewhere, readings, translation } = version.notes;
  const named = [
    ...Object.keys(plain).map((id) => ({ id, place: ['plain', id] })),
    ...Object.keys(cuts).map((id) => ({ id, place: ['cuts', id] })),
    ...Object.keys(elsewhere).map((id) => ({ id, place: ['elsewhere', id] })),
    ...readings.map(({ segment }, index) => ({
      id: segment,
      place: ['readings', index, 'segment'],
    })),
    ...translation.map(({ segment }, index) => ({
      id: segment,
      place: ['translation', index, 'segment'],
    })),
  ];
  const quotes = [
    ...readings.map(({ segment, passage }, index) => ({
      segment,
      es: passage.es,
      en: passage.en,
      path: ['readings', index, 'passage'] as const,
    })),
    ...translation.map(({ segment, es, en }, index) => ({
      segment,
      es,
      en,
      path: ['translation', index] as const,
    })),
  ];
  return [
    ...Object.keys(changes)
      .filter((id) => !provisionsById(version).has(id))
      .map((id) => {
        const hint = hintIfDepthText(corpus, version, id);
        return problem(
          'reference-unresolved',
          at('changes', id),
          hint
            ? `"changes" names ${id}, which has depth "text".`
            : `"changes" names provision "${id}", which does not exist in version ` +
                `${version.id}.`,
          hint ?? 'Correct the id.',
        );
      }),
    ...named
      .filter(({ id }) => !own.has(id))
      .map(({ id, place }) => {
        const { why, hint } = absentSegment(corpus, version, id);
        return problem(
          'segment-unknown',
          at(...place),
          `The notes refer to segment "${id}", ${why}.`,
          hint,
        );
      }),
    ...quotes.flatMap((quote) =>
      languages
        .filter(
          (lang) =>
            own.has(quote.segment) && !own.get(quote.segment)!.text[lang].includes(quote[lang]),
        )
        .map((lang) =>
          problem(
            'passage-differs',
            at(...quote.path, lang),
            `"${quote[lang]}" does not occur in segment "${quote.segment}" (${lang}).`,
            'Quote the law word for word.',
          ),
        ),
    ),
    ...[...own.values()]
      .filter(
        ({ id, role }) =>
          (operativeRoles.includes(role) && !Object.hasOwn(plain, id)) ||
          (role === 'omission' && !Object.hasOwn(cuts, id)),
      )
      .map(({ id, role }) =>
        problem(
          'note-missing',
          at(role === 'omission' ? 'cuts' : 'plain'),
          `Segment "${id}" has no note under "${role === 'omission' ? 'cuts' : 'plain'}".`,
          role === 'omission'
            ? 'Add a note that says what was left out.'
            : 'Add an explanation in plain words.',
        ),
      ),
  ];
}

/** Checks that no term has the id of a segment, and that its terms and phrases exist. */
export function checkTerms({ terms: ownTerms, work, locate }: Corpus): Problem[] {
  const at = (index: number, ...path: readonly (string | number)[]): Position =>
    locate('terms.yaml', index, ...path);
  const known = new Set(ownTerms.map(({ id }) => id));
  const phrases = phrasesOf(work);
  const segments = segmentsOf(work);
  return ownTerms.flatMap((term, index) => [
    ...(segments.has(term.id)
      ? [
          problem(
            'id-duplicate',
            at(index, 'id'),
            `The id "${term.id}" is already the id of a segment.`,
            'Give the term a different id.',
          ),
        ]
      : []),
    ...(term.see.length === 0 && ownTerms.length > 1
      ? [
          problem(
            'data-invalid',
            at(index, 'see'),
            `Term "${term.id}" refers to no other term.`,
            'List related terms under "see".',
          ),
        ]
      : []),
    ...term.see.flatMap((id, place) =>
      known.has(id)
        ? []
        : [
            problem(
              'reference-unresolved',
              at(index, 'see', place),
              `Term "${term.id}" refers to term "${id}", which does not exist.`,
              'Correct the id under "see".',
            ),
          ],
    ),
    ...term.phrases.flatMap((id, place) =>
      phrases.has(id)
        ? []
        : [
            problem(
              'phrase-unknown',
              at(index, 'phrases', place),
              `Term "${term.id}" explains phrase "${id}", which does not exist.`,
              'Correct the id under "phrases".',
            ),
          ],
    ),
  ]);
}
