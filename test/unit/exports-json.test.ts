import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/exports/data-file.ts';
import type { ManifestFile } from '../../src/exports/schemas/manifest.ts';
import type { ProvisionFile } from '../../src/exports/schemas/provision.ts';
import type { RulesFile } from '../../src/exports/schemas/rules.ts';
import { segmentsOf } from '../../src/model/segments.ts';
import { provisionText } from '../../src/model/wordings.ts';
import { languages } from '../../src/model/language.ts';
import {
  newestVersion,
  examples,
  facts,
  parts,
  replacedByChild,
  safetyNotices,
} from '../../src/rules/index.ts';
import { fileAt, files, provisions, publication, work } from '../support/publication.ts';
import { faultsOf } from '../support/schema-org.ts';
import { haveStandards, noStandards } from '../support/standards.ts';

const read = <T>(path: string): T => JSON.parse(fileAt(path)) as T;

describe('the schemas', () => {
  // Only shapes are checked: "format" is information for people.
  const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
  const schemas = [...files.values()].filter(({ format }) => format === 'schema');
  for (const { content } of schemas) ajv.addSchema(JSON.parse(content) as object);

  it.each(
    [...files.values()].filter(({ format }) =>
      ['json', 'rules', 'vectors', 'manifest'].includes(format),
    ),
  )('validate $path', ({ content }) => {
    const value = JSON.parse(content) as { $schema: string };
    const validate = ajv.getSchema(value.$schema);
    expect([validate?.(value), validate?.errors]).toEqual([true, null]);
  });

  it('reject unknown keys and unknown values', () => {
    const good = read<ProvisionFile>('dl-1350/2017/art-36.json');
    const validate = ajv.getSchema(good.$schema);
    expect(validate?.({ ...good, more: 1 })).toBe(false);
    expect(validate?.({ ...good, segments: [{ ...good.segments[0], role: 'verse' }] })).toBe(false);
  });

  /** The keys that an object does not need, if `accepts` is the judge. */
  const optionalKeys = (good: object, accepts: (value: object) => unknown): string[] =>
    Object.keys(good).filter((key) =>
      accepts(Object.fromEntries(Object.entries(good).filter(([name]) => name !== key))),
    );

  it.each([
    ['dl-1350/2017/art-36.json', ['sourceDocument']],
    ['rules.json', []],
    ['rules-vectors.json', []],
    ['manifest.json', []],
  ])('reject %s if a required property is missing', (path, optional) => {
    const good = read<{ $schema: string }>(path);
    const validate = ajv.getSchema(good.$schema)!;
    expect(validate(good)).toBe(true);
    expect(optionalKeys(good, (value) => validate(value))).toEqual(optional);
  });

  it('reject a segment if a required property is missing', () => {
    const good = read<ProvisionFile>('dl-1350/2023/art-36.json');
    const validate = ajv.getSchema(good.$schema)!;
    const [segment] = good.segments;
    expect(
      optionalKeys(segment!, (value) => validate({ ...good, segments: [value] })).sort(),
    ).toEqual(['replaces', 'source']);
  });
});

it.each(provisions)(
  'JSON of a provision has the text, the phrases and the pages: $path',
  ({ provision, path }) => {
    const { segments } = read<ProvisionFile>(`${path}.json`);
    for (const lang of languages)
      expect(
        segments
          .map(({ text }) => text[lang])
          .filter(Boolean)
          .join(' '),
      ).toBe(provisionText(provision, lang));
    for (const { id, text, phrases, page } of segments) {
      expect(
        phrases.filter((phrase) => !text.es.includes(phrase.es) || !text.en.includes(phrase.en)),
      ).toEqual([]);
      expect(page.es).toBe(publication.pageAt('es', provision, id));
    }
    // A sentence that a version took over has its phrases where it is stated.
    const own = work.versions
      .flatMap((one) => one.phrases)
      .filter(({ segment }) => provision.segments.some(({ id }) => id === segment))
      .map(({ id }) => id);
    expect(segments.flatMap(({ phrases }) => phrases.map(({ id }) => id)).sort()).toEqual(
      own.sort(),
    );
  },
);

const cases = Object.entries(examples).flatMap(([version, byProvision]) =>
  Object.values(byProvision).flatMap((list) => list.map((example) => ({ version, ...example }))),
);

/** All combinations of one value for each name. */
const combinations = <T>(
  values: readonly (readonly [name: string, values: readonly T[]])[],
): Readonly<Record<string, T>>[] =>
  values.reduce<Record<string, T>[]>(
    (all, [name, own]) => all.flatMap((some) => own.map((value) => ({ ...some, [name]: value }))),
    [{}],
  );

type Ground = RulesFile['versions'][number]['provisions'][number]['grounds'][number];

/**
 * The verdict by definition, from the routes alone: over every joint reading and every completion
 * of the unknown facts.
 */
function verdictOf(
  { routes, readings: own }: Ground,
  readings: RulesFile['readings'],
  answers: Readonly<Record<string, string>>,
): string {
  const names = [
    ...new Set(routes.flatMap(({ facts: listedFacts }) => listedFacts.map(({ fact }) => fact))),
  ];
  const known = (fact: string): readonly boolean[] =>
    answers[fact] === 'yes' ? [true] : answers[fact] === 'no' ? [false] : [true, false];
  const completions = combinations(names.map((fact) => [fact, known(fact)]));
  const joint = combinations(
    readings
      .filter(({ id }) => own.includes(id))
      .map(({ id, options }) => [id, options.map((option) => option.id)]),
  );
  const values = joint.map(
    (taken) =>
      new Set(
        completions.map((listedFacts) =>
          routes.some(
            (route) =>
              route.facts.every(({ fact, is }) => listedFacts[fact] === is) &&
              Object.entries(route.under).every(([id, option]) => taken[id] === option),
          ),
        ),
      ),
  );
  if (values.some(({ size }) => size > 1)) return 'open';
  const all = new Set(values.flatMap((value) => [...value]));
  return all.size > 1 ? 'arguable' : all.has(true) ? 'covered' : 'not-covered';
}

describe('rules.json', () => {
  const { versions, facts: listed, readings } = read<RulesFile>('rules.json');
  const segments = segmentsOf(work);

  it('lists every fact with a question, and names only segments that exist', () => {
    expect(listed.filter(({ asked }) => asked !== 'never').map(({ id }) => id)).toEqual(
      facts.map(({ id }) => id),
    );
    expect(readings.filter(({ segment }) => !segments.has(segment))).toEqual([]);
  });

  it('has every question once in its screens, and each follow-up after its question', () => {
    const { screens } = read<RulesFile>('rules.json');
    expect(screens.map(({ id, facts: asked }) => ({ id, facts: asked }))).toEqual(parts);
    const order = screens.flatMap(({ facts: asked }) => asked);
    expect(order).toEqual(facts.map(({ id }) => id));
    for (const { id, follows } of listed)
      if (follows) expect(order.indexOf(follows)).toBeLessThan(order.indexOf(id));
  });

  it('marks inverted questions, and questions that children are not asked', () => {
    const { screening } = publication.corpus;
    for (const { id, asked, inverted, sensitivity, askedOfChildren } of listed)
      if (asked !== 'never')
        expect([id, inverted, askedOfChildren]).toEqual([
          id,
          screening.facts[id]!.inverted === true,
          sensitivity !== 4,
        ]);
    expect(listed.filter(({ inverted }) => inverted).map(({ id }) => id)).toEqual([
      'unaccompanied',
      'stateless',
    ]);
  });

  it('marks notices about safety, and notices that "child" replaces', () => {
    const { notices, current, sources } = read<RulesFile>('rules.json');
    expect(notices.filter(({ safety }) => safety).map(({ id }) => id)).toEqual(safetyNotices);
    expect(notices.filter(({ replacedBy }) => replacedBy === 'child').map(({ id }) => id)).toEqual(
      notices.map(({ id }) => id).filter((id) => replacedByChild.some((one) => one === id)),
    );
    expect(current).toBe(newestVersion);
    const cited = notices.flatMap(({ cites }) => cites.map(({ source }) => source));
    expect(new Set(cited)).toEqual(new Set(sources.map(({ id }) => id)));
  });

  // A program that has only this file gives the verdicts of the site.
  it.each(cases)(
    'gives the verdict of the rules: $version, $ground, $verdict',
    ({ version, ground, answers, verdict }) => {
      const own = versions
        .find(({ id }) => id === version)
        ?.provisions.flatMap(({ grounds }) => grounds)
        .find(({ id }) => id === ground);
      expect(verdictOf(own!, readings, answers)).toBe(verdict);
    },
  );
});

describe('manifest.json', () => {
  const { files: listed, base } = read<ManifestFile>('manifest.json');

  it('states the base of its paths', () => {
    for (const { path } of listed) expect(new URL(path, base).href).toBe(publication.fileAt(path));
  });

  it('lists every file but itself, sorted, with its size and hash', () => {
    expect(listed.map(({ path }) => path)).toEqual(
      [...files.keys()].filter((path) => path !== 'data/manifest.json').sort(),
    );
    for (const { path, bytes, sha256 } of listed)
      expect({ bytes, sha256 }).toEqual(fingerprintOf(files.get(path)!.content));
  });
});

describe('the glossary', () => {
  interface Concept {
    readonly '@id': string;
    readonly '@type': string;
    readonly prefLabel: Record<string, string>;
    readonly related: readonly string[];
    readonly references: readonly string[];
  }
  const { '@graph': nodes } = read<{ '@graph': Concept[] }>('glossary.jsonld');
  const concepts = nodes.filter((node) => node['@type'] === 'Concept');

  it('has every term as a concept with a label in each language, related only to concepts', () => {
    expect(concepts.map(({ prefLabel }) => prefLabel)).toEqual(
      publication.corpus.terms.map(({ es, en }) => ({ es, en })),
    );
    const ids = new Set(concepts.map((concept) => concept['@id']));
    expect(concepts.flatMap(({ related }) => related).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('links a term to its page and to the provisions that use it', () => {
    const term = concepts.find(({ '@id': id }) => id.endsWith('#non-refoulement'));
    expect(term?.references.map((address) => new URL(address).pathname)).toEqual([
      '/es/glosario/',
      '/en/glossary/',
      '/es/ley/ley-27891/art-5/',
      '/es/ley/ley-27840/art-3/',
    ]);
  });

  it('relates terms in both directions', () => {
    const pairs = concepts.flatMap((concept) =>
      concept.related.map((id) => `${concept['@id']} ${id}`),
    );
    expect(pairs.length).toBeGreaterThan(10);
    expect(pairs.filter((pair) => !pairs.includes(pair.split(' ').reverse().join(' ')))).toEqual(
      [],
    );
  });
});

it('the metadata of the work use only types, properties and values of schema.org', ({ skip }) => {
  skip(!haveStandards, noStandards);
  expect(faultsOf(read('dl-1350/work.jsonld'))).toEqual([]);
});

it('the metadata of the work call every version law, and every file unofficial', () => {
  const { '@graph': nodes } = read<{
    '@graph': {
      '@type': string;
      '@id': string;
      encoding?: { legislationLegalValue?: { '@id': string } }[];
    }[];
  }>('dl-1350/work.jsonld');
  const values = nodes.flatMap(({ encoding = [] }) =>
    encoding.flatMap(({ legislationLegalValue }) => legislationLegalValue?.['@id'] ?? []),
  );
  expect(new Set(values)).toEqual(new Set(['https://schema.org/UnofficialLegalValue']));
  expect(
    new Set(
      nodes
        .filter((node) => /-(2017|2023|2024)-(es|en)$/.test(node['@id']))
        .map((node) => node['@type']),
    ),
  ).toEqual(new Set(['Legislation']));
  const ids = new Set(nodes.map((node) => node['@id']));
  const named = [
    ...fileAt('dl-1350/work.jsonld').matchAll(/"(https:[^"]*work\.jsonld#[^"]+)"/g),
  ].map(([, id = '']) => id);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
