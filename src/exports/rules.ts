import { mapLanguages } from '../model/language.ts';
import {
  type VersionId,
  askingKinds,
  factCitations,
  facts,
  leaves,
  mayAskChild,
  parts,
  readings,
  readingsOf,
  retiredFacts,
  routes,
  screen,
} from '../rules/index.ts';
import { groundTitleKey } from '../self-check/outline.ts';
import { begunRules, rulesInForce } from '../self-check/rules-in-force.ts';
import { jsonFile } from './json-file.ts';
import type { Publication } from './publication.ts';
import { noticesData, retired } from './rules-notices.ts';
import type { RulesFile } from './schemas/rules.ts';
import { disclaimersOf } from './disclaimers.ts';
import { licenceNote } from './licences.ts';

/**
 * The rules of the self-check, in the order of the text: facts, screens, readings, the routes to
 * each ground of each version, and the notices. docs/rules-specification.md says how to use them.
 */
export function rulesJson(publication: Publication): string {
  const { screening } = publication.corpus;
  const file: RulesFile = {
    $schema: publication.fileAt('data/schemas/rules.json'),
    standing: mapLanguages((lang) => disclaimersOf(publication, lang)),
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
    retired: retired(retiredFacts),
    preface: screening.preface,
    screens: parts.map(({ id, facts: asked }) => {
      const { title, intro } = screening.parts.find((part) => part.id === id)!;
      return { id, title, intro, facts: [...asked] };
    }),
    asksFor: [...askingKinds],
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
    current: rulesInForce(publication.corpus.work),
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
    ...noticesData(publication),
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
  fact: (typeof facts)[number],
): RulesFile['facts'][number] {
  const { id, sensitivity, onlyFor, byAction, follows } = fact;
  const { question, inverted = false, hint, yes, no } = corpus.screening.facts[id]!;
  return {
    id,
    asked: onlyFor ?? 'both',
    sensitivity,
    askedOfChildren: mayAskChild(fact),
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
    title: corpus.screening.grounds[groundTitleKey(corpus.screening, ground, version)]!.title,
    phrases: [...new Set(own.flatMap(({ phrases }) => phrases))],
    readings: [...readingsOf(version, provision, ground)],
    routes: routes(version)
      .filter((route) => route.provision === provision && route.ground === ground)
      .map((route) => ({ facts: [...route.facts], under: { ...route.under } })),
  };
}
