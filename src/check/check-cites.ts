import type { Corpus } from '../model/corpus.ts';
import { parseCite } from '../model/sources.ts';
import { isConsolidated, statedInVersion } from '../model/law.ts';
import { type Position, type Problem, problem } from '../model/problem.ts';
import { frontmatterStart } from './frontmatter-start.ts';

/** The id of a source, and the place that cites it. */
interface NamedSource {
  readonly source: string;
  readonly at: () => Position;
}

type Citing = { readonly cites: readonly string[] };
type CitingEntry = readonly [path: readonly (string | number)[], entry: Citing];

/**
 * Checks that the pin-cites of a law refer to known sources, and that every consolidated segment
 * has one.
 *
 * @param corpus whose `work` includes the provisions of depth `text`
 */
export function checkCites(corpus: Corpus): Problem[] {
  const { work } = corpus;
  const folder = `works/${work.id}`;
  const fromSegments = work.versions
    .flatMap(statedInVersion)
    .flatMap(({ cite, at }) => (cite ? [{ source: cite.source, at: () => at }] : []));
  const fromOfficial = work.versions
    .flatMap(({ provisions }) => provisions)
    .flatMap(({ official, file }) =>
      official === undefined
        ? []
        : [{ source: parseCite(official).source, at: () => frontmatterStart(file) }],
    );
  const fromData = [
    ...citing(corpus, `${folder}/work.yaml`, [
      ...listed('versions', work.versions),
      ...listed('timeline', work.timeline),
    ]),
    ...work.versions.flatMap(({ id, notes }) => {
      const changes = Object.entries(notes.changes).flatMap(([provision, list]) =>
        list.map((entry, index) => [['changes', provision, index], entry] as const),
      );
      return citing(corpus, `${folder}/${id}/notes.yaml`, [
        ...changes,
        ...keyed('plain', notes.plain),
        ...keyed('cuts', notes.cuts),
        ...listed('readings', notes.readings),
      ]);
    }),
  ];
  const consolidated = work.versions.filter(isConsolidated).flatMap(statedInVersion);
  return [
    ...unknownSourceProblems(corpus, [...fromSegments, ...fromOfficial, ...fromData]),
    ...consolidated
      .filter(({ role, cite }) => role !== 'omission' && !cite?.pin)
      .map((segment) =>
        problem(
          'source-unknown',
          segment.at,
          `The consolidated segment "${segment.id}" has no pin-cite.`,
          'Add source="…" and pin="…": the act and the article that introduced this text.',
        ),
      ),
  ];
}

/** Checks that the pin-cites of terms, places for help and notices refer to known sources. */
export const checkCitesOfSite = (corpus: Corpus): Problem[] =>
  unknownSourceProblems(corpus, [
    ...citing(corpus, 'terms.yaml', listed(undefined, corpus.terms)),
    ...citing(corpus, 'help.yaml', listed(undefined, corpus.help)),
    ...citing(corpus, 'screening.yaml', keyed('notices', corpus.screening.notices)),
  ]);

const citing = (corpus: Corpus, file: string, entries: readonly CitingEntry[]): NamedSource[] =>
  entries.flatMap(([path, entry]) =>
    entry.cites.map((cite, index) => ({
      source: parseCite(cite).source,
      at: () => corpus.locate(file, ...path, 'cites', index),
    })),
  );

const listed = (key: string | undefined, list: readonly Citing[]): CitingEntry[] =>
  list.map((entry, index) => [key === undefined ? [index] : [key, index], entry]);
const keyed = (key: string, entries: Readonly<Record<string, Citing>>): CitingEntry[] =>
  Object.entries(entries).map(([id, entry]) => [[key, id], entry]);

function unknownSourceProblems({ sources }: Corpus, named: readonly NamedSource[]): Problem[] {
  const known = new Set(sources.map(({ id }) => id));
  return named
    .filter(({ source }) => !known.has(source))
    .map(({ source, at }) =>
      problem(
        'source-unknown',
        at(),
        `Source "${source}" does not exist.`,
        'Use an id of sources.yaml, or add the source there.',
      ),
    );
}
