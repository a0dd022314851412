import type { ContentFiles } from '../../src/corpus/content-files.ts';
import { filesWith } from './content.ts';

/** A version of the example law, with the texts of its provisions. */
export interface ExampleVersion {
  readonly id: string;
  /** Further lines of its entry in work.yaml, such as "inForceFrom: 2020-01-02". */
  readonly lines?: readonly string[];
  /**
   * By id: the frontmatter, to which a title and by default a number are added, and the segments.
   */
  readonly provisions: Readonly<Record<string, { front?: readonly string[]; text: string }>>;
}

/** A sentence of the example law: its attributes besides the id, and its text in each language. */
export const sentence = (id: string, attributes = '', texts = bothTexts): string =>
  `<Segment id="${id}"${attributes && ` ${attributes}`}>\n${texts}\n</Segment>\n`;
const spanishText = '<Es>La autoridad responde por escrito.</Es>';
const bothTexts = `${spanishText}\n<En>The authority answers in writing.</En>`;
/** The texts of a sentence that has no English. */
export const spanishOnly = spanishText;

/**
 * The content of the site with one more law, invented and of depth `text`: Law 99001, in
 * `works/ley-99001`.
 *
 * @param lines further lines of its work.yaml, such as "languages: [es]"
 */
export function filesWithLaw(
  versions: readonly ExampleVersion[],
  lines: readonly string[] = [],
  text = 'verbatim',
): ContentFiles {
  const folder = 'works/ley-99001';
  const provisions = new Set(versions.flatMap((version) => Object.keys(version.provisions)));
  const work = [
    'id: ley-99001',
    'type: act',
    'subtype: ley',
    'country: pe',
    'number: "99001"',
    'name: { es: "Ley N.º 99001", en: "Law No. 99001" }',
    'short: { es: "Ley 99001", en: "Law 99001" }',
    'title: { es: "Ley de Ejemplo", en: "Example Act" }',
    'published: 2020-01-01',
    'authentic: es',
    'depth: text',
    ...(lines.some((line) => /^provisions:|^parts:/.test(line))
      ? []
      : [`provisions: [${[...provisions].join(', ')}]`]),
    ...lines,
    'versions:',
    ...versions.flatMap((version) => [
      `  - id: "${version.id}"`,
      `    name: { es: "texto de ${version.id}", en: "text of ${version.id}" }`,
      `    text: ${text}`,
      ...(version.lines?.some((line) => line.startsWith('published:'))
        ? []
        : [`    published: ${version.id}-01-01`]),
      `    provisions: [${Object.keys(version.provisions).join(', ')}]`,
      '    note: { es: "Una ley inventada, para probar.", en: "An invented law, for tests." }',
      '    cites: ["ley-27891: art. 5"]',
      ...(version.lines ?? []).map((line) => `    ${line}`),
    ]),
  ];
  const files = versions.flatMap((version) =>
    Object.entries(version.provisions).map(([id, { front = [], text: segments }]) => {
      const number = `Art. ${id.replace(/^art-/, '')}`;
      const num = front.some((line) => line.startsWith('num:')) ? [] : [`num: "${number}"`];
      const head = [...num, 'title: { es: "Respuesta", en: "Answer" }', ...front];
      return [
        `${folder}/${version.id}/${id}.mdx`,
        `---\n${head.join('\n')}\n---\n\n${segments}`,
      ] as const;
    }),
  );
  return filesWith([], [], {
    [`${folder}/work.yaml`]: `${work.join('\n')}\n`,
    ...Object.fromEntries(files),
  });
}

/** The same law with one article, of which this is the text. */
export const filesWithArticle = (
  text: string,
  {
    front = [],
    lines = [],
    kind = 'verbatim',
  }: {
    readonly front?: readonly string[];
    readonly lines?: readonly string[];
    readonly kind?: string;
  } = {},
): ContentFiles =>
  filesWithLaw(
    [{ id: '2020', lines: ['inForceFrom: 2020-01-02'], provisions: { 'art-1': { front, text } } }],
    lines,
    kind,
  );
