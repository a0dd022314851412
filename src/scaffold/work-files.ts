import { todo } from '../check/check-unwritten.ts';
import { actOf } from './act.ts';
import { knownPair, mark, pair, quote } from './marks.ts';
import { firstSegment, newProvision } from './new-provision.ts';
import { bannerAndStanding } from './version-entry.ts';
import type { WorkRequest } from './work-request.ts';

/** The data from which the files of a new law are created. */
export interface NewWork extends WorkRequest {
  /** The id of its first version. */
  readonly id: string;
  /** The id of the law in sources.yaml. */
  readonly source: string;
}

/** The work.yaml of a law with its first version. */
export function workFile(made: NewWork): string {
  const { work, name, title, published, languages, depth, provisions } = made;
  const act = actOf(work);
  const isUsual = act?.name.es === name;
  const short = { es: act?.short.es ?? name, en: act?.short.en };
  return `id: ${work}
type: act
subtype: ${act?.subtype ?? mark('the kind of act, as ley or decreto-legislativo')}
country: pe
number: ${act ? quote(act.number) : mark('its number, or a short name with hyphens where it has none')}
name:
${knownPair('  ', { es: name, en: isUsual ? act.name.en : undefined }, 'the name in English, such as Law No. 27891')}
short:
${knownPair('  ', short, 'the name in English as lawyers shorten it, such as Law 27891')}
title:
${title === undefined ? pair('  ', 'the title of the law, such as Ley del Refugiado', 'the same in English') : knownPair('  ', { es: title }, 'the title in English')}
published: ${published ?? mark('the day on which the law was published, as 2002-12-22')}
authentic: es
${languages.includes('en') ? '' : `languages: [${languages.join(', ')}]\n`}depth: ${depth}
provisions: [${provisions.join(', ')}]

versions:
${firstVersion(made)}
`;
}

function firstVersion({ id, isSummary, depth, source, provisions }: NewWork): string {
  const articles = provisions.map((one) => /^art-(\d+)$/.exec(one)?.[1] ?? '');
  const pin = articles.every(Boolean)
    ? `${articles.length > 1 ? 'arts.' : 'art.'} ${articles.join(', ')}`
    : todo('the articles that it has, such as arts. 3, 5');
  const ours = knownPair('      ', { es: 'resumen nuestro', en: 'our summary' }, '');
  const wording = pair(
    '      ',
    'how readers call this wording in Spanish, such as «texto original»',
    'the same in English, such as “original text”',
  );
  return [
    `  - id: ${quote(id)}
    name:
${isSummary ? ours : wording}
    text: ${isSummary ? 'summary' : 'verbatim'}
    published: ${mark(isSummary ? 'the day on which the newest act that it sums up was published, as 2026-04-30' : 'the day on which these words were published, as 2026-04-30')}
    inForceFrom: ${mark('the first day on which they were in force, as 2026-05-01')}
    note:
${pair('      ', `what this ${isSummary ? 'summary' : 'text'} is, what it leaves out, and who compared it with the gazette, in Spanish`, 'the same in English')}`,
    ...(depth === 'annotated' ? [bannerAndStanding] : []),
    `    cites: [${quote(`${source}: ${pin}`)}]`,
  ].join('\n');
}

/** The files of the first version of a law, by file name. */
export function versionFiles(made: NewWork): Readonly<Record<string, string>> {
  const { isSummary, languages, provisions, source } = made;
  const isAnnotated = made.depth === 'annotated';
  return {
    ...Object.fromEntries(
      provisions.map((id) => [
        `${id}.mdx`,
        newProvision({
          ...{ id, languages, isAnnotated },
          cite: isSummary
            ? { source, pin: 'the place in the law that this sums up, such as art. 3.1' }
            : undefined,
          words: isSummary ? 'summary' : 'law',
        }),
      ]),
    ),
    ...(isAnnotated && {
      'phrases.yaml': phrasesFile(provisions),
      'notes.yaml': notesFile(provisions),
    }),
  };
}

const phrasesFile = (provisions: readonly string[]): string =>
  `# Each phrase that the .mdx files mark as [words](phrase:id): its id, its segment, its kind (condition, effect, scope or
# modality) and its words, es and en. "connectives" has what is left of a sentence between its phrases, in order.
phrases: []
connectives:
${provisions
  .map(
    (id) => `  ${quote(firstSegment(id))}:
    es: [${mark('the words of this sentence that are in no phrase')}]
    en: [${mark('the same in English')}]`,
  )
  .join('\n')}
`;

const notesFile = (provisions: readonly string[]): string =>
  `# Our notes on this wording: never part of the law. "plain" says a sentence in plain words.
plain:
${provisions
  .map(
    (id) => `  ${quote(firstSegment(id))}:
${pair('    ', 'this sentence in plain words, in Spanish', 'the same in English')}`,
  )
  .join('\n')}
`;
