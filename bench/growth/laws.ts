import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual, Language } from '../../src/model/language.ts';
import { type MadeProvision, type MadeSegment, both, provisionOf, textOf } from './provision.ts';
import type { Writer } from './words.ts';

/** One law in so many has no English. */
const perSpanishOnly = 3;
/** A later version states one article in so many anew. */
const perAmended = 5;
const perChapter = 10;
const chaptersPerTitle = 5;

/**
 * Adds laws that are only read to a content folder, with `count` articles in all: each law in
 * titles and chapters, some in Spanish only, with a later version that states some sentences anew.
 * No law is empty, so that few articles make few laws.
 */
export function addLaws(
  folder: string,
  count: number,
  works: number,
  writers: Bilingual<Writer>,
): void {
  const laws = Math.min(works, count);
  for (let law = 0; law < laws; law += 1) {
    const [first, end] = [law, law + 1].map((at) => Math.floor((at * count) / laws)) as [
      number,
      number,
    ];
    const provisions = Array.from({ length: end - first }, (_, index) =>
      provisionOf(index, end - first, writers, first + index + 1),
    );
    addLaw(
      join(folder, 'works', `ley-${firstLaw + law}`),
      firstLaw + law,
      provisions,
      law % perSpanishOnly === perSpanishOnly - 1 ? ['es'] : ['es', 'en'],
    );
  }
}

/** The number of the first law: above those of the real ones. */
const firstLaw = 90_001;

function addLaw(
  folder: string,
  number: number,
  provisions: readonly MadeProvision[],
  languages: readonly Language[],
): void {
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  const amended = provisions.filter((_, index) => index % perAmended === 0);
  for (const version of ['2010', '2020']) mkdirSync(join(folder, version), { recursive: true });
  for (const { number: article, title, then } of provisions)
    write(
      `2010/art-${article}.mdx`,
      '---\n' +
        `num: "Art. ${article}"\n` +
        `title: ${pair(title)}\n` +
        '---\n\n' +
        sentencesOf(then).map(segment(languages)).join('\n'),
    );
  for (const { number: article, now } of amended)
    write(
      `2020/art-${article}.mdx`,
      `---\ninherits: "2010"\n---\n\n${sentencesOf(now)
        .filter(({ kept }) => !kept)
        .map(segment(languages))
        .join('\n')}`,
    );
  write('work.yaml', workYaml(number, provisions, amended, languages));
}

const sentencesOf = (segments: readonly MadeSegment[]): MadeSegment[] =>
  segments.filter(({ role }) => role !== 'heading');

/** A sentence without notes; of those of an article the fourth and the fifth are points. */
const segment =
  (languages: readonly Language[]) =>
  ({ id, replaces, pieces }: MadeSegment): string => {
    const [, article, place] = /^(\d+)-(\d)/.exec(id)!;
    const point = place! > '3' ? ` num="${place === '4' ? 'a' : 'b'})" in="${article}-3"` : '';
    const texts = languages.map((lang) => {
      const element = lang === 'es' ? 'Es' : 'En';
      return `<${element}>${textOf(pieces[lang])}</${element}>\n`;
    });
    const amends = replaces ? ` replaces="${replaces}" source="dl-1582" pin="art. ${article}"` : '';
    return `<Segment id="${id}"${point}${amends}>\n${texts.join('')}</Segment>\n`;
  };

function workYaml(
  number: number,
  provisions: readonly MadeProvision[],
  amended: readonly MadeProvision[],
  languages: readonly Language[],
): string {
  const ids = (list: readonly MadeProvision[]): string =>
    `[${list.map((made) => `art-${made.number}`).join(', ')}]`;
  const chapters = inGroups(provisions, perChapter).map(
    (articles, at) =>
      `      - { num: "Capítulo ${at + 1}", ` +
      `title: ${pair(articles[0]!.title)}, provisions: ${ids(articles)} }\n`,
  );
  const titles = inGroups(chapters, chaptersPerTitle).map(
    (list, at) =>
      `  - num: "Título ${at + 1}"\n` +
      `    title: ${pair(provisions[at * perChapter * chaptersPerTitle]!.title)}\n` +
      `    parts:\n${list.join('')}`,
  );
  const version = (
    id: string,
    day: string,
    stated: readonly MadeProvision[],
    text: string,
  ): string =>
    `  - id: "${id}"\n` +
    `    name: ${pair({ es: `redacción de ${id}`, en: `wording of ${id}` })}\n` +
    `    text: ${text}\n` +
    `    published: ${day}\n` +
    `    inForceFrom: ${day}\n` +
    `    provisions: ${ids(stated)}\n` +
    `    note: ${pair({ es: 'Texto inventado.', en: 'An invented text.' })}\n` +
    '    cites: ["dl-1350: art. 29"]\n';
  const title = both(
    (lang) => `${lang === 'es' ? 'Ley' : 'Law'} ${number}: ${provisions[0]!.title[lang]}`,
  );
  return [
    `id: ley-${number}\ntype: act\nsubtype: ley\ncountry: pe\nnumber: "${number}"\n`,
    `name: ${pair({ es: `Ley N.º ${number}`, en: `Law No. ${number}` })}\n`,
    `short: ${pair({ es: `Ley ${number}`, en: `Law ${number}` })}\n`,
    `title: ${pair(title)}\n`,
    `published: 2010-01-01\nauthentic: es\nlanguages: [${languages.join(', ')}]\ndepth: text\n`,
    `parts:\n${titles.join('')}`,
    'versions:\n',
    version('2010', '2010-01-01', provisions, 'verbatim'),
    version('2020', '2020-01-01', amended, 'consolidated'),
  ].join('');
}

const inGroups = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );

const pair = ({ es, en }: Bilingual): string =>
  `{ es: ${JSON.stringify(es)}, en: ${JSON.stringify(en)} }`;
