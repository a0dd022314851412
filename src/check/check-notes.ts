import { type Corpus, phrasesOf, segmentsOf } from '../model/corpus.ts';
import { languages } from '../model/language.ts';
import { type Version, operativeRoles } from '../model/law.ts';
import { type Position, type Problem, problem } from '../model/problem.ts';

/** The notes beside the law and the glossary: they speak of sentences and phrases that are there, and quote them word for word. */
export function checkNotes(corpus: Corpus): Problem[] {
  return [...corpus.work.versions.flatMap((version) => notes(corpus, version)), ...terms(corpus)];
}

function notes({ work }: Corpus, version: Version): Problem[] {
  const at: Position = { file: `works/${work.id}/${version.id}/notes.yaml`, line: 1, column: 1 };
  const own = new Map(version.provisions.flatMap((provision) => provision.segments.map((segment) => [segment.id, segment])));
  const { plain, cuts, readings, translation } = version.notes;
  const named = [...Object.keys(plain), ...Object.keys(cuts), ...readings.map(({ segment }) => segment), ...translation.map(({ segment }) => segment)];
  const quotes = [
    ...readings.map(({ segment, passage }) => ({ segment, es: passage.es, en: passage.en })),
    ...translation.map(({ segment, es, en }) => ({ segment, es, en })),
  ];
  return [
    ...named
      .filter((id) => !own.has(id))
      .map((id) => problem('segment-unknown', at, `The notes speak of segment "${id}", which version ${version.id} does not have.`, 'Correct the id.')),
    ...quotes.flatMap((quote) =>
      languages
        .filter((lang) => own.has(quote.segment) && !own.get(quote.segment)!.text[lang].includes(quote[lang]))
        .map((lang) => problem('passage-differs', at, `"${quote[lang]}" does not stand in segment "${quote.segment}" (${lang}).`, 'Quote the law word for word.')),
    ),
    ...[...own.values()]
      .filter(({ id, role }) => (operativeRoles.includes(role) && !(id in plain)) || (role === 'omission' && !(id in cuts)))
      .map(({ id, role }) => problem('note-missing', at, `Segment "${id}" has no ${role === 'omission' ? 'note on its cut' : 'explanation in plain words'}.`, `Add it under "${role === 'omission' ? 'cuts' : 'plain'}".`)),
  ];
}

function terms({ terms, work }: Corpus): Problem[] {
  const at: Position = { file: 'terms.yaml', line: 1, column: 1 };
  const ids = terms.map(({ id }) => id);
  const known = new Set(ids);
  const phrases = phrasesOf(work);
  const segments = segmentsOf(work);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index || segments.has(id)).map((id) => problem('id-duplicate', at, `The id "${id}" is used twice.`, 'Give the term an id of its own.')),
    ...terms.flatMap((term) => [
      ...term.see.filter((id) => !known.has(id)).map((id) => problem('reference-unresolved', at, `Term "${term.id}" refers to the term "${id}", which does not exist.`, 'Correct the id under "see".')),
      ...term.phrases.filter((id) => !phrases.has(id)).map((id) => problem('phrase-unknown', at, `Term "${term.id}" explains the phrase "${id}", which does not exist.`, 'Correct the id under "phrases".')),
    ]),
  ];
}
