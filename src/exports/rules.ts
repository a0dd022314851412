import { mapLanguages } from '../model/language.ts';
import {
  type VersionId,
  factCitations,
  facts,
  leaves,
  readings,
  readingsOf,
  retiredFacts,
  routes,
  screen,
} from '../rules/index.ts';
import { wordingOf } from '../self-check/outline.ts';
import { begunRules } from '../self-check/rules-in-force.ts';
import { jsonFile } from './json-file.ts';
import type { Publication } from './publication.ts';
import type { RulesFile } from './schemas/rules.ts';
import { licenceNote, standingOf } from './standing.ts';

/**
 * The rules of the self-check, in the order of the text: facts, readings, and the routes to each
 * ground of each version.
 */
export function rulesJson(publication: Publication): string {
  const { screening } = publication.corpus;
  const file: RulesFile = {
    $schema: publication.fileAt('data/schemas/rules.json'),
    standing: mapLanguages((lang) => standingOf(publication, lang)),
    licences: { own: mapLanguages((lang) => licenceNote(publication, lang, 'own')) },
    facts: [
      ...facts.map((fact) => factData(publication, fact)),
      ...Object.entries(screening.unasked).map(([id, yes]) => ({
        id,
        asked: 'never' as const,
        byAction: false,
        phrases: citing(publication, id),
        yes,
      })),
    ],
    retired: Object.entries(retiredFacts).map(([id, replacedBy]) => ({
      id,
      replacedBy: [...replacedBy],
    })),
    readings: readings.map(({ id, options }) => {
      const { segment, passage, question, options: wording } = screening.readings[id]!;
      return {
        id,
        segment,
        passage,
        question,
        options: options.map((option) => ({
          id: option.id,
          weight: option.weight,
          ...wording[option.id]!,
        })),
      };
    }),
    versions: begunRules(publication.corpus.work).map((version) => ({
      id: version,
      provisions: Object.entries(screen({}, version).provisions).map(([id, { kind, grounds }]) => {
        const { title, gives } = screening.provisions[id]!;
        return {
          id,
          kind,
          title,
          gives,
          grounds: Object.keys(grounds).map((ground) =>
            groundData(publication, version, id, ground),
          ),
        };
      }),
    })),
  };
  return jsonFile(file);
}

/** The phrases that a fact nobody is asked rests on, in any version. */
const citing = ({ corpus }: Publication, id: string): string[] => [
  ...new Set(
    begunRules(corpus.work).flatMap((version) =>
      leaves(version)
        .filter(({ fact }) => fact === id)
        .flatMap(({ phrases }) => phrases),
    ),
  ),
];

function factData(
  { corpus }: Publication,
  { id, sensitivity, onlyFor, byAction, follows }: (typeof facts)[number],
): RulesFile['facts'][number] {
  const { question, inverted = false, hint, yes, no } = corpus.screening.facts[id]!;
  return {
    id,
    asked: onlyFor ?? 'both',
    sensitivity,
    byAction: byAction ?? false,
    ...(follows && { follows }),
    phrases: [...factCitations[id]],
    question,
    inverted,
    ...(hint && { hint }),
    yes,
    no,
  };
}

function groundData(
  { corpus }: Publication,
  version: VersionId,
  provision: string,
  ground: string,
): RulesFile['versions'][number]['provisions'][number]['grounds'][number] {
  const own = leaves(version).filter(
    (leaf) => leaf.provision === provision && leaf.ground === ground,
  );
  return {
    id: ground,
    title: corpus.screening.grounds[wordingOf(corpus.screening, ground, version)]!.title,
    phrases: [...new Set(own.flatMap(({ phrases }) => phrases))],
    readings: [...readingsOf(version, provision, ground)],
    routes: routes(version)
      .filter((route) => route.provision === provision && route.ground === ground)
      .map((route) => ({ facts: [...route.facts], under: { ...route.under } })),
  };
}
