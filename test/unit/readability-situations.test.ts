import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { goodContent } from '../support/content.ts';
import { gradeOf, inflesz } from '../support/readability.ts';

type Language = 'es' | 'en';

/** The visible words of Markdown: without link targets, list markers and emphasis. */
const asRead = (markdown: string): string =>
  markdown
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^\s*(?:\d+\.|-)\s+/gm, '')
    .replace(/[[\]*_]/g, '')
    .trim();

/**
 * The sentences of a text: what stands between full stops, question marks and exclamation marks.
 */
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.?!])\s+/).filter((sentence) => /\p{L}/u.test(sentence));

/**
 * The two parts of a situation page that everyone must be able to read: the answer and what to do.
 */
function openingOf(lang: Language, id: string): { summary: string; steps: string[] } {
  const text = readFileSync(join(goodContent, 'categories', lang, `${id}.mdx`), 'utf8');
  const summary = /^summary: "(.*)"$/m.exec(text)?.[1];
  const steps = /<Steps>\n([\s\S]*?)\n<\/Steps>/.exec(text)?.[1];
  if (!summary || !steps)
    throw new Error(`categories/${lang}/${id}.mdx has no summary or no <Steps>.`);
  return {
    summary: asRead(summary),
    steps: steps
      .split(/\n(?=\d+\. )/)
      .map(asRead)
      .filter(Boolean),
  };
}

const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
/** The telephone number of a place for help. */
function phoneOf(id: string): string {
  const phone = corpus?.help.find((body) => body.id === id)?.phone;
  if (phone === undefined) throw new Error(`help.yaml has no telephone number for ${id}.`);
  return phone;
}
const freeLines = new RegExp(
  `(?<!\\d)(?:${['defensoria', 'line-100', 'line-1818'].map(phoneOf).join('|')})(?!\\d)`,
);

const ids = readdirSync(join(goodContent, 'categories', 'es')).map((file) =>
  file.replace(/\.mdx$/, ''),
);
const pages = ids.map((id) => ({ id, es: openingOf('es', id), en: openingOf('en', id) }));

const score = { es: inflesz, en: gradeOf };
const rows = pages.map(({ id, ...page }) => {
  const of = (lang: Language) => {
    const { summary, steps } = page[lang];
    const text = [summary, ...steps].join(' ');
    return {
      summary: score[lang](summary),
      opening: score[lang](text),
      words: text.split(/\s+/).length,
    };
  };
  return { id, es: of('es'), en: of('en') };
});

describe('the answer and the steps of a situation page', () => {
  it('have INFLESZ 60 or more in Spanish and grade 8 or less in English', () => {
    const cells = ({
      opening,
      summary,
      words,
    }: {
      opening: number;
      summary: number;
      words: number;
    }) =>
      opening.toFixed(1).padStart(8) + summary.toFixed(1).padStart(9) + String(words).padStart(7);
    console.log(
      [
        `${'situation'.padEnd(30)} INFLESZ  summary  words   grade  summary  words`,
        ...rows.map(({ id, es, en }) => `${id.padEnd(30)}${cells(es)}${cells(en)}`),
      ].join('\n'),
    );
    expect(
      rows.filter(({ es, en }) => es.opening < 60 || en.opening > 8).map(({ id }) => id),
    ).toEqual([]);
  });

  it('have at most 290 Spanish words, or 310 on the page that explains expulsion', () => {
    expect(
      rows
        .filter(({ id, es }) => es.words > (id === 'irregular-situation' ? 310 : 290))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it.each(pages)('begin with an answer of two sentences in both languages: $id', ({ es, en }) => {
    expect(sentencesOf(es.summary)).toHaveLength(2);
    expect(sentencesOf(en.summary)).toHaveLength(2);
  });

  it.each(pages)(
    'have four to seven steps, equal in both languages, free help in the first two: $id',
    ({ es, en }) => {
      expect(es.steps.length).toBeGreaterThanOrEqual(4);
      expect(es.steps.length).toBeLessThanOrEqual(7);
      expect(en.steps).toHaveLength(es.steps.length);
      for (const { steps } of [es, en]) expect(steps.slice(0, 2).join(' ')).toMatch(freeLines);
    },
  );

  it.each(pages)(
    'give the free line of the Defensoría del Pueblo and say to pay nobody, or nobody who ' +
      'promises: $id',
    ({ es, en }) => {
      for (const { steps } of [es, en]) expect(steps.join(' ')).toContain(phoneOf('defensoria'));
      expect(es.steps.join(' ')).toMatch(/No pague a quien/);
      expect(en.steps.join(' ')).toMatch(/Pay nobody who/);
    },
  );

  it('mention no expulsions, fines or bans to a child', () => {
    const child = pages.find(({ id }) => id === 'unaccompanied-children')!;
    expect([child.es.summary, ...child.es.steps].join(' ')).not.toMatch(
      /expuls|multa|prohib|impedimento|delito/i,
    );
    expect([child.en.summary, ...child.en.steps].join(' ')).not.toMatch(
      /expel|expuls|\bfine|\bban|crime/i,
    );
  });
});
