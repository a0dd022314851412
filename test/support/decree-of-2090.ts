import { createHash } from 'node:crypto';
import { corpusFrom } from '../../src/corpus/read-corpus.ts';
import { provisionText } from '../../src/model/wordings.ts';
import { type ContentEdit, goodFiles } from './content.ts';

/** The first day of the decree of these tests, later than any real law, and the day before. */
export const begins = '2090-12-15';
export const dayBefore = '2090-12-14';

/** The words of m-4 today and under the decree. */
export const oldWords = 'desastres naturales y ambientales';
export const newWords = 'desastres naturales, ambientales o climáticos';
export const oldEnglish = 'natural and environmental disasters';
export const newEnglish = 'natural, environmental or climate disasters';

const folder = 'works/dl-1350/2090';

/** The SHA-256 of letter m under the decree, computed from today's text. */
function hashOfLetterM(): string {
  const { corpus } = corpusFrom(goodFiles());
  const provision = corpus!.work.versions
    .find(({ id }) => id === '2023')!
    .provisions.find(({ id }) => id === 'art-29-2')!;
  const segments = provision.segments.filter(({ id }) => /^m-(?!title)/.test(id));
  const text = provisionText({ ...provision, segments }, 'es').replace(oldWords, newWords);
  return createHash('sha256').update(text).digest('hex');
}

/** Edits of the site's own texts that quote the old words, needed when the decree begins. */
export const wording: readonly ContentEdit[] = [
  'screening.yaml',
  'categories/es/disaster-migration.mdx',
  'categories/en/disaster-migration.mdx',
].flatMap((file) =>
  goodFiles()
    .files.get(file)!
    .text.split('\n')
    .filter((line) => /[«“]/.test(line) && line.includes(oldWords))
    .map((line) => ({
      file,
      find: line,
      replace: line.replaceAll(oldWords, newWords).replaceAll(oldEnglish, newEnglish),
    })),
);

/**
 * A decree that changes one phrase of m-4, written by the recipe in CONTRIBUTING.md. `rules` is the
 * line on rules in work.yaml, `firstDay` the line with its first day.
 */
export const decreeOf2090 = (
  rules = `    rulesHold:
      es: "El decreto solo agrega una clase de desastre."
      en: "The decree only adds a kind of disaster."
`,
  firstDay = `    inForceFrom: ${begins}\n`,
): {
  readonly edits: readonly ContentEdit[];
  readonly added: Readonly<Record<string, string>>;
} => ({
  edits: [
    {
      file: 'works/dl-1350/work.yaml',
      find: '\ntimeline:\n',
      replace: `
  - id: "2090"
    name: { es: "modificada por el D. Leg. 99999", en: "as amended by Leg. Decree 99999" }
    text: consolidated
    published: 2090-11-30
${firstDay}    provisions: [art-29-2]
${rules}    note:
      es: "Redacción de la prueba: agrega los desastres climáticos."
      en: "Wording of the test: it adds climate disasters."
    banner:
      es: "Texto consolidado por nosotros con los cambios del D. Leg. 99999."
      en: "Text consolidated by us with the changes made by Leg. Decree 99999."
    standing:
      es:
        es: "Son las palabras de la ley, consolidadas por nosotros."
        en: "These are the words of the law, consolidated by us."
      en: { es: "Traducción nuestra, no oficial.", en: "Our own translation, unofficial." }
    cites: ["dl-99999: art. 1"]

timeline:
`,
    },
    {
      file: 'sources.yaml',
      find: '\n- id: dl-1573\n',
      replace: `
- id: dl-99999
  name: { es: "Decreto Legislativo N.º 99999", en: "Legislative Decree No. 99999" }
  url: https://example.org/dl-99999
  official: false
  published: 2090-11-30
  confidence: high

- id: dl-1573
`,
    },
  ],
  added: {
    [`${folder}/art-29-2.mdx`]: `---
inherits: "2023"
---

<Segment id="m-4-2090" role="condition" replaces="m-4" source="dl-99999" pin="art. 1">
<Es>o para quienes [hayan migrado por motivos de ${newWords}](phrase:m-disaster);</Es>
<En>or to those who [have migrated for reasons of ${newEnglish}](phrase:m-disaster);</En>
</Segment>
`,
    [`${folder}/phrases.yaml`]: `phrases:
  - id: m-disaster
    segment: m-4-2090
    kind: condition
    es: "hayan migrado por motivos de ${newWords}"
    en: "have migrated for reasons of ${newEnglish}"
connectives:
  m-4-2090:
    es: ["o para quienes", ";"]
    en: ["or to those who", ";"]
`,
    [`${folder}/notes.yaml`]: `changes:
  art-29-2:
    - es: "Agrega los desastres climáticos."
      en: "It adds climate disasters."
      cites: ["dl-99999: art. 1"]
plain:
  m-4-2090:
    es: "Menciona a quien migró por un desastre, también por uno climático."
    en: "It mentions people who migrated because of a disaster, a climate one too."
    cites: ["dl-99999: art. 1"]
`,
    [`${folder}/amendments.yaml`]: `base: "2023"
provisions:
  art-29-2:
    hashes:
      - segments:
          [m-1, m-2, m-3, m-4-2090, m-5, m-6, m-7, m-grantor, m-8, m-grantor-abroad, m-work, m-term]
        sha256: ${hashOfLetterM()}
    segments:
      - id: m-4-2090
        from: m-4
        edits:
          - op: replace
            old: "${oldWords}"
            new: "${newWords}"
            en: [{ op: replace, old: "${oldEnglish}", new: "${newEnglish}" }]
`,
  },
});
