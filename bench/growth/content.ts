import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { categorySections } from '../../src/corpus/read-prose.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Bilingual, Language } from '../../src/model/language.ts';
import { proseText } from '../../src/model/prose.ts';
import { addLaws } from './laws.ts';
import {
  type MadePhrase,
  type MadeProvision,
  type MadeSegment,
  both,
  capital,
  provisionOf,
  textOf,
} from './provision.ts';
import { type Random, below, oneOf, randomOf } from './random.ts';
import { type Writer, writerOf } from './words.ts';

/** A content folder that was made, and what is in it. */
export interface Made {
  readonly provisions: readonly MadeProvision[];
  readonly categories: number;
  readonly terms: number;
}

/** Articles with phrases, notes, terms and categories, or such as are only read. */
export type MadeDepth = 'annotated' | 'text';

const work = 'works/dl-1350';
/**
 * What is neither sentence nor page grows slower than the law: so many articles to a term and to a
 * category.
 */
const perTerm = 20;
const perCategory = 50;

/**
 * Copies the content of this site to a folder and adds articles: to its law until that has `count`
 * with notes, with their phrases, terms and categories, each of which refers to others; or `count`
 * that are only read, in laws of their own, `works` of them. The same numbers give the same bytes.
 * What was in the folder is removed.
 */
export function makeContent(
  folder: string,
  count: number,
  depth: MadeDepth = 'annotated',
  works = 1,
): Made {
  rmSync(folder, { recursive: true, force: true });
  cpSync('content', folder, { recursive: true });
  const { corpus } = readCorpus('content');
  if (!corpus) throw new Error('The content cannot be read: run "npm run check".');
  const writers = both((lang) => writerOf(lang, textsOf(corpus, lang)));
  if (depth === 'text') {
    addLaws(folder, count, works, writers);
    return { provisions: [], categories: 0, terms: 0 };
  }
  const more = Math.max(0, count - corpus.work.provisions.length);
  const provisions = Array.from({ length: more }, (_, index) => provisionOf(index, more, writers));
  const random = randomOf(0);
  const append = (file: string, text: string): void =>
    writeFileSync(join(folder, file), `${readFileSync(join(folder, file), 'utf8')}\n${text}`);

  for (const made of provisions) {
    for (const [version, segments] of [
      ['2017', made.then],
      ['2023', made.now],
    ] as const)
      writeFileSync(join(folder, work, version, `art-${made.number}.mdx`), mdx(made, segments));
  }
  const then = provisions.flatMap(({ phrases }) => phrases.then);
  addPhrases(
    folder,
    '2017',
    then,
    provisions.flatMap((made) => made.then),
  );
  addPhrases(
    folder,
    '2023',
    provisions.flatMap(({ phrases }) => phrases.now),
    provisions.flatMap((made) => made.now),
  );
  addAmendments(folder, provisions);
  addNotes(folder, provisions, corpus, random);
  addToWork(folder, provisions);
  const terms = Math.floor(more / perTerm);
  append(
    'terms.yaml',
    Array.from({ length: terms }, (_, at) => term(at, terms, then, writers, random)).join(''),
  );
  const categories = Math.floor(more / perCategory);
  for (let at = 0; at < categories; at += 1)
    addCategory(
      folder,
      append,
      at,
      categories,
      provisions.slice(at * perCategory, (at + 1) * perCategory),
      writers,
      random,
    );
  return { provisions, categories, terms };
}

/** What the words are taken from: the law, its notes and its glossary. */
const textsOf = (
  { work: { versions }, terms, categoryPages, pages }: Corpus,
  lang: Language,
): string[] => [
  ...versions.flatMap((version) => [
    ...version.provisions.flatMap(({ segments }) => segments.map(({ text }) => text[lang])),
    ...Object.values(version.notes.plain).map((note) => note[lang]),
  ]),
  ...terms.map(({ definition }) => definition[lang]),
  ...[...Object.values(categoryPages[lang]), ...Object.values(pages[lang])].map(proseText),
];

const quoted = (value: string | readonly string[]): string => JSON.stringify(value);
const pair = ({ es, en }: Bilingual): string => `{ es: ${quoted(es)}, en: ${quoted(en)} }`;

function mdx({ number, title }: MadeProvision, segments: readonly MadeSegment[]): string {
  const drawn = (pieces: MadeSegment['pieces']['es']): string =>
    pieces.map(({ text, phrase }) => (phrase ? `[${text}](phrase:${phrase})` : text)).join('');
  const element = ({ id, role, replaces, pieces }: MadeSegment): string => {
    const amends = replaces ? ` replaces="${replaces}" source="dl-1582" pin="art. ${number}"` : '';
    return (
      `<Segment id="${id}" role="${role}"${amends}>\n` +
      `<Es>${drawn(pieces.es)}</Es>\n<En>${drawn(pieces.en)}</En>\n</Segment>\n`
    );
  };
  const labels = segments
    .map(
      ({ id }, index) =>
        `  "${id}": ${pair({ es: `Oración ${index + 1}`, en: `Sentence ${index + 1}` })}\n`,
    )
    .join('');
  return (
    `---\nnum: { es: "Art. ${number}", en: "Art. ${number}" }\ntitle: ${pair(title)}\n` +
    `depth: annotated\nlabels:\n${labels}---\n\n` +
    segments.map(element).join('\n')
  );
}

/** The phrases go before the connectives of the list, or after its end where it has none. */
function addPhrases(
  folder: string,
  version: string,
  phrases: readonly MadePhrase[],
  segments: readonly MadeSegment[],
): void {
  const path = join(folder, work, version, 'phrases.yaml');
  const [before = '', after] = readFileSync(path, 'utf8').split('\nconnectives:\n');
  const list = phrases
    .map(
      ({ id, segment, kind, es, en }) =>
        `\n  - id: ${id}\n    segment: ${quoted(segment)}\n    kind: ${kind}\n` +
        `    es: ${quoted(es)}\n    en: ${quoted(en)}`,
    )
    .join('');
  const rest = (pieces: MadeSegment['pieces']['es']): string =>
    quoted(pieces.filter(({ phrase }) => !phrase).map(({ text }) => text.trim()));
  const connectives = segments
    .filter(({ role }) => role !== 'heading')
    .map(({ id, pieces }) => `  "${id}":\n    es: ${rest(pieces.es)}\n    en: ${rest(pieces.en)}\n`)
    .join('');
  const end = after === undefined ? '' : `connectives:\n${after.trimEnd()}\n${connectives}`;
  writeFileSync(path, `${before.trimEnd()}${list}\n${end}`);
}

function addNotes(
  folder: string,
  provisions: readonly MadeProvision[],
  { sources }: Corpus,
  random: Random,
): void {
  for (const [version, made] of [
    ['2017', 'then'],
    ['2023', 'now'],
  ] as const) {
    const path = join(folder, work, version, 'notes.yaml');
    // What is said of a sentence today is what was said of the one it replaces.
    const explained = provisions.flatMap(({ number, then, [made]: segments }) =>
      segments
        .filter(({ role }) => role !== 'heading')
        .flatMap(({ id, plain, replaces }) => {
          const said = plain ?? then.find((earlier) => earlier.id === replaces)?.plain;
          if (!said) return [];
          const cited = `${oneOf(random, sources).id}: art. ${number}`;
          return [
            `  "${id}":\n    es: ${quoted(said.es)}\n    en: ${quoted(said.en)}\n` +
              `    cites: [${quoted(cited)}]\n`,
          ];
        }),
    );
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('plain:\n', () => `plain:\n${explained.join('')}`),
    );
  }
}

/**
 * How the later version follows: sentences that are kept from their earlier ones, the others as new
 * texts, with the hash of all.
 */
function addAmendments(folder: string, provisions: readonly MadeProvision[]): void {
  const path = join(folder, work, '2023', 'amendments.yaml');
  const entry = ({ id, replaces, kept, pieces }: MadeSegment): string =>
    kept
      ? `      - { id: ${id}, from: ${replaces} }\n`
      : `      - { id: ${id}, text: ${pair(both((lang) => textOf(pieces[lang])))} }\n`;
  const added = provisions.map(({ number, now }) => {
    const sha256 = createHash('sha256')
      .update(now.map(({ pieces }) => textOf(pieces.es)).join(' '))
      .digest('hex');
    const ids = now.map(({ id }) => id).join(', ');
    return (
      `  art-${number}:\n    hashes:\n      - { segments: [${ids}], sha256: ${sha256} }\n` +
      `    segments:\n${now.map(entry).join('')}`
    );
  });
  writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n${added.join('')}`);
}

/** The lists of articles, what became of their sentences, and the source document with its hash. */
function addToWork(folder: string, provisions: readonly MadeProvision[]): void {
  const path = join(folder, work, 'work.yaml');
  const yaml = parseDocument(readFileSync(path, 'utf8'));
  const { source, versions } = yaml.toJS() as {
    source: { file: string };
    versions: { id: string }[];
  };
  const add = (list: (string | number)[], names: readonly string[]): void => {
    for (const name of names) yaml.addIn(list, name);
  };
  const articles = provisions.map(({ number }) => `art-${number}`);
  const at = (id: string): number => versions.findIndex((version) => version.id === id);
  add(['provisions'], articles);
  for (const id of ['2017', '2023']) add(['versions', at(id), 'provisions'], articles);
  add(
    ['versions', at('2023'), 'gone'],
    provisions.flatMap(({ gone }) => gone),
  );
  const paragraphs = provisions.flatMap(({ then }) =>
    (['es', 'en'] as const).map((lang) => then.map(({ pieces }) => textOf(pieces[lang])).join(' ')),
  );
  const text = [readFileSync(join(folder, source.file), 'utf8'), ...paragraphs].join('\n\n');
  writeFileSync(join(folder, source.file), text);
  yaml.setIn(['source', 'sha256'], createHash('sha256').update(text).digest('hex'));
  writeFileSync(path, yaml.toString({ lineWidth: 0 }));
}

/** A term that explains some phrases and leads to another term. */
function term(
  at: number,
  count: number,
  phrases: readonly MadePhrase[],
  writers: Bilingual<Writer>,
  random: Random,
): string {
  const explained = [0, 1, 2].map(() => oneOf(random, phrases).id);
  const definition = both((lang) => `${capital(writers[lang](random, 24))}.`);
  return (
    `- id: made-${at}\n` +
    `  es: ${quoted(writers.es(random, 2))}\n` +
    `  en: ${quoted(writers.en(random, 2))}\n` +
    `  definition: ${pair(definition)}\n` +
    `  phrases: [${[...new Set(explained)].join(', ')}]\n` +
    `  see: [made-${(at + 1) % count}]\n`
  );
}

/**
 * A category of some sentences of its articles, related to its neighbours, with a page in both
 * languages that links to them.
 */
function addCategory(
  folder: string,
  append: (file: string, text: string) => void,
  at: number,
  count: number,
  provisions: readonly MadeProvision[],
  writers: Bilingual<Writer>,
  random: Random,
): void {
  const id = `made-${at}`;
  const segments = provisions.flatMap(({ then, now }) => [
    oneOf(random, then.slice(1)).id,
    now[1]!.id,
  ]);
  const related =
    count === 1
      ? [id]
      : [...new Set([(at + 1) % count, (at + count - 1) % count])].map((other) => `made-${other}`);
  append(
    'categories.yaml',
    `- id: ${id}\n` +
      `  slug: { es: ${id}, en: ${id} }\n` +
      `  everyday: { es: "Situación ${id}", en: "Situation ${id}" }\n` +
      `  group: ${oneOf(random, ['who', 'where', 'ask', 'gives'])}\n` +
      `  segments: [${segments.join(', ')}]\n` +
      `  related: [${related.join(', ')}]\n` +
      '  facts: []\n  help: [defensoria]\n',
  );
  const linked = [0, 1, 2].map(() => provisions[below(random, provisions.length)]!.number);
  for (const lang of ['es', 'en'] as const) {
    const words = (length: number): string => capital(writers[lang](random, length));
    const sections = categorySections.map((name, index) => {
      const article = linked[index % linked.length]!;
      return (
        `<${name}>\n\n${words(30)} [${words(3)}](law:dl-1350/art-${article}#${article}-1), ` +
        `${writers[lang](random, 20)}.\n\n</${name}>\n`
      );
    });
    mkdirSync(join(folder, 'categories', lang), { recursive: true });
    writeFileSync(
      join(folder, 'categories', lang, `${id}.mdx`),
      `---\ntitle: ${quoted(words(3))}\ntopic: ${quoted(words(3))}\n` +
        `summary: ${quoted(`${words(14)}.`)}\n---\n\n${sections.join('\n')}`,
    );
  }
}
