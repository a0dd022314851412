import { expect, it } from 'vitest';
import { below, oneOf, randomOf } from '../../bench/growth/random.ts';
import { checkFiles } from '../../src/check/check-content.ts';
import { type ContentFile, contentFile } from '../../src/corpus/content-files.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { modelBuild } from '../support/build-model.ts';
import { goodFiles } from '../support/content.ts';
import { mutations } from '../support/content-mutations.ts';

/** CONTENT_CHANGES=1260 takes about three minutes. */
const count = Number(process.env['CONTENT_CHANGES'] ?? 420);
const seed = 14;
/** In milliseconds: longer than one check on the slowest machine, to detect hangs. */
const longest = 20_000;

/** Kinds of changes that can pass the check, and why they need a human review. */
const accepted: Readonly<Record<string, string>> = {
  'a character deleted': 'a slip of spelling: only who reads the sentence sees it',
  'a sign inserted': 'punctuation within a sentence',
  'a digit changed':
    'dates, counts and pin-cites in words; each has its cite, which a reviewer compares',
  'a letter changed': 'a slip of spelling',
  'a word left out': 'the sentence is still one',
  'a "no" left out':
    'the meaning turns, and no rule of form knows meaning: both languages are reviewed ' +
    'against the cite',
  'a line deleted': 'a line of prose or a question that people ask',
  'a line doubled': 'a question that people ask stands twice, or an item of prose',
  'two lines changed round': 'the order of questions, of fields or of prose',
  'quotes left out': 'quotes that were not needed',
  'the end cut off': 'the last questions of a topic: words of the questions change every week',
  'a line indented more': 'prose and questions keep their meaning',
  'the languages changed round':
    'texts of a few words, or names, whose language small words do not tell',
  'a Spanish text for the English': 'texts of up to three words, which may be names',
  'a name of a list changed': 'a hyphenated word of the prose, misspelt',
  'an id changed': 'the first word of a text, misspelt: ids themselves are refused',
  'an alias or a type': 'inside the questions that people ask, where it is a line like any other',
  'brackets nested deeply':
    'inside the questions that people ask, where it is a line like any other',
  'quotes of print': 'inside the questions that people ask, where it is a line like any other',
};

/** The law as readers see it: the Spanish, role and source of each sentence, in order. */
const lawOf = ({ work }: Corpus): string =>
  JSON.stringify(
    work.versions.map(({ id, provisions }) => [
      id,
      provisions.map((provision) => [
        provision.id,
        provision.num,
        provision.segments.map(({ id: segment, role, text, cite, replaces }) => [
          segment,
          role,
          text.es,
          cite,
          replaces,
        ]),
      ]),
    ]),
  );

it(
  `the check survives ${count} changes of content: no exception, no hang, and nothing passes ` +
    'that would break a build',
  () => {
    const good = goodFiles();
    const before = checkFiles(good).corpus!;
    const random = randomOf(seed);
    const paths = [...good.files.keys()].filter((path) => !path.startsWith('search/intents/'));
    const asked = [...good.files.keys()].filter((path) => path.startsWith('search/intents/'));
    const kinds = Object.keys(mutations);
    const tally = { refused: 0, unchanged: 0 };
    const passed = new Map<string, string[]>();
    const broken: string[] = [];
    for (let made = 0, turn = 0; made < count; turn += 1) {
      const kind = kinds[turn % kinds.length]!;
      const path = below(random, 8) === 0 ? oneOf(random, asked) : oneOf(random, paths);
      const { text } = good.files.get(path)!;
      const after = mutations[kind]!(text, random, path);
      if (after === undefined || after === text) continue;
      made += 1;
      const files = new Map<string, ContentFile>(good.files);
      if (after === null) files.delete(path);
      else
        files.set(path, contentFile(path, typeof after === 'string' ? Buffer.from(after) : after));
      const name = `${kind} in ${path} (turn ${turn})`;
      const began = performance.now();
      try {
        const { corpus, problems } = checkFiles({ ...good, files });
        if (performance.now() - began > longest) broken.push(`${name}: hangs`);
        if (
          problems.some(
            ({ at, what, hint }) => at.line < 1 || at.column < 1 || what === '' || hint === '',
          )
        )
          broken.push(`${name}: a problem without a place or a hint`);
        if (problems.length > 0) {
          tally.refused += 1;
          continue;
        }
        modelBuild(corpus!, { ...good, files });
        if (lawOf(corpus!) !== lawOf(before)) broken.push(`${name}: another law`);
        if (JSON.stringify(corpus) === JSON.stringify(before)) tally.unchanged += 1;
        else passed.set(kind, [...(passed.get(kind) ?? []), path]);
      } catch (error) {
        broken.push(
          `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      }
    }
    console.log(
      JSON.stringify({
        count,
        ...tally,
        accepted: Object.fromEntries([...passed].map(([kind, where]) => [kind, where.length])),
      }),
    );
    expect(broken).toEqual([]);
    expect(
      [...passed.keys()]
        .filter((kind) => !(kind in accepted))
        .map((kind) => `${kind}: ${passed.get(kind)!.join(', ')}`),
    ).toEqual([]);
  },
  20 * 60_000,
);
